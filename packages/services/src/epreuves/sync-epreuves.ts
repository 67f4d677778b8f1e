import { regulation } from '@nexus/content';
import { CampusError, type OptionCode, type SpecialityCode } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { buildExamPlan, type ExamPlanItem, localDay, RuleError, sessionFor } from '@nexus/domain';
import { and, eq, inArray } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import type { Change } from '../events/index.ts';

export interface SyncedEpreuves {
  inserted: number;
  kept: number;
  removed: number;
}

/**
 * Makes the rows of source Réglement what the regulation says for this pupil, keeping the Agent's rows and the marks
 * already obtained; within a change whose caller has checked access and holds the pupil's lock. Doing it twice changes
 * nothing.
 *
 * @throws RULE_BROKEN the pupil's choices are not allowed; the message names the rule.
 */
export async function syncEpreuves(campus: Campus, within: Change, student_id: string): Promise<SyncedEpreuves> {
  const { orm, record } = within;
  const { epreuvesPlan } = schema;
  const { session, items } = await planOf(campus, within, student_id);

  const ofRegulation = and(eq(epreuvesPlan.student_id, student_id), eq(epreuvesPlan.source, 'Réglement'));
  const before = await orm.select().from(epreuvesPlan).where(ofRegulation);
  const rowOf = new Map(before.map((row) => [row.code, row]));
  const wanted = new Set(items.map(({ code }) => code));

  const gone = before.filter(({ code }) => !wanted.has(code));
  if (gone.length > 0) {
    await orm.delete(epreuvesPlan).where(
      inArray(
        epreuvesPlan.id,
        gone.map(({ id }) => id),
      ),
    );
  }
  const fresh = items.filter(({ code }) => !rowOf.has(code));
  if (fresh.length > 0) {
    const rows = fresh.map(({ kind: _, ...item }) => ({
      ...item,
      id: campus.newId(),
      student_id,
      session,
      source: 'Réglement' as const,
    }));
    await orm.insert(epreuvesPlan).values(rows);
  }
  let rewritten = 0;
  for (const { kind: _, ...item } of items) {
    const row = rowOf.get(item.code);
    const wantedRow = { ...item, session };
    if (row === undefined || isSame(row, wantedRow)) continue;
    await orm.update(epreuvesPlan).set(wantedRow).where(eq(epreuvesPlan.id, row.id));
    rewritten += 1;
  }

  const synced = { inserted: fresh.length, kept: items.length - fresh.length, removed: gone.length };
  if (fresh.length + gone.length + rewritten > 0) {
    const key = `EPREUVES_SYNCED:${student_id}:${campus.newId()}`;
    await record({ kind: 'EPREUVES_SYNCED', student_id, key, payload: synced });
  }
  return synced;
}

async function planOf(campus: Campus, { orm }: Change, student_id: string) {
  const { students, users } = schema;
  const [student] = await orm
    .select({
      track: students.track,
      profile: students.profile,
      modality: students.ponctuelles_modality,
      specialities: students.specialities,
      options: students.options,
      time_zone: users.time_zone,
    })
    .from(students)
    .innerJoin(users, eq(users.id, students.user_id))
    .where(eq(students.id, student_id));
  if (student === undefined) throw new CampusError('STUDENT_NOT_FOUND');
  const rules = regulation();
  const available = rules.plans.map((plan) => plan.session);
  const { session } = sessionFor(student.track, localDay(campus.now(), student.time_zone), available);
  try {
    const items = buildExamPlan(
      {
        ...student,
        session,
        specialities: threeOf(student.specialities),
        options: student.options.map((code) => ({ code, years: yearsOf(code) })),
      },
      rules,
    );
    return { session, items };
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    throw new CampusError('RULE_BROKEN', {
      message: error.message,
      issues: [{ path: [error.field], message: error.message }],
    });
  }
}

/** The table holds exactly three (check students_specialities_three). */
function threeOf([first, second, third]: SpecialityCode[]): [SpecialityCode, SpecialityCode, SpecialityCode] {
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('a pupil has three specialities');
  return [first, second, third];
}

/** Every year in which the option can be followed: when it was begun is not asked yet. */
function yearsOf(code: OptionCode) {
  return regulation().options.find((option) => option.code === code)?.years ?? [];
}

function isSame(
  row: typeof schema.epreuvesPlan.$inferSelect,
  item: Omit<ExamPlanItem, 'kind'> & { session: number },
): boolean {
  return (
    row.session === item.session &&
    row.label === item.label &&
    row.subject === item.subject &&
    row.year === item.year &&
    row.weight === item.weight &&
    row.scheduled_at === item.scheduled_at &&
    row.window_start === item.window_start &&
    row.window_end === item.window_end &&
    row.certainty === item.certainty &&
    row.format === item.format
  );
}
