import { type SubjectCode, seeded } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { dayAfter, instantAt } from '@nexus/domain';
import { and, eq, like, sql } from 'drizzle-orm';
import { hashPassword } from '../../auth/index.ts';
import { followPupil } from '../../coach-agent/index.ts';
import type { Campus } from '../../context.ts';
import { libraryOf } from '../../courses/index.ts';
import { change } from '../../events/index.ts';
import { planPupil } from '../../planner/index.ts';
import { rebuildSummaries } from '../../projection/index.ts';
import { moveSession, scheduleSession } from '../../sessions/index.ts';
import { createStudent } from '../../students/index.ts';
import { writeTasks } from '../../tasks/index.ts';
import { isEmpty } from '../is-empty.ts';
import { homework, taskFromCoach } from './first-tasks.ts';
import { prepareGrandOral } from './grand-oral.ts';
import { type History, writeHistory } from './history.ts';
import { markLastEvaluation } from './mark-last-evaluation.ts';
import { seedParcoursup } from './parcoursup.ts';
import {
  type DemoPerson,
  type DemoPupil,
  demoAdmin,
  demoCoaches,
  demoParents,
  demoPassword,
  demoPupils,
} from './people.ts';
import { proposeEvaluation } from './propose-evaluation.ts';
import { publishWeeks } from './weeks.ts';

interface Lesson {
  coach_id: string;
  coach_first_name: string;
  subject: SubjectCode;
  weekday: number;
  minutes: number;
}

/**
 * Fills an empty campus with the demo: people and what comes next by the verbs of real life, three months of history as
 * rows, then the summaries from them. Dates are relative to the campus's clock. Cut short, it is written again whole.
 */
export async function seedDemo(campus: Campus): Promise<void> {
  const { orm } = campus.db;
  // Only ever begun on an empty campus, before anybody could come: what a seed cut short left is all its own.
  if (await isHalfSeeded(campus)) await orm.delete(schema.users);
  else await orm.insert(schema.campus).values({ key: seedKey, value: 'begun' });
  await writeDemo(campus);
  await orm.update(schema.campus).set({ value: 'done' }).where(eq(schema.campus.key, seedKey));
}

/** Whether the demo is to be written: nobody is there, or only what a seed cut short has left. */
export async function wantsDemo(campus: Campus): Promise<boolean> {
  return (await isEmpty(campus)) || (await isHalfSeeded(campus));
}

const seedKey = 'demo_seed';

async function isHalfSeeded({ db }: Campus): Promise<boolean> {
  const [seed] = await db.orm.select().from(schema.campus).where(eq(schema.campus.key, seedKey));
  return seed?.value === 'begun';
}

async function writeDemo(campus: Campus): Promise<void> {
  const password_hash = await hashPassword(demoPassword);
  const insertPerson = async (person: DemoPerson, role: 'student' | 'parent' | 'coach' | 'admin') => {
    const id = campus.newId();
    await campus.db.orm.insert(schema.users).values({ ...person, id, role, password_hash });
    return { ...person, id };
  };
  await insertPerson(demoAdmin, 'admin');
  const coaches: (DemoPerson & { id: string })[] = [];
  for (const coach of demoCoaches) coaches.push(await insertPerson(coach, 'coach'));
  await publishWeeks(campus, coaches);
  const parents: (DemoPerson & { id: string })[] = [];
  for (const parent of demoParents) parents.push(await insertPerson(parent, 'parent'));

  const library = await libraryOf(campus);
  const lessonsGiven = coaches.map(() => 0);
  const pupils: {
    pupil: DemoPupil;
    student_id: string;
    user_id: string;
    history: History;
    lessons: Lesson[];
    coefficients: Map<SubjectCode, number>;
  }[] = [];
  for (const [place, pupil] of demoPupils.entries()) {
    const { email, first_name, last_name, time_zone } = pupil;
    const person = { email, first_name, last_name, ...(time_zone === undefined ? {} : { time_zone }) };
    const user = await insertPerson(person, 'student');
    const student_id = await change(campus, (within) =>
      createStudent(campus, within, { ...pupil, user_id: user.id, ponctuelles_modality: pupil.modality }),
    );
    const lessons = pupil.coaching.flatMap(({ coach, subject }) => {
      const person = coaches[coach];
      if (person === undefined) return [];
      // Each pupil of a coach on another day or hour, so that nobody is in two places at once.
      const given = lessonsGiven[coach] ?? 0;
      lessonsGiven[coach] = given + 1;
      return [
        {
          coach_id: person.id,
          coach_first_name: person.first_name,
          subject,
          weekday: 1 + ((given * 2 + coach) % 5),
          minutes: 17 * 60 + 30 + 75 * Math.floor(given / 5),
        },
      ];
    });
    await linkAdults(
      campus,
      student_id,
      lessons,
      pupil.parents.map((index) => parents[index]?.id),
    );
    const coefficients = await knownMarks(campus, pupil, student_id, place);
    const history = writeHistory({
      pupil,
      student_id,
      user_id: user.id,
      coefficients,
      lessons,
      library,
      seed: 2027 + place,
      now: campus.now(),
      newId: () => campus.newId(),
    });
    pupils.push({ pupil, student_id, user_id: user.id, history, lessons, coefficients });
  }
  await insertHistories(
    campus,
    pupils.map(({ history }) => history),
  );
  await rebuildSummaries(campus);
  for (const { pupil, student_id, user_id, history, lessons, coefficients } of pupils) {
    if (history.last_evaluation !== undefined) await markLastEvaluation(campus, student_id, history.last_evaluation);
    await planWhatComesNext(campus, pupil, { student_id, user_id }, lessons, coefficients);
    if (pupil.track === 'Terminale') await seedParcoursup(campus, { email: pupil.email, user_id, student_id });
    await planPupil(campus, student_id);
    await followPupil(campus, student_id);
    const [lesson] = lessons;
    if (pupil.email === 'eleve@nexus.example' && lesson !== undefined)
      await proposeEvaluation(campus, student_id, lesson.coach_id);
    if (pupil.email === 'terminale@nexus.example' && lesson !== undefined)
      await prepareGrandOral(campus, { student_id, user_id }, lesson.coach_id);
  }
}

async function linkAdults(campus: Campus, student_id: string, lessons: Lesson[], parents: (string | undefined)[]) {
  const { orm } = campus.db;
  for (const { coach_id } of lessons)
    await orm.insert(schema.coachings).values({ coach_id, student_id }).onConflictDoNothing();
  for (const parent_id of parents) {
    if (parent_id !== undefined) await orm.insert(schema.guardians).values({ parent_id, student_id });
  }
}

/** A Terminale has their marks of Première: the anticipées, and the year's averages where there are any. */
async function knownMarks(campus: Campus, pupil: DemoPupil, student_id: string, place: number) {
  const { epreuvesPlan, studiedCoefficients } = schema;
  const { orm } = campus.db;
  const random = seeded(97 + place);
  const rows = await orm
    .select({
      id: epreuvesPlan.id,
      subject: epreuvesPlan.subject,
      weight: epreuvesPlan.weight,
      year: epreuvesPlan.year,
    })
    .from(epreuvesPlan)
    .where(and(eq(epreuvesPlan.student_id, student_id), eq(epreuvesPlan.source, 'Réglement')))
    .orderBy(epreuvesPlan.code);
  const marks = rows
    .filter(({ year }) => pupil.track === 'Terminale' && year === 'Premiere')
    .map(({ id }) => {
      const mark = Math.min(19.5, 5 + pupil.ability * 11 + (random() - 0.4) * 4);
      return { id, score_20: Math.round(mark * 2) / 2 };
    });
  await orm.execute(sql`
    update ${epreuvesPlan} set score_20 = mark.score_20
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as mark(id uuid, score_20 numeric)
    where ${epreuvesPlan.id} = mark.id`);
  const studied = await orm.select().from(studiedCoefficients).where(eq(studiedCoefficients.student_id, student_id));
  return new Map(studied.map(({ subject, weight }) => [subject, weight]));
}

const historyTables = [
  'tasks',
  'sessions',
  'evaluations',
  'practice_answers',
  'competence_evidence',
  'section_reads',
  'progress',
  'events',
] as const satisfies readonly (keyof History)[];

/** Whole tables at once, as one JSON parameter each: thousands of rows as parameters take ten times as long. */
async function insertHistories({ db: { orm } }: Campus, histories: readonly History[]) {
  for (const table of historyTables) {
    const name = sql.raw(`nexus_app.${table}`);
    const rows = JSON.stringify(histories.flatMap((history): object[] => history[table]));
    await orm.execute(sql`insert into ${name} select * from jsonb_populate_recordset(null::${name}, ${rows}::jsonb)`);
  }
}

async function planWhatComesNext(
  campus: Campus,
  pupil: DemoPupil,
  { student_id, user_id }: { student_id: string; user_id: string },
  lessons: Lesson[],
  coefficients: ReadonlyMap<SubjectCode, number>,
) {
  const now = campus.now();
  const zone = pupil.time_zone ?? 'Europe/Paris';
  const slots = lessons.flatMap((lesson) =>
    Array.from({ length: 16 }, (_, days) => dayAfter(now, days, zone))
      .filter((day) => new Date(`${day}T12:00:00Z`).getUTCDay() === lesson.weekday)
      .map((day) => ({ ...lesson, slot_start: instantAt(day, lesson.minutes, zone) }))
      .filter(({ slot_start }) => slot_start > now),
  );
  slots.sort((a, b) => a.slot_start.getTime() - b.slot_start.getTime());

  await change(campus, async (within) => {
    await within.lock(student_id);
    for (const [index, { coach_id, subject, slot_start }] of slots.entries()) {
      const slot_end = new Date(slot_start.getTime() + 3_600_000);
      const kind = index === 1 ? 'Présentiel' : 'Visio';
      const id = await scheduleSession(campus, within, { student_id, coach_id, subject, kind, slot_start, slot_end });
      // The last one waits for the coach's answer.
      if (index < slots.length - 1 || slots.length === 1) await moveSession(campus, within, id, 'Confirmé');
    }
    const lessons = slots
      .slice(0, 1)
      .map(({ coach_id, coach_first_name, slot_start }) =>
        taskFromCoach({ id: coach_id, first_name: coach_first_name, next_lesson: slot_start }),
      );
    const exam_total = [...coefficients.values()].reduce((sum, weight) => sum + weight, 0);
    const exam_weight = coefficients.get('LVA') ?? 0;
    const noted = homework({ user_id, exam_weight, exam_total, now, time_zone: zone });
    await writeTasks(campus, within, student_id, [...lessons, noted]);
    const reminders =
      pupil.track === 'Terminale'
        ? [{ days: 6, title: 'Vérifier ton inscription au bac : la date limite se confirme au lycée' }]
        : [{ days: 6, title: 'Rendre la fiche de vœux de spécialités au professeur principal' }];
    if (pupil.profile === 'CandidatLibre') {
      reminders.push({ days: 11, title: 'Vérifier ton inscription sur Cyclades et ton centre d’examen' });
    }
    await within.orm.insert(schema.reminders).values(
      reminders.map(({ days, title }) => ({
        id: campus.newId(),
        student_id,
        title,
        at: instantAt(dayAfter(now, days, zone), 18 * 60, zone),
      })),
    );
  });
}

/** Whether this database holds accounts whose password everybody knows. */
export async function holdsDemoAccounts(campus: Campus): Promise<boolean> {
  const [row] = await campus.db.orm
    .select({ count: sql<number>`count(*)::int` })
    .from(schema.users)
    .where(like(schema.users.email, '%@nexus.example'));
  return (row?.count ?? 0) > 0;
}
