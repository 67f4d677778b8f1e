import { may, OralCriterion, type Reader } from '@nexus/contracts';
import { updateAvailability } from '@nexus/services';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { appRouter } from '../../src/trpc/root.ts';
import { isPermission, type ProcedureShape, proceduresOf, restOutcome, restRequest } from '../helpers/doors.ts';
import { addAnswer, addEvaluation, askedEvaluation } from '../helpers/evaluations.ts';
import { addMark, addScenario, markedCode } from '../helpers/marks.ts';
import { addOralThings, oralMeasures } from '../helpers/oral.ts';
import {
  addFixture,
  addLinkCode,
  addParcoursup,
  addSession,
  addTask,
  callerOf,
  type Fixture,
  nextHour,
  openAllDay,
  password,
  resetTokenOf,
  slotOf,
} from '../helpers/people.ts';
import { practicalAttempt } from '../helpers/practical.ts';
import { newSubscription, pushAnywhere } from '../helpers/push.ts';
import { addLink, newLink } from '../helpers/resources.ts';
import { startTestServer, type TestServer } from '../helpers/test-server.ts';

/** The part of JSON Schema that our inputs are written in. */
interface JsonSchema {
  type?: string | undefined;
  enum?: readonly unknown[] | undefined;
  const?: unknown;
  format?: string | undefined;
  pattern?: string | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  maxItems?: number | undefined;
  items?: JsonSchema | boolean | undefined;
  prefixItems?: JsonSchema[] | undefined;
  anyOf?: JsonSchema[] | undefined;
  oneOf?: JsonSchema[] | undefined;
  allOf?: JsonSchema[] | undefined;
  properties?: Record<string, JsonSchema> | undefined;
  required?: string[] | undefined;
  $ref?: string | undefined;
}
const Schema: z.ZodType<JsonSchema> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    format: z.string().optional(),
    pattern: z.string().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    maxItems: z.number().optional(),
    items: z.union([Schema, z.boolean()]).optional(),
    prefixItems: z.array(Schema).optional(),
    anyOf: z.array(Schema).optional(),
    oneOf: z.array(Schema).optional(),
    allOf: z.array(Schema).optional(),
    properties: z.record(z.string(), Schema).optional(),
    required: z.array(z.string()).optional(),
    $ref: z.string().optional(),
  }),
);
const Operation = z.object({
  operationId: z.string(),
  security: z.array(z.unknown()).optional(),
  parameters: z
    .array(
      z.object({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean().optional(), schema: Schema }),
    )
    .optional(),
  requestBody: z.object({ content: z.object({ 'application/json': z.object({ schema: Schema }) }) }).optional(),
});
const Document = z.object({ paths: z.record(z.string(), z.record(z.string(), Operation)) });

/** What a database, a parser or a template may choke on. */
const nasty = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e',
  '0',
  '-1',
  'NaN',
  'null',
  'true',
  '[]',
  '{}',
  '__proto__',
  'constructor',
  "'; drop table nexus_app.users; --",
  '%',
  '\\',
  '$(id)',
  '<script>',
  '../../etc/passwd',
  'é'.repeat(400),
  '😀'.repeat(200),
  '1e309',
  '9'.repeat(400),
  '2026-02-30',
);
/** The mark that addMark() writes: elsewhere a code is that of a link, and marks are those of a simulation. */
const marked = { code: [markedCode], period: ['T2'], marks: [[{ code: markedCode, period: 'T2', mark: 13 }]] };
const somewhen = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const garbage = fc.oneof(
  { weight: 4, arbitrary: nasty },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 1, arbitrary: fc.double() },
);

describe('every operation of the REST door', () => {
  let server: TestServer;
  let people: Fixture;
  let operations: { method: string; path: string; operation: z.infer<typeof Operation>; procedure: ProcedureShape }[];
  /** Real values that a made-up input may fall on, by the name of the field. */
  let real: Record<string, readonly unknown[]>;

  beforeAll(async () => {
    server = await startTestServer({ push: pushAnywhere });
    people = await addFixture(server.campus);
    const { own, foreign } = people;
    const { endpoint, keys } = newSubscription();
    real = {
      student_id: [own.pupil.student_id, foreign.pupil.student_id],
      // Enough for those that are removed on the way.
      id: await Promise.all(
        [...Array.from({ length: 40 }, () => own), foreign].map(({ pupil }) =>
          addTask(server.campus, pupil.student_id),
        ),
      ),
      competence_code: ['NSI-P-ALGO-01', 'MATHS-P-ANALYSE-01'],
      // Days that the calendar has and the campus refuses, and one that it has not.
      due: ['2026-11-27T22:59:00.000Z', '2026-12-01T08:00:00Z', '9999-12-31T23:59:59Z'],
      fingerprint: ['0'.repeat(64)],
      planned_on: ['2026-11-25', '2026-12-01', '0000-01-01', '2027-02-29'],
      email: [own.parent.email, own.coach.email],
      password: [password],
      current_password: [password],
      new_password: [password],
      code: await Promise.all([1, 2, 3].map(() => addLinkCode(server.campus, people.spare.student_id))),
      token: [await resetTokenOf(server.campus, people.spare)],
      slot: slots(),
      coach_id: [own.coach.user_id, foreign.coach.user_id],
      from: ['2027-03-27T23:00:00.000Z', '2027-04-01T00:00:00Z'],
      to: ['2027-04-10T00:00:00Z', '2027-04-20T00:00:00Z'],
      openings: [[], openAllDay.openings],
      exceptions: [[]],
      rules: [openAllDay.rules],
      time_zone: ['Europe/Paris', 'Africa/Tunis'],
      endpoint: [endpoint, 'https://push.test/é', 'https://[::1'],
      p256dh: [keys.p256dh],
      auth: [keys.auth],
      started_at: ['2026-11-20T10:00:00.000Z'],
      levels: [Object.fromEntries(OralCriterion.options.map((code) => [code, 2]))],
      measures: [oralMeasures],
      consented_at: ['2026-11-20T10:00:00.000Z'],
      q: ['Lin', 'ugo', '%', '_'],
      session: [2027, 2028],
      profile: ['Scolarise'],
      period: ['annee', 'T1', 'T2', 'S1'],
      // A choice, an open answer and a program.
      item_id: ['NSI-P-BASE-01-5', 'PH-T-NOT-01-2', 'NSI-P-ALGO-01-4'],
      seed: [0, 7],
      subject_id: [practicalAttempt().subject_id],
      finished_at: ['2026-11-20T10:55:00.000Z'],
      exercises: [practicalAttempt().exercises],
      dialogue: [practicalAttempt().dialogue],
      response: ['a', 'b'].map((key) => ({ type: 'choice', key })),
      marks: [
        {},
        [{ code: markedCode, period: 'T2', mark: 13 }],
        { PHILO: 12, SPE1: 13.5 },
        { 'CC-EPS-TLE': 14, PHILO: 9.999 },
      ],
    };
    const document = Document.parse((await server.request('/api/openapi.json')).json);
    const procedures = proceduresOf(appRouter);
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => {
        const procedure = procedures.find(
          ({ rest }) => rest?.path === path && rest.method.toLowerCase() === method.toLowerCase(),
        );
        if (procedure === undefined) throw new Error(`${method} ${path} is described and is no procedure`);
        return { method, path, operation, procedure };
      }),
    );
  });
  afterAll(() => server.close());

  /** Sign-ins are kept from one call to the next, except over those that end them. */
  const tokens = new Map<Reader, string>();
  const tokenOf = async (reader: Reader, procedure: string) => {
    const person = personOf(reader);
    if (person === undefined) return undefined;
    const token = tokens.get(reader) ?? (await server.signIn(person));
    tokens.set(reader, token);
    if (/^auth\.(logout|changePassword|reset)$/.test(procedure)) tokens.clear();
    return token;
  };
  const personOf = (reader: Reader) =>
    ({
      anonymous: undefined,
      student: people.own.pupil,
      parent: people.own.parent,
      coach: people.own.coach,
      admin: people.admin,
    })[reader];

  const slots = () => Array.from({ length: 30 }, () => slotOf(people.own.coach, nextHour(server.campus)));

  const addTasks = () => {
    const { own, foreign } = people;
    return Promise.all([own, own, own, foreign].map(({ pupil }) => addTask(server.campus, pupil.student_id)));
  };

  /** Questions, remarks and rehearsals of the two families. */
  const addOral = async () => {
    const things = await Promise.all(
      [people.own, people.foreign].map(({ pupil }) => addOralThings(server.campus, pupil.student_id)),
    );
    return things.flatMap(({ question_id, comment_id, rehearsal_id }) => [question_id, comment_id, rehearsal_id]);
  };

  /** Sessions of the two families, to come and begun. */
  const addSessions = () =>
    Promise.all(
      [people.own, people.own, people.foreign].flatMap(({ pupil, coach }) => {
        const start = nextHour(server.campus);
        const begun = new Date(start.getTime() - 700 * 86_400_000);
        return [
          addSession(server.campus, pupil.student_id, coach, { status: 'Proposé', start }),
          addSession(server.campus, pupil.student_id, coach, { status: 'Confirmé', start: begun }),
        ];
      }),
    );

  /** The file of the own pupil, and what this procedure is about in it. */
  const parcoursupFor = async (procedure: string) => {
    const { wish_id, item_id, document_id, upload_id } = await addParcoursup(server.campus, people.own.pupil);
    const id =
      procedure === 'parcoursup.removeItem' ? item_id : procedure === 'parcoursup.detach' ? document_id : wish_id;
    return {
      id: [id],
      ids: [[wish_id]],
      wish_id: [wish_id],
      file_id: [upload_id],
      // Of a wish, of the whole file, and the pupil’s own.
      key: ['MOTIVATION', 'INE', item_id],
      uri: Array.from({ length: 30 }, () => newLink().uri),
      over: [{ draft: 1, revision: 0 }],
      draft: [1],
      answer: [null],
      decision: [null],
    };
  };
  /** An evaluation of the own pupil, as this procedure takes it. */
  const evalFor = async (procedure: string) => {
    if (!procedure.startsWith('eval.')) return {};
    const { student_id } = people.own.pupil;
    const state = procedure === 'eval.grade' ? 'handed in' : 'begun';
    const { eval_id, question_id } = await addEvaluation(server.campus, student_id, state);
    // Something that a subject may be about when nothing is asked for.
    if (procedure === 'eval.generate') await addAnswer(server.campus, student_id);
    return {
      eval_id: [eval_id],
      question_id: [question_id],
      written_at: ['2026-11-20T10:00:00.000Z'],
      response: [null, { type: 'code', source: 'x', passed: null, total: null }],
      constraints: [askedEvaluation.constraints],
      subject: [askedEvaluation.subject],
    };
  };
  const idsFor = async (procedure: string) => {
    if (procedure.startsWith('sessions.')) return addSessions();
    if (procedure.startsWith('grandOral.')) return addOral();
    if (procedure === 'rag.doc' || procedure.startsWith('resources.'))
      return [await addLink(server.campus, people.own.coach)];
    if (procedure.startsWith('courses.')) return ['representer-des-donnees'];
    if (procedure === 'practical.list') await addOral();
    if (/^(?:practic(?:e\.answer|al\.submit)|eval\.generate)$/.test(procedure))
      return Array.from({ length: 30 }, () => crypto.randomUUID());
    return procedure.endsWith('Scenario') ? [await addScenario(server.campus, people.own.pupil)] : addTasks();
  };

  /** A value that the schema describes, most of the time; something else, sometimes, unless it must be exact. */
  const someOf = (schema: JsonSchema, name: string, exact: boolean): fc.Arbitrary<unknown> => {
    const values = real[name];
    if (exact && values !== undefined) return fc.constantFrom(...values);
    const made = fittingOf(schema, name, exact);
    if (exact) return made;
    return fc.oneof(
      {
        weight: 8,
        arbitrary:
          values === undefined
            ? made
            : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: made }),
      },
      { weight: 1, arbitrary: garbage },
    );
  };

  const fittingOf = (schema: JsonSchema, name: string, exact: boolean): fc.Arbitrary<unknown> => {
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices !== undefined) return fc.oneof(...choices.map((one) => fittingOf(one, name, exact)));
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    if (schema.prefixItems !== undefined) return fc.tuple(...schema.prefixItems.map((one) => someOf(one, name, exact)));
    switch (schema.type) {
      case 'object':
        return objectOf(schema.properties ?? {}, schema.required ?? [], exact);
      case 'array':
        return fc.array(typeof schema.items === 'object' ? someOf(schema.items, name, exact) : garbage, {
          maxLength: Math.min(schema.maxItems ?? 5, 5),
        });
      case 'integer':
      case 'number':
        return fc.integer({ min: Math.max(schema.minimum ?? -10, -1e6), max: Math.min(schema.maximum ?? 200, 1e6) });
      case 'boolean':
        return fc.boolean();
      default:
        if (schema.format === 'uuid') return fc.uuid();
        if (schema.format === 'email' || name === 'email') return fc.emailAddress();
        if (schema.format === 'date-time') return somewhen.map((at) => at.toISOString());
        if (schema.format === 'date') return somewhen.map((at) => at.toISOString().slice(0, 10));
        return fc.string({
          unit: 'grapheme',
          minLength: Math.min(schema.minLength ?? 0, 100),
          maxLength: Math.min(schema.maxLength ?? 40, 130),
        });
    }
  };

  /** An object with what is required, some or none of the rest, and now and then a key that nobody knows or one too few. */
  const objectOf = (
    properties: Record<string, JsonSchema>,
    required: readonly string[],
    exact = false,
  ): fc.Arbitrary<unknown> => {
    const fields = Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, someOf(schema, name, exact)]),
    );
    const whole = fc.record(fields, { requiredKeys: [...required] });
    const least = fc.record(Object.fromEntries(Object.entries(fields).filter(([name]) => required.includes(name))));
    if (exact) return least;
    return fc.oneof(
      { weight: 6, arbitrary: whole },
      { weight: 3, arbitrary: least },
      { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) },
      { weight: 1, arbitrary: fc.tuple(whole, garbage).map(([object, surprise]) => ({ ...object, surprise })) },
    );
  };

  const inputOf = ({ parameters = [], requestBody }: z.infer<typeof Operation>): fc.Arbitrary<unknown> => {
    const properties: Record<string, JsonSchema> = {};
    const required: string[] = [];
    for (const { name, required: needed, schema } of parameters) {
      properties[name] = schema;
      if (needed === true) required.push(name);
    }
    const body = requestBody?.content['application/json'].schema;
    const all = { ...properties, ...body?.properties };
    // A resource has an address or a file, and needs one of the two.
    const either = 'uri' in all && 'file_id' in all ? ['uri'] : [];
    const needed = [...required, ...(body?.required ?? []), ...either];
    return fc.oneof(
      { weight: 6, arbitrary: objectOf(all, needed) },
      { weight: 3, arbitrary: objectOf(all, needed, true) },
      { weight: 1, arbitrary: fc.dictionary(fc.string({ maxLength: 12 }), garbage, { maxKeys: 4 }) },
    );
  };

  test('is described: each procedure with a REST address, and nothing else', () => {
    const described = operations.map(({ procedure }) => procedure.name);
    const declared = proceduresOf(appRouter).flatMap(({ name, rest }) => (rest === undefined ? [] : [name]));
    expect(described.toSorted()).toEqual(declared.toSorted());
  });

  test('answers whatever it is given with its own shape or with the one error, and never fails', {
    timeout: 300_000,
  }, async () => {
    const everybody: Reader[] = ['anonymous', 'student', 'parent', 'coach', 'admin'];
    /** Most often somebody who may, or nothing would ever go in. */
    const readersOf = ({ permission }: ProcedureShape) => {
      const allowed = everybody.filter((reader) => isPermission(permission) && may(reader, permission));
      const anybody = fc.constantFrom(...everybody);
      return allowed.length === 0 ? anybody : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...allowed) }, anybody);
    };
    const answered = new Map<string, Set<number>>();
    const simulated = { ...real };
    for (const { procedure, operation } of operations) {
      // New ones for each: what one procedure did to them would keep the next one out.
      if (procedure.name.startsWith('parcoursup.')) Object.assign(real, await parcoursupFor(procedure.name));
      else {
        const ids = await idsFor(procedure.name);
        // An earlier one may have closed the week of the coach.
        if (procedure.name.startsWith('sessions.')) {
          await updateAvailability(callerOf(server.campus, people.own.coach), openAllDay);
          Object.assign(real, { slot: slots() });
        }
        await addMark(server.campus, people.own.pupil);
        const { code, marks, response, subject } = simulated;
        Object.assign(real, { id: ids, ids, ...(procedure.name.startsWith('marks.') ? marked : { code, marks }) });
        Object.assign(real, { response, subject, ...(await evalFor(procedure.name)) });
        // Addresses that nobody has yet.
        if (procedure.name === 'auth.register')
          Object.assign(real, { email: Array.from({ length: 30 }, () => `${crypto.randomUUID()}@campus.test`) });
        if (procedure.name.startsWith('resources.'))
          Object.assign(real, { uri: Array.from({ length: 30 }, () => newLink().uri) });
        // A competence, and not an item of the plan.
        if (/^(?:progress\.|courses\.read$)/.test(procedure.name)) Object.assign(real, { code: ['NSI-P-BASE-01'] });
      }
      await fc.assert(
        fc.asyncProperty(readersOf(procedure), inputOf(operation), async (reader, input) => {
          const token = await tokenOf(reader, procedure.name);
          const answer = await server.request(...restRequest(procedure, pathSafe(input), token));
          const statuses = answered.get(procedure.name) ?? new Set();
          answered.set(procedure.name, statuses.add(answer.status));
          expect(answer.status, procedure.name).toBeLessThan(500);
          const outcome = restOutcome(answer);
          if (!outcome.ok) {
            expect(outcome.error.request_id).toBe(answer.headers.get('x-request-id'));
            // Whoever is told that their input is wrong has indeed sent a wrong one; a page's cursor alone is read later.
            if (outcome.error.reason === 'INVALID_INPUT' && outcome.error.issues?.[0]?.path[0] !== 'cursor')
              expect(procedure.input?.safeParse(asRead(procedure, pathSafe(input))).success).toBe(false);
            return;
          }
          const shape = procedure.output?.safeParse(outcome.data);
          expect(shape?.error).toBeUndefined();
          // Nothing beside what the schema says.
          expect(outcome.data).toEqual(shape?.data);
        }),
        { numRuns: 40, seed: 20_270_614, endOnFailure: true },
      );
    }
    // The fuzz is worth something only if it goes in: each operation was both answered and refused.
    for (const { name } of proceduresOf(appRouter).filter(({ rest }) => rest !== undefined)) {
      const statuses = [...(answered.get(name) ?? [])];
      expect([name, statuses.some((status) => status >= 400)]).toEqual([name, true]);
    }
    const shutOut = [...answered].filter(([, statuses]) => !statuses.has(200)).map(([name]) => name);
    expect(shutOut).toEqual([]);
  });

  test('reads a query whatever it holds', async () => {
    const as = await server.signIn(people.admin);
    const pairs = fc.array(
      fc.tuple(fc.oneof(fc.constantFrom('q', 'limit', 'cursor', 'student_id', 'from', 'to', 'coach_id'), nasty), nasty),
      {
        maxLength: 4,
      },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          '/students',
          '/dashboard/summary',
          '/dashboard/agenda',
          '/dashboard/epreuves',
          '/sessions/slots',
          '/sessions/list',
          '/dashboard/tasks',
          '/auth/me',
        ),
        pairs,
        async (path, query) => {
          const answer = await server.request(`/api${path}?${new URLSearchParams(query)}`, { as });
          expect(answer.status).toBeLessThan(500);
          restOutcome(answer);
        },
      ),
      { numRuns: 100, seed: 20_270_614 },
    );
  });

  test('reads a body whatever it holds', async () => {
    const as = await server.signIn(people.own.pupil);
    const posts = operations.filter(({ method }) => method.toUpperCase() === 'POST').map(({ path }) => path);
    const bodies = fc.oneof(fc.json({ maxDepth: 3 }), fc.string({ unit: 'binary', maxLength: 200 }), nasty);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...posts), bodies, async (path, body) => {
        const answer = await server.request(`/api${path.replace('{id}', crypto.randomUUID())}`, {
          as,
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json' },
        });
        expect(answer.status).toBeLessThan(500);
        restOutcome(answer);
      }),
      { numRuns: 150, seed: 20_270_614 },
    );
  });
});

/** A path's parameter cannot be empty, nor half a character: there the address itself would be another one. */
function pathSafe(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('id' in input)) return input;
  const id = typeof input.id === 'string' ? input.id : JSON.stringify(input.id);
  return { ...input, id: id === '' || id === undefined || /\p{Surrogate}/u.test(id) ? 'x' : id };
}

/** The input as the door reads it: a query holds texts, a body what JSON can say. */
function asRead({ rest }: ProcedureShape, input: unknown): unknown {
  if (rest?.method !== 'GET') return JSON.parse(JSON.stringify(input));
  const texts = Object.entries(Object(input)).flatMap(([name, value]) => {
    const list = (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined).map(String);
    return list.length === 0 ? [] : [[name, list.length === 1 ? list[0] : list]];
  });
  return Object.fromEntries(texts);
}
