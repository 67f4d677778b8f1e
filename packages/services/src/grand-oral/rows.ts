import { CampusError, OralQuestion, OralRehearsal } from '@nexus/contracts';
import type { Caller } from '../context.ts';
import { instant, list } from '../dashboard/index.ts';
import { type OralReader, readerOf } from './open-terminale.ts';

/** SQL: whether the reader (a parameter) may read what the row `shared` is about. */
const readable = (row: string, reader: string) => `(${reader} = 'own' or (${reader} = 'coach' and ${row}.shared))`;

const author = (name: string) => `case when ${name}.id is not null then
  json_build_object('first_name', ${name}.first_name, 'role', ${name}.role) end`;

/** SQL: a question `q` as JSON, as the reader may see it. */
export const questionJson = (reader: string) => `json_build_object(
  'id', q.id, 'position', q.position, 'stage', q.stage, 'shared', q.shared, 'revision', q.revision,
  'updated_at', ${instant('q.updated_at')},
  'content', case when ${readable('q', reader)} then json_build_object(
    'idea', q.idea, 'question', q.question, 'link', q.link, 'why_me', q.why_me,
    'plan', q.plan_json, 'sources', q.sources_json) end,
  'comments', ${list(
    'm.row',
    `(select json_build_object('id', c.id, 'text', c.text, 'author', ${author('c_author')},
        'created_at', ${instant('c.created_at')}, 'resolved_at', ${instant('c.resolved_at')}) as row
      from nexus_app.oral_comments c left join nexus_app.users c_author on c_author.id = c.author_id
      where c.question_id = q.id and ${readable('q', reader)} order by c.created_at, c.id limit 200) m`,
  )})`;

/** SQL: a rehearsal `r` as JSON, for a reader who may see it. */
export const rehearsalJson = `json_build_object(
  'id', r.id, 'position', (select position from nexus_app.oral_questions where id = r.question_id),
  'started_at', ${instant('r.started_at')}, 'preparation_s', r.preparation_s, 'presentation_s', r.presentation_s,
  'exchange_s', r.exchange_s, 'shared', r.shared,
  'recording', case when r.file_id is not null then json_build_object(
    'file_id', r.file_id, 'consented_at', ${instant('r.consented_at')}, 'measures', r.measures_json) end,
  'assessments', ${list(
    'a.row',
    `(select json_build_object('by', g.by, 'author_first_name', g_author.first_name, 'levels', g.levels_json,
        'remark', g.remark, 'at', ${instant('g.updated_at')}) as row
      from nexus_app.oral_assessments g left join nexus_app.users g_author on g_author.id = g.author_id
      where g.rehearsal_id = r.id order by g.by desc, g.updated_at, g.id limit 20) a`,
  )})`;

/** SQL: the finished rehearsals `r` of a pupil that a reader may see. */
export const visibleRehearsals = (student_id: string, reader: string) =>
  `(select * from nexus_app.oral_rehearsals seen
    where seen.student_id = ${student_id} and seen.finished_at is not null and ${readable('seen', reader)}
    order by started_at desc, id desc limit 50) r`;

const oneQuestion = `select ${questionJson('$2::text')}::text as json from nexus_app.oral_questions q where q.id = $1::uuid`;
const oneRehearsal = `select ${rehearsalJson}::text as json from nexus_app.oral_rehearsals r where r.id = $1::uuid`;

/** A question as its reader may see it, for a verb that has checked their access. */
export async function getOralQuestion(caller: Caller, id: string): Promise<OralQuestion> {
  const reader: OralReader = readerOf(caller.actor);
  const [row] = await caller.db.read<{ json: string }>(oneQuestion, [id, reader]);
  if (row === undefined) throw new CampusError('ORAL_QUESTION_NOT_FOUND');
  return OralQuestion.parse(JSON.parse(row.json));
}

/** A rehearsal, for a verb that has checked access. */
export async function getRehearsal(caller: Caller, id: string): Promise<OralRehearsal> {
  const [row] = await caller.db.read<{ json: string }>(oneRehearsal, [id]);
  if (row === undefined) throw new CampusError('REHEARSAL_NOT_FOUND');
  return OralRehearsal.parse(JSON.parse(row.json));
}
