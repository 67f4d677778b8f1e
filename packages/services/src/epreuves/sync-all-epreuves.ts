import { CampusError } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { asc } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import { change } from '../events/index.ts';
import { writePlan } from './write-plan.ts';

export interface SyncReport {
  students: number;
  /** Pupils whose plan was not what the regulation says. */
  changed: number;
  /** Pupils whose choices the regulation allows no more: their plan is left as it was. */
  refused: { student_id: string; message: string }[];
}

/** Brings every pupil's plan up to the regulation's data, one transaction a pupil: after its texts were changed. */
export async function syncAllEpreuves(campus: Campus): Promise<SyncReport> {
  const { students } = schema;
  const all = await campus.db.orm.select({ id: students.id }).from(students).orderBy(asc(students.id));
  const report: SyncReport = { students: all.length, changed: 0, refused: [] };
  for (const { id } of all) {
    try {
      const { changes } = await change(campus, async (within) => {
        await within.lock(id);
        return writePlan(campus, within, id);
      });
      if (Object.values(changes).some((codes) => codes.length > 0)) report.changed += 1;
    } catch (error) {
      // One pupil's forbidden choice does not keep the others from their new dates; a pupil may be erased meanwhile.
      if (!(error instanceof CampusError)) throw error;
      report.refused.push({ student_id: id, message: error.message });
    }
  }
  return report;
}
