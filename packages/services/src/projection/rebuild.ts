import type { Database } from '@nexus/db';
import { type SQL, sql } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import {
  allActivity,
  allSubjects,
  lastEvaluation,
  nextSession,
  nextSessionAt,
  openTasks,
  overall,
  streak,
} from './parts.ts';

export interface RebuildReport {
  students: number;
  /** Rows missing, too many, or wrong (each counted on both sides): 0 on a healthy campus. */
  differences: number;
}

const projections = [
  {
    table: 'student_summaries',
    columns: 'student_id, progress_overall_bp, last_eval_score, tasks_open_count, streak_days, last_active_day',
  },
  { table: 'subject_progress', columns: 'student_id, subject, score_sum_bp, acquired_count' },
  { table: 'activity_days', columns: 'student_id, day, activities, minutes' },
];

/**
 * Computes every summary again from the tables, in one transaction, and says how many rows differed from those kept by
 * the writes. Safe on a live campus: writers wait for it, readers do not.
 */
export async function rebuildSummaries(campus: Campus): Promise<RebuildReport> {
  return await campus.db.orm.transaction(async (orm) => {
    await orm.execute(sql`lock table nexus_app.student_summaries in exclusive mode`);
    for (const { table, columns } of projections) {
      await orm.execute(
        sql.raw(`create temporary table before_${table} on commit drop as select ${columns} from nexus_app.${table}`),
      );
    }
    // A session found at `as_of` must be found again at that same instant; only then is it looked for as of now.
    let differences = await count(
      orm,
      sql`nexus_app.student_summaries su
        where next_session_at is distinct from ${nextSessionAt(sql`su.student_id`, sql`su.as_of`)}`,
    );

    await orm.execute(sql`delete from nexus_app.activity_days`);
    await orm.execute(sql`delete from nexus_app.subject_progress`);
    await computeSummaries(orm, campus.now(), sql`select id from nexus_app.students`);

    for (const { table, columns } of projections) {
      const columnsOf = sql.raw(columns);
      const after = sql.raw(`nexus_app.${table}`);
      const before = sql.raw(`before_${table}`);
      differences += await count(
        orm,
        sql`(
          (select ${columnsOf} from ${after} except select ${columnsOf} from ${before})
          union all
          (select ${columnsOf} from ${before} except select ${columnsOf} from ${after})
        ) changed`,
      );
    }
    return { students: await count(orm, sql`nexus_app.students`), differences };
  });
}

/**
 * Computes from the tables the summaries of these pupils, who have no subject progress and no activity day yet.
 *
 * @param students a query of pupils' ids.
 */
export async function computeSummaries(orm: Database, now: Date, students: SQL): Promise<void> {
  await orm.execute(allActivity(students));
  await orm.execute(allSubjects(students));
  await orm.execute(sql`
    insert into nexus_app.student_summaries (student_id, as_of)
    select id, ${now.toISOString()}::timestamptz from nexus_app.students where id in (${students})
    on conflict do nothing`);
  const id = sql`student_summaries.student_id`;
  const columns = [openTasks(id), nextSession(id, now), lastEvaluation(id), overall(id), streak(id)];
  await orm.execute(sql`
    update nexus_app.student_summaries set ${sql.join(columns, sql`, `)} where student_id in (${students})`);
}

async function count(orm: Database, rows: SQL): Promise<number> {
  const [row] = await orm.select({ count: sql<number>`count(*)::int` }).from(rows);
  return row?.count ?? 0;
}
