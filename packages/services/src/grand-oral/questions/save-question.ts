import { CampusError, type OralQuestion, type SaveOralQuestionInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { and, eq } from 'drizzle-orm';
import type { Caller } from '../../context.ts';
import { type Change, change } from '../../events/index.ts';
import { openTerminale } from '../open-terminale.ts';
import { getOralQuestion } from '../rows.ts';

type Row = typeof schema.oralQuestions.$inferSelect;
type Columns = Pick<Row, 'idea' | 'question' | 'link' | 'why_me' | 'plan_json' | 'sources_json' | 'stage' | 'shared'>;

const blank: Columns = {
  idea: '',
  question: '',
  link: null,
  why_me: '',
  plan_json: [],
  sources_json: [],
  stage: 'Idée',
  shared: false,
};
const names = [
  'idea',
  'question',
  'link',
  'why_me',
  'plan_json',
  'sources_json',
  'stage',
  'shared',
] as const satisfies (keyof Columns)[];

/**
 * Writes what is named of one of the pupil's two questions, and nothing else; the first time makes it. Asked for what is
 * written already (an answer that was lost on the way), it changes nothing and records nothing, whatever the revision.
 *
 * @throws as openStudent; GRAND_ORAL_NOT_YET; ORAL_QUESTION_MOVED it was changed elsewhere since the revision named;
 *   ORAL_QUESTION_NOT_WORDED a stage that needs a sentence, without one.
 */
export async function saveQuestion(caller: Caller, input: SaveOralQuestionInput): Promise<OralQuestion> {
  const id = await change(caller, async (within) => {
    const student = await openTerminale(caller, 'grandOral:saveQuestion', input.student_id, within.orm);
    await within.lock(student.id);
    return write(caller, within, student.id, input);
  });
  return getOralQuestion(caller, id);
}

/** The same within a change that has opened this pupil and holds their lock. */
export async function write(
  campus: Pick<Caller, 'now' | 'newId'>,
  { orm, record }: Change,
  student_id: string,
  { position, revision, ...said }: SaveOralQuestionInput,
): Promise<string> {
  const { oralQuestions } = schema;
  const [before] = await orm
    .select()
    .from(oralQuestions)
    .where(and(eq(oralQuestions.student_id, student_id), eq(oralQuestions.position, position)));
  const from: Columns = before ?? blank;
  const wanted: Columns = {
    idea: said.idea ?? from.idea,
    question: said.question ?? from.question,
    link: said.link === undefined ? from.link : said.link,
    why_me: said.why_me ?? from.why_me,
    plan_json: said.plan ?? from.plan_json,
    sources_json: said.sources ?? from.sources_json,
    stage: said.stage ?? from.stage,
    shared: said.shared ?? from.shared,
  };
  const changed = names.filter((name) => !same(wanted[name], from[name]));
  if (before !== undefined && changed.length === 0) return before.id;
  if ((before?.revision ?? 0) !== revision) throw new CampusError('ORAL_QUESTION_MOVED');
  if (wanted.stage !== 'Idée' && wanted.question === '') throw new CampusError('ORAL_QUESTION_NOT_WORDED');

  const id = before?.id ?? campus.newId();
  const columns = { ...wanted, revision: revision + 1, updated_at: campus.now() };
  if (before === undefined) {
    await orm.insert(oralQuestions).values({ ...columns, id, student_id, position, created_at: campus.now() });
  } else await orm.update(oralQuestions).set(columns).where(eq(oralQuestions.id, id));
  await record({
    kind: 'ORAL_QUESTION_SAVED',
    student_id,
    key: `ORAL_QUESTION_SAVED:${id}:${revision + 1}`,
    payload: {
      question_id: id,
      position,
      changed: changed.length > 0 ? changed.map((name) => name.replace('_json', '')) : ['created'],
    },
  });
  return id;
}

/** jsonb forgets the order of keys: lists are compared as what they say. */
function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => one.localeCompare(other)))
      : inner,
  );
}
