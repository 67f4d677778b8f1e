import { fileURLToPath } from 'node:url';
import type { Role } from '@nexus/contracts';
import { type DatabaseClient, schema } from '@nexus/db';
import { createPdfReader } from '@nexus/documents';
import { buildPdfProgram } from '@nexus/testing/pdf';
import { v7 } from 'uuid';
import { change } from '../src/events/index.ts';
import { type Caller, type Campus, loadProgramme, type Mail, type Push } from '../src/index.ts';
import type { NewStudent } from '../src/students/create-student.ts';
import { createStudent } from '../src/students/index.ts';
import { type NewTask, writeTasks } from '../src/tasks/index.ts';
import { memoryFiles } from './files.ts';

export interface TestCampus extends Campus {
  /** The clock: settable. */
  clock: Date;
  /** None until a test has one. */
  push: Push | undefined;
  readonly mails: Mail[];
  readonly announced: string[];
  /** Waits for what verbs left in the background. */
  settled(): Promise<void>;
}

const pdfProgram = buildPdfProgram();

/** A Wednesday of the school year, at noon in Paris. */
export const aWednesday = new Date('2026-11-18T11:00:00.000Z');

/** A campus on a test database: a clock one can set, mails kept, announcements kept. */
export async function openTestCampus(db: DatabaseClient): Promise<TestCampus> {
  const background: Promise<void>[] = [];
  const campus: TestCampus = {
    db,
    clock: aWednesday,
    mails: [],
    announced: [],
    now: () => campus.clock,
    newId: () => v7(),
    announce: (student_ids) => void campus.announced.push(...student_ids),
    push: undefined,
    embedder: undefined,
    assessor: undefined,
    sandbox: undefined,
    sendMail: async (mail) => void campus.mails.push(mail),
    files: memoryFiles(),
    readPdf: createPdfReader(pdfProgram),
    courses_folder: fileURLToPath(new URL('../../content/courses', import.meta.url)),
    inBackground: (work) => void background.push(work()),
    settled: async () => void (await Promise.all(background)),
    public_url: 'https://campus.test',
    video_url: 'https://visio.test',
  };
  await loadProgramme(campus.db.orm);
  return campus;
}

export async function addUser(
  campus: Campus,
  role: Role,
  first_name = 'Ada',
  time_zone = 'Europe/Paris',
): Promise<string> {
  const id = campus.newId();
  const email = `${id}@campus.test`;
  await campus.db.orm.insert(schema.users).values({ id, role, email, first_name, last_name: 'Test', time_zone });
  return id;
}

export interface TestPupil {
  user_id: string;
  student_id: string;
  caller: Caller;
}

/** A pupil with their exam plan; Première, scolarisé, NSI, maths and physics by default. */
export async function addPupil(
  campus: Campus,
  choices: Partial<NewStudent> & { time_zone?: string } = {},
): Promise<TestPupil> {
  const { time_zone, ...student } = choices;
  const user_id = await addUser(campus, 'student', 'Lina', time_zone);
  const student_id = await change(campus, (within) =>
    createStudent(campus, within, {
      track: 'Premiere',
      profile: 'Scolarise',
      specialities: ['NSI', 'MATHS', 'PC'],
      ...student,
      user_id,
    }),
  );
  return { user_id, student_id, caller: as(campus, user_id, 'student') };
}

export async function addParent(campus: Campus, ...student_ids: string[]): Promise<Caller> {
  const parent_id = await addUser(campus, 'parent', 'Nadia');
  for (const student_id of student_ids) await campus.db.orm.insert(schema.guardians).values({ parent_id, student_id });
  return as(campus, parent_id, 'parent');
}

export async function addCoach(campus: Campus, ...student_ids: string[]): Promise<Caller> {
  const coach_id = await addUser(campus, 'coach', 'Karim');
  for (const student_id of student_ids) await campus.db.orm.insert(schema.coachings).values({ coach_id, student_id });
  return as(campus, coach_id, 'coach');
}

export async function addAdmin(campus: Campus): Promise<Caller> {
  return as(campus, await addUser(campus, 'admin', 'Sarah'), 'admin');
}

export function as(campus: Campus, user_id: string, role: Role): Caller {
  // A view on the campus, not a copy: its clock and its database stay its own.
  return Object.create(campus, { actor: { value: { user_id, role } } });
}

export async function addTask(campus: Campus, student_id: string, task: Partial<NewTask> = {}): Promise<string> {
  const { id = campus.newId(), ...others } = task;
  await change(campus, async (within) => {
    await within.lock(student_id);
    await writeTasks(campus, within, student_id, [
      {
        id,
        label: 'Reprends les suites',
        reason: 'Pas revu depuis 12 jours.',
        source: 'Agent',
        weight: 2,
        minutes: 20,
        ...others,
      },
    ]);
  });
  return id;
}

export async function eventsOf(campus: Campus, student_id: string) {
  const rows = await campus.db.orm.query.events.findMany({
    where: (event, { eq }) => eq(event.student_id, student_id),
    orderBy: (event, { asc }) => [asc(event.at), asc(event.id)],
  });
  return rows.map(({ kind }) => kind);
}
