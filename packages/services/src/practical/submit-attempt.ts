import { practicalRules } from '@nexus/content';
import type { SubjectFile } from '@nexus/content/library';
import { CampusError, type PracticalAttempt, type SubmitPracticalInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import {
  attemptTimes,
  isWritten,
  markProgram,
  pointsOf,
  RuleError,
  replyPoints,
  testCountOf,
  totalPoints,
} from '@nexus/domain';
import { eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { type Change, change } from '../events/index.ts';
import { keepAnswer } from '../practice/index.ts';
import { attemptViews } from './attempt-view.ts';
import { subjectOf } from './subjects.ts';

const { practicalAttempts } = schema;

/**
 * Keeps a practical exam that a pupil has done, and counts each of its programs as an answer to its exercise. Sent twice
 * under one id it counts once; sent again with a dialogue that it had not, it is completed. It is kept whatever the pupil
 * follows by now: it may have waited long for a network.
 *
 * @throws as openStudent; PRACTICAL_NOT_FOUND no such subject, or the id is somebody's else or of another subject;
 *   ANSWER_UNREADABLE the exercises, the tests or the criteria are not those of the subject.
 */
export async function submitPractical(caller: Caller, input: SubmitPracticalInput): Promise<PracticalAttempt> {
  const { id, subject_id } = input;
  const row = await change(caller, async (within) => {
    const { id: student_id } = await openStudent(caller, 'practical:submit', undefined, within.orm);
    const subject = await subjectOf(caller, subject_id);
    const programs = programsOf(subject, input);
    const replies = repliesOf(subject, input);
    await within.lock(student_id);
    const [known] = await within.orm.select().from(practicalAttempts).where(eq(practicalAttempts.id, id));
    if (known !== undefined && (known.student_id !== student_id || known.subject_id !== subject_id))
      throw new CampusError('PRACTICAL_NOT_FOUND');
    const kept = known ?? (await keep(caller, within, student_id, { input, subject, programs }));
    return kept.dialogue_json === null && replies !== null ? discuss(within, kept, replies) : kept;
  });
  const [attempt] = await attemptViews(caller, [row]);
  if (attempt === undefined) throw new CampusError('PRACTICAL_NOT_FOUND');
  return attempt;
}

type AttemptRow = typeof practicalAttempts.$inferSelect;
type Programs = ReturnType<typeof programsOf>;
type Replies = NonNullable<AttemptRow['dialogue_json']>;

/** What each program is worth: the share of its tests that passed, nothing when it was not written or did not run. */
function programsOf({ exercises }: SubjectFile, input: SubmitPracticalInput) {
  if (input.exercises.length !== exercises.length)
    throw unreadable(['exercises'], `Ce sujet a ${exercises.length} programme(s) à rendre.`);
  return exercises.map(({ item, points }, index) => {
    const sent = input.exercises[index];
    if (sent?.item_id !== item.id)
      throw unreadable(['exercises', index, 'item_id'], `L’exercice ${index + 1} de ce sujet est ${item.id}.`);
    const { ran, ...program } = sent;
    const { item_id, source } = program;
    const total = testCountOf(item);
    if (!ran || !isWritten(item, source))
      return { item, answers: false, fraction: 0, program: { item_id, source, passed: 0, total, points: 0 } };
    const fraction = fractionOf(() => markProgram(item, { type: 'code', ...program }), index);
    return { item, answers: true, fraction, program: { ...program, points: pointsOf(points, fraction) } };
  });
}

function fractionOf(mark: () => number, index: number): number {
  try {
    return mark();
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    throw unreadable(['exercises', index, error.path.at(-1) ?? 'source'], error.message);
  }
}

function repliesOf({ dialogue }: SubjectFile, input: SubmitPracticalInput): Replies | null {
  if (input.dialogue === null) return null;
  return input.dialogue.map((reply, index) => {
    const rubric = dialogue[index]?.rubric ?? [];
    if (reply.met.some((place) => place >= rubric.length))
      throw unreadable(['dialogue', index, 'met'], `La question ${index + 1} a ${rubric.length} critères.`);
    return { ...reply, met: [...new Set(reply.met)].sort(), points: replyPoints(rubric, reply.met) };
  });
}

const unreadable = (path: (string | number)[], message: string) =>
  new CampusError('ANSWER_UNREADABLE', { message, issues: [{ path, message }] });

interface Done {
  input: SubmitPracticalInput;
  subject: SubjectFile;
  programs: Programs;
}

async function keep(caller: Caller, within: Change, student_id: string, done: Done): Promise<AttemptRow> {
  const { input, subject, programs } = done;
  const { started_at, finished_at, minutes } = attemptTimes(
    new Date(input.started_at),
    new Date(input.finished_at),
    caller.now(),
    practicalRules().minutes,
  );
  const kept: AttemptRow = {
    id: input.id,
    student_id,
    subject_id: subject.id,
    started_at,
    finished_at,
    programs_json: programs.map(({ answers, program }) => ({
      ...program,
      answer_id: answers ? caller.newId() : null,
    })),
    programs_points: totalPoints(programs.map(({ program }) => program.points)),
    dialogue_json: null,
    dialogue_points: null,
    created_at: caller.now(),
  };
  await within.orm.insert(practicalAttempts).values(kept);
  await within.record({
    kind: 'PRACTICAL_DONE',
    student_id,
    key: `PRACTICAL_DONE:${kept.id}`,
    active_at: finished_at,
    payload: { attempt_id: kept.id, subject_id: subject.id, minutes, programs_points: kept.programs_points },
  });
  for (const [index, { item, fraction }] of programs.entries()) {
    const program = kept.programs_json[index];
    if (program === undefined || program.answer_id === null) continue;
    const { answer_id, item_id, source, passed, total } = program;
    await keepAnswer(caller, within, student_id, {
      input: { id: answer_id, item_id, seed: 0, response: { type: 'code', source, passed, total }, hints: 0 },
      item,
      marked: { fraction, why: [] },
      has_variants: false,
      within: { at: finished_at, minutes: 0 },
    });
  }
  return kept;
}

async function discuss({ orm, record }: Change, attempt: AttemptRow, replies: Replies): Promise<AttemptRow> {
  const { id, student_id } = attempt;
  const dialogue_points = totalPoints(replies.map(({ points }) => points));
  const dialogue = { dialogue_json: replies, dialogue_points };
  await orm.update(practicalAttempts).set(dialogue).where(eq(practicalAttempts.id, id));
  await record({
    kind: 'PRACTICAL_DISCUSSED',
    student_id,
    key: `PRACTICAL_DISCUSSED:${id}`,
    payload: { attempt_id: id, dialogue_points },
  });
  return { ...attempt, ...dialogue };
}
