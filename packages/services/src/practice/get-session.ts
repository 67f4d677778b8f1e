import { competenceAt } from '@nexus/content';
import { CampusError, type PracticeSession } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { localDay, sessionState } from '@nexus/domain';
import { and, asc, desc, eq, gte, inArray } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { libraryOf } from '../courses/index.ts';
import { memoriesOf } from '../progress/index.ts';
import { type Pupil, planPractice } from './plan-practice.ts';

const { competenceEvidence, practiceAnswers, practiceSessions } = schema;

/**
 * The ten-minute session of the pupil's day, on whatever device it was begun: where it is and what it has moved; or what a
 * new one would hold.
 *
 * @throws as openStudent.
 */
export async function getPracticeSession(caller: Caller): Promise<PracticeSession> {
  const { orm } = caller.db;
  const pupil = await openPupil(caller, 'practice:session', orm);
  return await viewSession(caller, orm, pupil);
}

/** The pupil who asks: a session is nobody else's. */
export async function openPupil(
  caller: Caller,
  permission: 'practice:session' | 'practice:startSession',
  orm: Database,
): Promise<Pupil> {
  const { id } = await openStudent(caller, permission, undefined, orm);
  const { students, users } = schema;
  const [pupil] = await orm
    .select({ id: students.id, track: students.track, time_zone: users.time_zone })
    .from(students)
    .innerJoin(users, eq(users.id, students.user_id))
    .where(eq(students.id, id));
  if (pupil === undefined) throw new CampusError('STUDENT_NOT_FOUND');
  return pupil;
}

/** The last one begun on the pupil's own day. */
export async function sessionOfToday(caller: Caller, orm: Database, pupil: Pupil) {
  const day = localDay(caller.now(), pupil.time_zone);
  const [row] = await orm
    .select()
    .from(practiceSessions)
    .where(and(eq(practiceSessions.student_id, pupil.id), eq(practiceSessions.day, day)))
    .orderBy(desc(practiceSessions.started_at), desc(practiceSessions.id))
    .limit(1);
  if (row === undefined) return null;
  const answers = await orm
    .select()
    .from(practiceAnswers)
    .where(
      and(
        eq(practiceAnswers.student_id, pupil.id),
        gte(practiceAnswers.at, row.started_at),
        inArray(
          practiceAnswers.item_id,
          row.steps_json.map(({ item_id }) => item_id),
        ),
      ),
    )
    .orderBy(asc(practiceAnswers.at), asc(practiceAnswers.try_number));
  return { row, answers, ...sessionState(row.steps_json, answers) };
}
type Today = NonNullable<Awaited<ReturnType<typeof sessionOfToday>>>;

export async function viewSession(caller: Caller, orm: Database, pupil: Pupil): Promise<PracticeSession> {
  const { time_zone } = pupil;
  const today = await sessionOfToday(caller, orm, pupil);
  const goesOn = today !== null && today.now !== null;
  const plan = goesOn ? [] : await planPractice(caller, orm, pupil);
  return {
    time_zone,
    session: today === null ? null : await sessionView(caller, orm, pupil, today),
    offer:
      plan.length === 0
        ? null
        : {
            minutes: plan.reduce((sum, { minutes }) => sum + minutes, 0),
            steps: plan.flatMap(({ item, code, why, minutes }) => {
              const competence = competenceAt(code);
              return competence === undefined
                ? []
                : [{ item_id: item.id, code, why, minutes, label: competence.label, subject: competence.subject }];
            }),
          },
  };
}

async function sessionView(caller: Caller, orm: Database, pupil: Pupil, today: Today) {
  const { row, steps, now, done, total } = today;
  const planned = row.steps_json.map((step, index) => ({
    ...step,
    ...(steps[index] ?? { first: null, second: null }),
  }));
  return {
    ...{ id: row.id, started_at: row.started_at.toISOString(), now, done, total },
    steps: planned.flatMap((step) => {
      const competence = competenceAt(step.code);
      return competence === undefined ? [] : [{ ...step, label: competence.label, subject: competence.subject }];
    }),
    minutes_left: planned.reduce(
      (sum, { first, second, minutes }) => sum + (first === null || (first < 1 && second === null) ? minutes : 0),
      0,
    ),
    moves: await movesOf(caller, orm, pupil, today),
  };
}

/** What its answers have moved, from where each competence was to where it is, with the next revision that follows. */
async function movesOf(caller: Caller, orm: Database, pupil: Pupil, { answers }: Today) {
  if (answers.length === 0) return [];
  const sources = new Set(answers.map(({ id }) => id));
  const evidence = await orm
    .select()
    .from(competenceEvidence)
    .where(eq(competenceEvidence.student_id, pupil.id))
    .orderBy(asc(competenceEvidence.at), asc(competenceEvidence.place));
  const own = evidence.filter(({ source_id }) => sources.has(source_id));
  const codes = new Set(own.map(({ competence_code }) => competence_code));
  const memories = memoriesOf(
    evidence.map(({ competence_code, mastery_after, fraction, at }) => ({
      ...{ code: competence_code, score: mastery_after, fraction },
      at: at.toISOString(),
    })),
  );
  const library = await libraryOf(caller);
  return [...codes].flatMap((code) => {
    const moved = own.filter(({ competence_code }) => competence_code === code);
    const [first, last] = [moved[0], moved.at(-1)];
    const [competence, memory] = [competenceAt(code), memories.get(code)];
    if (first === undefined || last === undefined || competence === undefined || memory === undefined) return [];
    return [
      {
        ...{ code, label: competence.label, course_id: library.courseOf(code)?.id ?? null },
        before: first.mastery_before,
        after: last.mastery_after,
        due_at: memory.due_at.toISOString(),
      },
    ];
  });
}
