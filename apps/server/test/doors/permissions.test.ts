import { OfStudent, OralCriterion } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { type AnyRouter, initTRPC } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createContext, type RequestContext } from '../../src/trpc/context.ts';
import { can, type ProcedureMeta, router } from '../../src/trpc/init.ts';
import { appRouter } from '../../src/trpc/root.ts';
import { type ProcedureName, proceduresOf, restSender, type Send, trpcOutcome, trpcSender } from '../helpers/doors.ts';
import { addEvaluation, askedEvaluation } from '../helpers/evaluations.ts';
import { addMark, addScenario, markedCode } from '../helpers/marks.ts';
import { addOralThings, type OralThings, oralMeasures } from '../helpers/oral.ts';
import {
  addFixture,
  addLinkCode,
  type Fixture,
  openAllDay,
  type Person,
  password,
  resetTokenOf,
} from '../helpers/people.ts';
import { practicalAttempt } from '../helpers/practical.ts';
import { newSubscription, pushAnywhere } from '../helpers/push.ts';
import { addLink, newLink } from '../helpers/resources.ts';
import { readAnswer, startTestServer, type TestServer } from '../helpers/test-server.ts';
import { type Probe, type Target, walkPermissions } from '../helpers/walk-permissions.ts';

const nobodys = (input: Probe['input']): Probe => ({ aimed: false, input });
const ofPupil: Probe = { aimed: true, input: ({ student_id }) => ({ student_id }) };
const ofTask: Probe = { aimed: true, input: ({ task_id }) => ({ id: task_id }) };
const ofSession: Probe = { aimed: true, input: ({ session_id }) => ({ id: session_id }) };
const nothing = nobodys(() => undefined);
const unknown = '01890000-0000-7000-8000-000000000000';

/** Two thousand calls in a row are long, and longer beside others. */
const aWholeWalk = 300_000;

describe('who may do what', () => {
  let server: TestServer;
  let people: Fixture;

  beforeAll(async () => {
    server = await startTestServer({ push: pushAnywhere });
    people = await addFixture(server.campus);
  });
  afterAll(() => server.close());

  /** The administration says whose week it is; for a coach it is theirs. */
  const whoseWeek = (caller: Person | undefined) =>
    caller?.role === 'admin' ? { coach_id: people.own.coach.user_id } : {};

  /** Made ready for the Grand oral, with a question and a rehearsal that are shared. */
  const ofOral = (input: (target: Target & OralThings) => unknown): Probe => ({
    aimed: true,
    input: async (target) => input({ ...target, ...(await addOralThings(server.campus, target.student_id)) }),
  });
  const ofEval = (
    input: (ids: Awaited<ReturnType<typeof addEvaluation>>) => unknown,
    state?: 'begun' | 'handed in',
  ): Probe => ({
    aimed: true,
    input: async ({ student_id }) => input(await addEvaluation(server.campus, student_id, state)),
  });
  const levels = Object.fromEntries(OralCriterion.options.map((code) => [code, 2]));

  /** One line a procedure: a new one does not compile until it is here. */
  const probes: Record<ProcedureName, Probe> = {
    'auth.login': nobodys(() => ({ email: people.own.parent.email, password })),
    'auth.register': nobodys(() => ({
      role: 'parent',
      email: `${crypto.randomUUID()}@campus.test`,
      password,
      first_name: 'Nadia',
      last_name: 'Test',
    })),
    'auth.requestReset': nobodys(() => ({ email: people.spare.email })),
    'auth.reset': nobodys(async () => ({ token: await resetTokenOf(server.campus, people.spare), password })),
    'auth.demoAccounts': nothing,
    'auth.logout': nobodys(() => ({})),
    'auth.me': nothing,
    'auth.changePassword': nobodys(() => ({ current_password: password, new_password: password })),
    'students.list': nobodys(() => ({})),
    'students.previewProfile': ofPupil,
    // What they have already: whatever the fingerprint, nothing changes.
    'students.updateProfile': { aimed: true, input: ({ student_id }) => ({ student_id, fingerprint: '0'.repeat(64) }) },
    'guardians.createCode': nothing,
    'guardians.link': nobodys(async () => ({ code: await addLinkCode(server.campus, people.spare.student_id) })),
    'guardians.list': nothing,
    'dashboard.summary': ofPupil,
    'dashboard.overview': ofPupil,
    'dashboard.epreuves': ofPupil,
    'dashboard.progression': ofPupil,
    'dashboard.progressionHistory': ofPupil,
    'epreuves.sync': ofPupil,
    'dashboard.agenda': {
      aimed: true,
      input: ({ student_id }) => ({ student_id, from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' }),
    },
    'bac.situation': ofPupil,
    'bac.simulate': {
      aimed: true,
      input: ({ student_id }) => ({ student_id, session: 2027, profile: 'Scolarise', marks: {}, estimate: true }),
    },
    'bac.scenarios': ofPupil,
    'bac.keepScenario': {
      aimed: true,
      input: ({ student_id }) => ({ student_id, name: 'Juin', marks: { PHILO: 14 } }),
    },
    'bac.renameScenario': {
      aimed: true,
      input: async (target) => ({ id: await addScenario(server.campus, target), name: 'Juillet' }),
    },
    'bac.removeScenario': {
      aimed: true,
      input: async (target) => ({ id: await addScenario(server.campus, target) }),
    },
    'progress.explain': { aimed: true, input: ({ student_id }) => ({ student_id, code: 'NSI-P-BASE-01' }) },
    'courses.list': nobodys(() => ({})),
    'courses.progress': ofPupil,
    'courses.read': nobodys(() => ({ code: 'NSI-P-BASE-01' })),
    'courses.get': nobodys(() => ({ id: 'representer-des-donnees' })),
    'rag.search': nobodys(() => ({ q: 'c koi une pile' })),
    'rag.doc': nobodys(async () => ({ id: await addLink(server.campus, undefined) })),
    'resources.overview': nothing,
    'resources.favorite': nobodys(async () => ({ id: await addLink(server.campus, undefined), favorite: true })),
    'resources.read': nobodys(async () => ({ id: await addLink(server.campus, undefined) })),
    'resources.add': nobodys(newLink),
    'resources.update': nobodys(async (_, caller) => ({ id: await addLink(server.campus, caller), ...newLink() })),
    'resources.withdraw': nobodys(async (_, caller) => ({ id: await addLink(server.campus, caller) })),
    'practice.get': nobodys(() => ({ item_id: 'NSI-P-BASE-01-1', seed: 1 })),
    'practice.hint': nobodys(() => ({ item_id: 'NSI-P-BASE-01-1', seed: 1, number: 1 })),
    'practice.solution': nobodys(() => ({ item_id: 'PH-T-NOT-01-2', seed: 1 })),
    'practice.tests': nobodys(() => ({ item_id: 'NSI-P-ALGO-01-4', seed: 1 })),
    // Their own in any case: there is nobody to aim at.
    'practice.answer': nobodys(() => ({
      id: crypto.randomUUID(),
      item_id: 'NSI-P-BASE-01-1',
      seed: 1,
      response: { type: 'number', text: '3' },
    })),
    'practice.answers': ofPupil,
    'practice.session': nothing,
    'practice.startSession': nobodys(() => ({})),
    'practical.list': ofOral(({ student_id }) => ({ student_id })),
    'practical.get': nobodys(() => ({ subject_id: 'lignes-de-bus' })),
    'practical.submit': nobodys(() => practicalAttempt()),
    'practical.history': ofPupil,
    'eval.options': ofPupil,
    'eval.generate': { aimed: true, input: ({ student_id }) => ({ student_id, ...askedEvaluation }) },
    'eval.list': ofPupil,
    'eval.get': ofEval(({ eval_id }) => ({ eval_id })),
    'eval.start': ofEval(({ eval_id }) => ({ eval_id })),
    'eval.answer': ofEval(({ eval_id, question_id }) => ({
      ...{ eval_id, question_id, answer_id: crypto.randomUUID(), base_revision: 0, response: null },
      written_at: '2026-11-20T10:00:00.000Z',
    })),
    'eval.tests': ofEval((ids) => ids),
    'eval.submit': ofEval(({ eval_id }) => ({ eval_id })),
    'eval.grade': ofEval(({ eval_id }) => ({ eval_id }), 'handed in'),
    'marks.list': ofPupil,
    'marks.save': {
      aimed: true,
      input: ({ student_id }) => ({ student_id, code: markedCode, period: 'T1', mark: 12.5 }),
    },
    'marks.remove': {
      aimed: true,
      input: async (target) => {
        await addMark(server.campus, target);
        return { student_id: target.student_id, code: markedCode, period: 'T2' };
      },
    },
    'marks.confirm': {
      aimed: true,
      input: async (target) => {
        await addMark(server.campus, target);
        return { student_id: target.student_id, marks: [{ code: markedCode, period: 'T2', mark: 13 }] };
      },
    },
    'sessions.slots': ofPupil,
    'sessions.book': { aimed: true, input: ({ student_id, slot }) => ({ student_id, type: 'Visio', slot }) },
    'sessions.list': ofPupil,
    'sessions.confirm': ofSession,
    'sessions.withdraw': ofSession,
    'sessions.cancel': ofSession,
    'sessions.cancelMany': nobodys(({ session_id }) => ({ ids: [session_id] })),
    'sessions.reschedule': { aimed: true, input: ({ session_id, slot }) => ({ id: session_id, slot }) },
    'sessions.attendance': { aimed: true, input: ({ begun_id }) => ({ id: begun_id, present: true }) },
    'sessions.note': {
      aimed: true,
      input: ({ begun_id }) => ({ id: begun_id, note: 'Revu les tris.', audience: 'family' }),
    },
    'availability.get': nobodys((_, caller) => whoseWeek(caller)),
    'availability.update': nobodys((_, caller) => ({ ...whoseWeek(caller), ...openAllDay })),
    'tasks.list': ofPupil,
    'tasks.topics': ofPupil,
    'tasks.create': { aimed: true, input: ({ student_id }) => ({ student_id, label: 'Exercice 12' }) },
    'tasks.update': { aimed: true, input: ({ own_task_id }) => ({ id: own_task_id, label: 'Exercice 13' }) },
    'tasks.remove': { aimed: true, input: ({ own_task_id }) => ({ id: own_task_id }) },
    // Whose the tasks are shows in each result, never in the status (tasks.test.ts).
    'tasks.bulk': nobodys(() => ({ operations: [{ op: 'delete', id: crypto.randomUUID() }] })),
    'calendar.get': nothing,
    'calendar.create': nothing,
    'calendar.revoke': nothing,
    'notifications.list': nobodys(() => ({})),
    'notifications.markRead': nobodys(() => ({ all: true })),
    'notifications.preferences': nothing,
    'notifications.updatePreferences': nobodys(() => ({
      kind: 'session_booked',
      in_app: true,
      email: false,
      push: true,
    })),
    'notifications.device': nothing,
    'notifications.subscribe': nobodys(() => newSubscription()),
    'notifications.unsubscribe': nothing,
    'parcoursup.overview': ofPupil,
    'parcoursup.create': {
      aimed: true,
      input: ({ student_id }) => ({ student_id, formation: 'CPGE MPSI', school: 'Lycée Faidherbe', city: 'Lille' }),
    },
    'parcoursup.update': { aimed: true, input: ({ wish_id }) => ({ id: wish_id, status: 'formulé' }) },
    'parcoursup.remove': { aimed: true, input: ({ wish_id }) => ({ id: wish_id }) },
    'parcoursup.reorder': { aimed: true, input: ({ student_id, wish_id }) => ({ student_id, ids: [wish_id] }) },
    'parcoursup.tick': { aimed: true, input: ({ student_id }) => ({ student_id, key: 'INE', done: true }) },
    'parcoursup.addItem': { aimed: true, input: ({ student_id }) => ({ student_id, label: 'Visiter l’IUT' }) },
    'parcoursup.removeItem': { aimed: true, input: ({ item_id }) => ({ id: item_id }) },
    'parcoursup.letter': { aimed: true, input: ({ wish_id }) => ({ wish_id }) },
    'parcoursup.saveLetter': {
      aimed: true,
      input: ({ wish_id }) => ({ wish_id, text: 'Je voudrais', over: { draft: 1, revision: 0 } }),
    },
    'parcoursup.restoreLetter': { aimed: true, input: ({ wish_id }) => ({ wish_id, draft: 1 }) },
    'parcoursup.attach': { aimed: true, input: ({ student_id, upload_id }) => ({ student_id, file_id: upload_id }) },
    'parcoursup.detach': { aimed: true, input: ({ document_id }) => ({ id: document_id }) },
    'parcoursup.share': { aimed: true, input: ({ student_id }) => ({ student_id, shared: true }) },
    'grandOral.overview': ofOral(({ student_id }) => ({ student_id })),
    'grandOral.saveQuestion': ofOral(({ student_id }) => ({ student_id, position: 2, revision: 0, idea: 'Une idée' })),
    'grandOral.comment': ofOral(({ question_id }) => ({ id: question_id, text: 'Précise' })),
    'grandOral.resolveComment': ofOral(({ comment_id }) => ({ id: comment_id })),
    'grandOral.jury': ofOral(({ student_id }) => ({ student_id, position: 1, seed: 3 })),
    'grandOral.startRehearsal': ofOral(({ student_id }) => ({
      student_id,
      id: crypto.randomUUID(),
      position: 1,
      started_at: '2026-11-20T10:00:00Z',
    })),
    'grandOral.finishRehearsal': ofOral(({ rehearsal_id }) => ({
      id: rehearsal_id,
      preparation_s: 0,
      presentation_s: 60,
      exchange_s: 0,
    })),
    'grandOral.shareRehearsal': ofOral(({ rehearsal_id }) => ({ id: rehearsal_id, shared: false })),
    // The one it has stays: whose file is sent with it is for attach-recording's own tests.
    'grandOral.attachRecording': ofOral(({ rehearsal_id }) => ({
      id: rehearsal_id,
      file_id: unknown,
      consented_at: '2026-11-20T10:00:00Z',
      measures: oralMeasures,
    })),
    'grandOral.purgeRecording': ofOral(({ rehearsal_id }) => ({ id: rehearsal_id })),
    'grandOral.removeRehearsal': ofOral(({ rehearsal_id }) => ({ id: rehearsal_id })),
    'grandOral.eraseAll': ofOral(({ student_id }) => ({ student_id })),
    'grandOral.assess': ofOral(({ rehearsal_id }) => ({ id: rehearsal_id, levels })),
    'tasks.complete': ofTask,
    'tasks.skip': ofTask,
    'tasks.reopen': ofTask,
    'events.stream': {
      aimed: true,
      input: ({ student_id, event_id }) => ({ student_id, lastEventId: event_id }),
    },
  };

  const walk = (at: AnyRouter, send: Send, tried: Partial<Record<string, Probe>> = probes) =>
    walkPermissions({
      campus: server.campus,
      people,
      procedures: proceduresOf(at),
      probes: tried,
      send,
      signIn: (person) => server.signIn(person),
    });

  test('every procedure has its line, and no line is for one that is gone', () => {
    const names = proceduresOf(appRouter).map(({ name }) => name);
    expect(Object.keys(probes).toSorted()).toEqual(names.toSorted());
  });

  test('at the tRPC door, each procedure answers each reader as the permission table says, for whichever pupil', {
    timeout: aWholeWalk,
  }, async () => {
    expect(await walk(appRouter, trpcSender(server))).toEqual([]);
  });

  test('at the REST door too', { timeout: aWholeWalk }, async () => {
    const atRest = proceduresOf(appRouter).filter(({ rest }) => rest !== undefined);
    expect(atRest.length).toBeGreaterThanOrEqual(47);
    const findings = await walkPermissions({
      campus: server.campus,
      people,
      procedures: atRest,
      probes,
      send: restSender(server),
      signIn: (person) => server.signIn(person),
    });
    expect(findings).toEqual([]);
  });

  describe('the walk itself notices', () => {
    const t = initTRPC.context<RequestContext>().meta<ProcedureMeta>().create();

    /** A router served as the real one is, without the HTTP around it. */
    const senderOf =
      (served: AnyRouter): Send =>
      async ({ procedure, input, token }) => {
        const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
        const response = await fetchRequestHandler({
          endpoint: '/trpc',
          req: new Request(
            `http://campus.test/trpc/${procedure.name}${procedure.type === 'query' ? query : ''}`,
            procedure.type === 'query'
              ? {}
              : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) },
          ),
          router: served,
          createContext: () =>
            createContext(server.deps, {
              request_id: 'walked-through',
              address: '127.0.0.1',
              token,
              by_cookie: false,
              keepToken: () => undefined,
              dropToken: () => undefined,
            }),
        });
        return trpcOutcome(await readAnswer(response));
      };
    const nameOf = async (student_id: string | undefined) => {
      const { students, users } = schema;
      const [row] = await server.campus.db.orm
        .select({ first_name: users.first_name })
        .from(students)
        .innerJoin(users, eq(users.id, students.user_id))
        .where(eq(students.id, student_id ?? ''));
      return row;
    };

    test('a procedure made without can() or open()', async () => {
      const served = router({ tasks: router({ peek: t.procedure.query(() => 'anything') }) });
      expect(await walk(served, senderOf(served))).toEqual([
        { procedure: 'tasks.peek', problem: 'declares no permission' },
      ]);
    });

    test('a procedure that nobody has written a line for', async () => {
      const served = router({ tasks: router({ peek: can('tasks:complete').query(() => 'anything') }) });
      expect(await walk(served, senderOf(served))).toEqual([
        { procedure: 'tasks.peek', problem: 'has no probe in this walk' },
      ]);
    });

    test('a procedure that declares a permission and asks for nothing', async () => {
      const served = router({
        peek: t.procedure.meta({ permission: 'students:list' }).query(() => 'anything'),
      });
      expect(await walk(served, senderOf(served), { peek: nothing })).toEqual([
        expect.objectContaining({ procedure: 'peek', reader: 'anonymous' }),
        expect.objectContaining({ procedure: 'peek', reader: 'student' }),
      ]);
    });

    test('a verb that forgets to ask whose pupil it is', async () => {
      const served = router({
        peek: can('dashboard:summary')
          .input(OfStudent)
          .query(({ input }) => nameOf(input.student_id)),
      });
      const findings = await walk(served, senderOf(served), { peek: ofPupil });
      for (const reader of ['student', 'parent', 'coach']) {
        expect(findings).toContainEqual({
          procedure: 'peek',
          reader,
          aim: 'foreign',
          problem: 'tells something of another family',
        });
        expect(findings).toContainEqual({
          procedure: 'peek',
          reader,
          problem: 'tells another family’s pupil from an unknown one',
        });
      }
    });

    test('a list that holds another family’s pupils', async () => {
      const served = router({
        peek: can('students:list').query(() => server.campus.db.orm.select().from(schema.students)),
      });
      expect(await walk(served, senderOf(served), { peek: nothing })).toEqual([
        { procedure: 'peek', reader: 'parent', problem: 'tells something of another family' },
        { procedure: 'peek', reader: 'coach', problem: 'tells something of another family' },
      ]);
    });

    test('a verb that writes first and refuses after', async () => {
      const served = router({
        tasks: router({
          done: can('tasks:complete')
            .input(z.object({ id: z.string() }))
            .mutation(async ({ input }) => {
              const { tasks } = schema;
              await server.campus.db.orm.update(tasks).set({ status: 'Skipped' }).where(eq(tasks.id, input.id));
              throw new Error('too late');
            }),
        }),
      });
      expect(await walk(served, senderOf(served), { 'tasks.done': ofTask })).toContainEqual({
        procedure: 'tasks.done',
        reader: 'student',
        aim: 'foreign',
        problem: 'refuses, and changes something',
      });
    });
  });
});
