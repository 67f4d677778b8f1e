import { createHash, randomBytes, randomInt } from 'node:crypto';
import {
  defaultCoachRules,
  type Role,
  SessionKind,
  type SessionStatus,
  type UpdateAvailabilityInput,
} from '@nexus/contracts';
import { schema } from '@nexus/db';
import { type Caller, type Campus, createResetLink, hashPassword, register, updateAvailability } from '@nexus/services';
import { eq } from 'drizzle-orm';

const dayMs = 86_400_000;

/** The password of everybody in the fixture. */
export const password = 'mot de passe des tests';

export interface Person {
  user_id: string;
  role: Role;
  email: string;
}

export interface Pupil extends Person {
  student_id: string;
}

export interface Family {
  pupil: Pupil;
  parent: Person;
  coach: Person;
  /** What only those of this family may ever read: ids, names, addresses. */
  secrets: readonly string[];
}

export interface Fixture {
  /** Lina, her mother and her coach. */
  own: Family;
  /** Hugo, of another family, with another coach. */
  foreign: Family;
  /** A pupil of nobody: for codes that link, and passwords that are lost. */
  spare: Pupil;
  admin: Person;
}

/** Two families that know nothing of each other, and the administration. */
export async function addFixture(campus: Campus): Promise<Fixture> {
  const password_hash = await hashPassword(password);
  return {
    own: await addFamily(campus, password_hash, 'Lina'),
    foreign: await addFamily(campus, password_hash, 'Hugo'),
    spare: await addPupil(campus, 'Rémi'),
    admin: await addPerson(campus, password_hash, 'admin', 'Sarah'),
  };
}

async function addFamily(campus: Campus, password_hash: string, first_name: string): Promise<Family> {
  const pupil = await addPupil(campus, first_name);
  const parent = await addPerson(campus, password_hash, 'parent', `Parent de ${first_name}`);
  const coach = await addPerson(campus, password_hash, 'coach', `Coach de ${first_name}`);
  const { student_id } = pupil;
  await campus.db.orm.insert(schema.guardians).values({ parent_id: parent.user_id, student_id });
  await updateAvailability(callerOf(campus, coach), openAllDay);
  await campus.db.orm.insert(schema.coachings).values({ coach_id: coach.user_id, student_id });
  const secrets = [pupil, parent, coach].flatMap(({ user_id, email }) => [user_id, email]);
  return { pupil, parent, coach, secrets: [...secrets, student_id, first_name] };
}

/** A pupil of Première with their exam plan: NSI, maths, physics and chemistry. */
export async function addPupil(campus: Campus, first_name: string): Promise<Pupil> {
  const email = `${randomBytes(6).toString('hex')}@eleve.test`;
  const { user } = await register(campus, {
    role: 'student',
    email,
    password,
    first_name,
    last_name: 'Test',
    time_zone: 'Europe/Paris',
    track: 'Premiere',
    profile: 'Scolarise',
    specialities: ['NSI', 'MATHS', 'PC'],
  });
  const [student] = await campus.db.orm
    .select({ id: schema.students.id })
    .from(schema.students)
    .where(eq(schema.students.user_id, user.id));
  if (student === undefined) throw new Error('a registered pupil has no student row');
  return { user_id: user.id, role: 'student', email, student_id: student.id };
}

export async function addPerson(
  campus: Campus,
  password_hash: string,
  role: Role,
  first_name: string,
): Promise<Person> {
  const user_id = campus.newId();
  const email = `${user_id}@campus.test`;
  await campus.db.orm
    .insert(schema.users)
    .values({ id: user_id, role, email, first_name, last_name: 'Test', password_hash });
  return { user_id, role, email };
}

const wholeDays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  start_minute: 0,
  end_minute: 1440,
  kinds: SessionKind.options,
  valid_from: null,
  valid_until: null,
}));

/** The widest week a coach can publish: every hour of every day. */
export const openAllDay: UpdateAvailabilityInput = {
  openings: wholeDays,
  exceptions: [],
  rules: { ...defaultCoachRules, buffer_minutes: 0, notice_hours: 0, max_per_day: 20, horizon_days: 180 },
};

export function callerOf(campus: Campus, { user_id, role }: Person): Caller {
  return { ...campus, actor: { user_id, role } };
}

let hours = 0;

/** A whole hour that no earlier call has given, from tomorrow on, far from midnight in Paris: 16 a day. */
export function nextHour(campus: Campus): Date {
  const today = Math.floor(campus.now().getTime() / dayMs) * dayMs;
  hours += 1;
  return new Date(today + (1 + Math.floor(hours / 16)) * dayMs + (5 + (hours % 16)) * 3_600_000);
}

/** The name of an hour of a coach. */
export function slotOf({ user_id }: Person, start: Date): string {
  return `${user_id.replaceAll('-', '')}-${start.getTime() / 60_000}-60`;
}

/** A Visio of an hour, as a row. */
export async function addSession(
  campus: Campus,
  student_id: string,
  coach: Person,
  { status, start }: { status: SessionStatus; start: Date },
): Promise<string> {
  const id = campus.newId();
  await campus.db.orm.insert(schema.sessions).values({
    id,
    student_id,
    coach_id: coach.user_id,
    subject: 'NSI',
    kind: 'Visio',
    status,
    slot_start: start,
    slot_end: new Date(start.getTime() + 3_600_000),
  });
  return id;
}

/** A task to do, of twenty minutes. */
export async function addTask(campus: Campus, student_id: string, label = 'Reprends les suites'): Promise<string> {
  const id = campus.newId();
  await campus.db.orm.insert(schema.tasks).values({
    id,
    student_id,
    label,
    reason: 'Pas revu depuis 12 jours.',
    source: 'Agent',
    weight: 2,
    minutes: 20,
    created_at: campus.now(),
  });
  return id;
}

/** A task that the pupil wrote themselves. */
export async function addOwnTask(campus: Campus, { student_id, user_id }: Pupil): Promise<string> {
  const id = await addTask(campus, student_id, 'Exercice 12');
  const { tasks } = schema;
  await campus.db.orm.update(tasks).set({ source: 'System', created_by: user_id }).where(eq(tasks.id, id));
  return id;
}

/** A code as this pupil would show it, good for a quarter of an hour. */
export async function addLinkCode(campus: Campus, student_id: string): Promise<string> {
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const code = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
  const code_hash = createHash('sha256').update(code).digest('hex');
  const expires_at = new Date(campus.now().getTime() + 15 * 60_000);
  await campus.db.orm.insert(schema.linkCodes).values({ code_hash, student_id, expires_at });
  return code;
}

/** The token of a link to choose a new password. */
export async function resetTokenOf(campus: Campus, { user_id }: Person): Promise<string> {
  return tokenIn(await createResetLink(campus, user_id));
}

export function tokenIn(text: string): string {
  const token = /token=([\w-]+)/.exec(text)?.[1];
  if (token === undefined) throw new Error(`no link in: ${text}`);
  return token;
}

/** The first event of a pupil's journal: where to resume a stream from, to be told everything. */
export async function firstEventOf(campus: Campus, student_id: string): Promise<string> {
  const { events } = schema;
  const [first] = await campus.db.orm
    .select({ id: events.id })
    .from(events)
    .where(eq(events.student_id, student_id))
    .orderBy(events.at, events.id)
    .limit(1);
  if (first === undefined) throw new Error('this pupil has no event');
  return first.id;
}

/** A file of Parcoursup with one wish and something of everything in it; the pupil's earlier one is gone. */
export async function addParcoursup(campus: Campus, { student_id, user_id }: Pupil) {
  const { parcoursupWishes, parcoursupItems, parcoursupLetters, parcoursupDocuments, parcoursupShares, storedFiles } =
    schema;
  const { orm } = campus.db;
  await orm.update(schema.students).set({ track: 'Terminale' }).where(eq(schema.students.id, student_id));
  await orm.delete(parcoursupWishes).where(eq(parcoursupWishes.student_id, student_id));
  await orm.insert(parcoursupShares).values({ student_id }).onConflictDoNothing();
  const [wish_id, item_id, document_id, upload_id] = [campus.newId(), campus.newId(), campus.newId(), campus.newId()];
  await orm.insert(parcoursupWishes).values({
    id: wish_id,
    student_id,
    formation: 'BUT Informatique',
    school: 'IUT de Lille',
    city: 'Lille',
    selective: true,
    apprenticeship: false,
    status: 'idée',
    position: 1,
  });
  await orm
    .insert(parcoursupItems)
    .values({ id: item_id, student_id, wish_id, key: item_id, label: 'Demander l’avis' });
  await orm
    .insert(parcoursupLetters)
    .values({ wish_id, student_id, draft: 1, text: 'Je souhaite', saved_at: campus.now() });
  const file = {
    student_id,
    owner_id: user_id,
    purpose: 'parcoursup' as const,
    kind: 'pdf' as const,
    bytes: 10,
    sha256: 'x',
    name: 'cv.pdf',
    for_parents: true,
  };
  await orm.insert(storedFiles).values([
    { ...file, id: document_id, key: document_id, attached_at: campus.now() },
    { ...file, id: upload_id, key: upload_id },
  ]);
  await orm.insert(parcoursupDocuments).values({ file_id: document_id, student_id, wish_id });
  return { wish_id, item_id, document_id, upload_id };
}
