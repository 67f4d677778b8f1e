import { may, type Permission, type Reader } from '@nexus/contracts';
import type { Campus } from '@nexus/services';
import { v7 } from 'uuid';
import { isPermission, type Outcome, type ProcedureShape, type Send } from './doors.ts';
import {
  addOwnTask,
  addParcoursup,
  addSession,
  addTask,
  type Fixture,
  firstEventOf,
  nextHour,
  type Person,
  slotOf,
} from './people.ts';

const readers: readonly Reader[] = ['anonymous', 'student', 'parent', 'coach', 'admin'];

/** Whose pupil a call is aimed at: one the caller is linked to, one of another family, one that does not exist. */
const aims = ['own', 'foreign', 'unknown'] as const;
type Aim = (typeof aims)[number];

/** A pupil and what is theirs, made new for each call. */
export interface Target {
  student_id: string;
  /** Given by the campus. */
  task_id: string;
  /** Written by the pupil. */
  own_task_id: string;
  event_id: string;
  /** Proposed, tomorrow week. */
  session_id: string;
  /** Confirmed, and begun. */
  begun_id: string;
  /** With the item, the document and the letter of this wish. */
  wish_id: string;
  item_id: string;
  document_id: string;
  /** Sent, and not attached yet. */
  upload_id: string;
  /** Free, with the coach of the family. */
  slot: string;
}

export interface Probe {
  /** Whether the input names a pupil, or something of theirs. */
  aimed: boolean;
  /** An input the procedure accepts from whoever may call it. */
  input(target: Target, caller: Person | undefined): unknown;
}

export interface Finding {
  procedure: string;
  reader?: Reader;
  aim?: Aim;
  problem: string;
}

interface Walk {
  campus: Campus;
  people: Fixture;
  procedures: readonly ProcedureShape[];
  probes: Partial<Record<string, Probe>>;
  send: Send;
  signIn(person: Person): Promise<string>;
}

/**
 * Calls every procedure as every kind of reader, about their own pupil, another family's and one that does not exist,
 * and says everything that is not as the permission table and the rule of access have it.
 */
export async function walkPermissions(walk: Walk): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const procedure of walk.procedures) {
    const { permission } = procedure;
    if (!isPermission(permission)) {
      findings.push({ procedure: procedure.name, problem: 'declares no permission' });
      continue;
    }
    const probe = walk.probes[procedure.name];
    if (probe === undefined) {
      findings.push({ procedure: procedure.name, problem: 'has no probe in this walk' });
      continue;
    }
    for (const reader of readers) findings.push(...(await walkAs(walk, procedure, probe, permission, reader)));
  }
  return findings;
}

async function walkAs(
  { campus, people, send, signIn }: Walk,
  procedure: ProcedureShape,
  probe: Probe,
  permission: Permission,
  reader: Reader,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const caller = personOf(people, reader);
  const outcomes = new Map<Aim, Outcome>();
  for (const aim of probe.aimed ? aims : (['own'] as const)) {
    const found = (problem: string) => {
      findings.push({ procedure: procedure.name, reader, ...(probe.aimed ? { aim } : {}), problem });
    };
    const target = await targetOf(campus, people, aim, procedure.name);
    const input = await probe.input(target, caller);
    const before = await whatIsKept(campus, people);
    let outcome: Outcome;
    try {
      // A sign-in of its own for each call: some of them end it.
      const token = caller === undefined ? undefined : await signIn(caller);
      outcome = await send({ procedure, input, token });
    } catch (error) {
      found(`answers in no known shape: ${String(error)}`);
      continue;
    }
    outcomes.set(aim, outcome);
    for (const problem of problemsOf(outcome, expected(permission, reader, aim))) found(problem);
    if (!outcome.ok && (await whatIsKept(campus, people)) !== before) found('refuses, and changes something');
    const told = JSON.stringify(outcome.ok ? outcome.data : outcome.error) ?? '';
    if (reader !== 'admin' && people.foreign.secrets.some((secret) => told.includes(secret)))
      found('tells something of another family');
  }
  const foreign = outcomes.get('foreign');
  if (reader !== 'admin' && foreign !== undefined && shape(foreign) !== shape(outcomes.get('unknown')))
    findings.push({ procedure: procedure.name, reader, problem: 'tells another family’s pupil from an unknown one' });
  return findings;
}

function expected(permission: Permission, reader: Reader, aim: Aim): number {
  if (!may(reader, permission)) return reader === 'anonymous' ? 401 : 403;
  if (aim === 'own') return 200;
  return aim === 'foreign' && reader === 'admin' ? 200 : 404;
}

const codes: Readonly<Record<number, string>> = { 401: 'UNAUTHORIZED', 403: 'FORBIDDEN', 404: 'NOT_FOUND' };

function problemsOf(outcome: Outcome, status: number): string[] {
  const said = outcome.ok ? 'success' : `${outcome.error.reason} (${outcome.error.message})`;
  const problems = outcome.status === status ? [] : [`answers ${outcome.status} ${said} where ${status} is due`];
  if (!outcome.ok && outcome.status === status && outcome.error.code !== codes[status])
    problems.push(`says ${outcome.error.code} under the status ${status}`);
  return problems;
}

/** An outcome without what may differ from one request to the next. */
function shape(outcome: Outcome | undefined): string {
  if (outcome === undefined || outcome.ok) return JSON.stringify(outcome);
  const { request_id: _, ...error } = outcome.error;
  return JSON.stringify({ ...outcome, error });
}

/** Of what a pupil may have, what this procedure is about: the walk is long, and a coach has only so many hours. */
async function targetOf(campus: Campus, people: Fixture, aim: Aim, procedure: string): Promise<Target> {
  const [entity] = procedure.split('.');
  const withSessions = entity === 'sessions';
  const unknown: Target = {
    student_id: v7(),
    task_id: v7(),
    own_task_id: v7(),
    event_id: v7(),
    session_id: v7(),
    begun_id: v7(),
    wish_id: v7(),
    item_id: v7(),
    document_id: v7(),
    upload_id: v7(),
    slot: withSessions ? slotOf(people.own.coach, nextHour(campus)) : '',
  };
  if (aim === 'unknown') return unknown;
  const { pupil, coach } = people[aim];
  const { student_id } = pupil;
  return {
    ...unknown,
    student_id,
    ...(entity === 'tasks' && {
      task_id: await addTask(campus, student_id),
      own_task_id: await addOwnTask(campus, pupil),
    }),
    ...(entity === 'events' && { event_id: await firstEventOf(campus, student_id) }),
    ...(withSessions && (await sessionsOf(campus, student_id, coach))),
    ...(entity === 'parcoursup' && (await addParcoursup(campus, pupil))),
  };
}

async function sessionsOf(campus: Campus, student_id: string, coach: Person) {
  const proposed = { status: 'Proposé', start: nextHour(campus) } as const;
  const begun = { status: 'Confirmé', start: new Date(nextHour(campus).getTime() - 700 * 24 * 3_600_000) } as const;
  return {
    session_id: await addSession(campus, student_id, coach, proposed),
    begun_id: await addSession(campus, student_id, coach, begun),
    slot: slotOf(coach, nextHour(campus)),
  };
}

function personOf({ own, admin }: Fixture, reader: Reader): Person | undefined {
  switch (reader) {
    case 'anonymous':
      return undefined;
    case 'student':
      return own.pupil;
    case 'parent':
      return own.parent;
    case 'coach':
      return own.coach;
    case 'admin':
      return admin;
  }
}

/** The rows of the two families that no refusal may touch, as one fingerprint. */
async function whatIsKept({ db }: Campus, { own, foreign }: Fixture): Promise<string> {
  const people = [own, foreign].flatMap(({ pupil, parent, coach }) => [pupil, parent, coach]);
  const rows = await db.read<{ kept: string }>(
    `with pupil as (select id from nexus_app.students where user_id = any($1::text::uuid[]))
     select md5(concat_ws('; ',
       (select string_agg(concat_ws(' ', id, status, revision), ',' order by id) from nexus_app.tasks where student_id in (table pupil)),
       (select string_agg(concat_ws(' ', id, status, revision), ',' order by id) from nexus_app.sessions where student_id in (table pupil)),
       (select string_agg(concat_ws(' ', id, coach_id), ',' order by id) from nexus_app.coach_availabilities where coach_id = any($1::text::uuid[])),
       (select string_agg(concat_ws(' ', id, formation, status, revision), ',' order by id) from nexus_app.parcoursup_wishes where student_id in (table pupil)),
       (select string_agg(concat_ws(' ', id, done_at), ',' order by id) from nexus_app.parcoursup_items where student_id in (table pupil)),
       (select string_agg(concat_ws(' ', id, for_parents, deleted_at), ',' order by id) from nexus_app.stored_files where student_id in (table pupil)),
       (select string_agg(concat_ws(' ', code, period, mark, status), ',' order by code, period) from nexus_app.bac_marks where student_id in (table pupil)),
       (select string_agg(concat_ws(' ', id, name), ',' order by id) from nexus_app.bac_scenarios where student_id in (table pupil)),
       (select string_agg(id::text, ',' order by id) from nexus_app.events where student_id in (table pupil)),
       (select string_agg(concat_ws(' ', parent_id, student_id), ',' order by parent_id) from nexus_app.guardians where student_id in (table pupil)),
       (select string_agg(concat_ws(' ', id, role, email, password_hash), ',' order by id) from nexus_app.users where id = any($1::text::uuid[]))
     )) as kept`,
    [`{${people.map(({ user_id }) => user_id).join(',')}}`],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('nothing is kept');
  return row.kept;
}
