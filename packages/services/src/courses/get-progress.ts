import { CampusError, type CoursesProgress, type CoursesProgressInput, Instant } from '@nexus/contracts';
import { z } from 'zod';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { memoriesOf, RecallRow, recallJson, recallsOf, rememberedOn } from '../progress/index.ts';

/** `$1` the pupil's id. One row { screen }, JSON as text: all that the pages of the courses say of a pupil. */
const statement = `
  select json_build_object(
    'time_zone', pu.time_zone,
    'reads', coalesce((select json_agg(r) from (
      select code, to_char(max(at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as read_at
      from nexus_app.section_reads where student_id = st.id group by code) r), '[]'::json),
    'succeeded', coalesce((select json_agg(s) from (
      select competence_code as code, count(distinct item_id)::int as count
      from nexus_app.practice_answers where student_id = st.id and fraction = 1 group by competence_code) s), '[]'::json),
    'scores', coalesce((select json_agg(g) from (
      select competence_code as code, score from nexus_app.progress where student_id = st.id) g), '[]'::json),
    'evidence', coalesce((select json_agg(${recallJson}) from ${recallsOf('st.id')}), '[]'::json)
  )::text as screen
  from nexus_app.students st join nexus_app.users pu on pu.id = st.user_id
  where st.id = $1`;

const Rows = z.object({
  time_zone: z.string(),
  reads: z.array(z.object({ code: z.string(), read_at: Instant })),
  succeeded: z.array(z.object({ code: z.string(), count: z.int() })),
  scores: z.array(z.object({ code: z.string(), score: z.number() })),
  evidence: z.array(RecallRow),
});

/**
 * What a pupil has read of the courses, answered rightly and learnt, section by section.
 *
 * @throws as openStudent.
 */
export async function getCoursesProgress(
  caller: Caller,
  { student_id: whose }: CoursesProgressInput,
): Promise<CoursesProgress> {
  const { id } = await openStudent(caller, 'courses:progress', whose);
  const [row] = await caller.db.read<{ screen: string }>(statement, [id]);
  if (row === undefined) throw new CampusError('STUDENT_NOT_FOUND');
  const { time_zone, evidence, ...rows } = Rows.parse(JSON.parse(row.screen));
  const reads = new Map(rows.reads.map(({ code, read_at }) => [code, read_at]));
  const succeeded = new Map(rows.succeeded.map(({ code, count }) => [code, count]));
  const scores = new Map(rows.scores.map(({ code, score }) => [code, score]));
  const memories = memoriesOf(evidence);
  const now = caller.now();
  return {
    time_zone,
    sections: [...new Set([...reads.keys(), ...succeeded.keys(), ...scores.keys()])].map((code) => {
      const score = scores.get(code) ?? null;
      const memory = memories.get(code);
      return {
        code,
        read_at: reads.get(code) ?? null,
        succeeded: succeeded.get(code) ?? 0,
        score,
        shown: score === null ? null : rememberedOn(now, time_zone, score, memory).shown,
        last_at: memory?.last_at.toISOString() ?? null,
      };
    }),
  };
}
