import { competences } from '@nexus/content';
import { eventPayloads } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { longestStreak, streakDays } from '@nexus/domain';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCoach, addPupil, addTask, type TestCampus, type TestPupil } from '../../test/campus.ts';
import { openEveryDay } from '../../test/coach.ts';
import { openCommittedCampus, useRolledBackCampus } from '../../test/database.ts';
import type { Caller } from '../context.ts';
import { readSection } from '../courses/index.ts';
import { setGraded, setSubmitted } from '../evaluations/index.ts';
import { change } from '../events/index.ts';
import { recordEvidence } from '../progress/index.ts';
import {
  cancelSession,
  confirmSession,
  listSlots,
  recordAttendance,
  rescheduleSession,
  scheduleSession,
} from '../sessions/index.ts';
import { bulkTasks, completeTask, removeTask, reopenTask, skipTask, updateTask } from '../tasks/index.ts';
import { rebuildSummaries } from './index.ts';

const hourMs = 3_600_000;
const programme = competences().filter(({ level }) => level === 'Premiere');

/** One thing that may happen to a pupil; `which` picks among what exists by then. */
const step = fc.record({
  what: fc.constantFrom(
    'create',
    'update',
    'complete',
    'skip',
    'reopen',
    'remove',
    'bulk',
    'book',
    'confirm',
    'cancel',
    'move',
    'present',
    'absent',
    'grade',
    'progress',
    'read',
  ),
  which: fc.nat(30),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  hours: fc.nat(40),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

class Walk {
  readonly tasks: string[] = [];
  readonly sessions: string[] = [];

  constructor(
    readonly campus: TestCampus,
    readonly pupil: TestPupil,
    readonly coach: Caller,
  ) {}

  async take({ what, which, score, hours }: Step): Promise<void> {
    const { campus, pupil } = this;
    const { student_id, caller } = pupil;
    campus.clock = new Date(campus.clock.getTime() + hours * hourMs);
    const task = this.tasks[which % Math.max(1, this.tasks.length)];
    const session = this.sessions[which % Math.max(1, this.sessions.length)];
    const inChange = (work: Parameters<typeof change<void>>[1]) =>
      change(campus, async (within) => {
        await within.lock(student_id);
        await work(within);
      });
    const refusedOrDone = (promise: Promise<unknown>) =>
      promise.catch((error: unknown) => expect(error).toHaveProperty('reason'));

    if (what === 'create') this.tasks.push(await addTask(campus, student_id, { weight: score * 5 }));
    else if (what === 'update' && task)
      await refusedOrDone(updateTask(this.coach, { id: task, minutes: 1 + which, weight: score * 5 }));
    else if (what === 'remove' && task) await refusedOrDone(removeTask(this.coach, { id: task }));
    else if (what === 'bulk') {
      const ids = this.tasks.slice(which % 3, (which % 3) + 2);
      const operations = [
        { op: 'create', data: { label: 'Ensemble' } },
        { op: 'create', data: { label: '' } },
        ...ids.map((id, index) => (index === 0 ? { op: 'delete', id } : { op: 'update', id, data: { weight: score } })),
      ];
      const { results } = await bulkTasks(caller, { operations });
      this.tasks.push(...results.flatMap(({ status, id }) => (status === 'created' && id ? [id] : [])));
    } else if (what === 'complete' && task) await refusedOrDone(completeTask(caller, { id: task }));
    else if (what === 'skip' && task) await refusedOrDone(skipTask(caller, { id: task }));
    else if (what === 'reopen' && task) await refusedOrDone(reopenTask(caller, { id: task }));
    else if (what === 'book') {
      const slot_start = new Date(campus.clock.getTime() + (1 + which) * 12 * hourMs);
      const slot_end = new Date(slot_start.getTime() + hourMs);
      const booking = {
        student_id,
        coach_id: this.coach.actor.user_id,
        subject: 'NSI',
        kind: 'Visio',
        slot_start,
        slot_end,
      } as const;
      await refusedOrDone(
        inChange(async (within) => void this.sessions.push(await scheduleSession(campus, within, booking))),
      );
    } else if (what === 'confirm' && session) await refusedOrDone(confirmSession(this.coach, { id: session }));
    else if (what === 'cancel' && session) await refusedOrDone(cancelSession(this.coach, { id: session }));
    else if ((what === 'present' || what === 'absent') && session)
      await refusedOrDone(recordAttendance(this.coach, { id: session, present: what === 'present' }));
    else if (what === 'move' && session) {
      const { slots } = await listSlots(this.coach, { student_id });
      const slot = slots[which % Math.max(1, slots.length)]?.id;
      if (slot !== undefined) await refusedOrDone(rescheduleSession(this.coach, { id: session, slot }));
    } else if (what === 'grade') {
      const id = campus.newId();
      await campus.db.orm
        .insert(schema.evaluations)
        .values({ id, student_id, subject: 'NSI', title: 'Bilan', generator: 'test', duration_min: 30 });
      await inChange((within) => setSubmitted(campus, within, id));
      await inChange((within) => setGraded(campus, within, id, Math.round(score * 40) / 2));
    } else if (what === 'read') {
      const { code } = programme[which % programme.length] ?? {};
      if (code !== undefined) await readSection(caller, { code });
    } else if (what === 'progress') {
      const competence = programme[which % programme.length];
      if (competence === undefined) return;
      await inChange(async (within) => {
        await recordEvidence(campus, within, {
          ...{ student_id, kind: 'Exercice', source_id: campus.newId() },
          says: [{ competence, evidence: { type: 'short', fraction: score } }],
        });
      });
    }
  }
}

describe('whatever happens, in whatever order', () => {
  let opened: Awaited<ReturnType<typeof openCommittedCampus>> | undefined;
  beforeAll(async () => {
    opened = await openCommittedCampus();
  });
  afterAll(() => opened?.close());

  test('the summary kept by the writes is the one a rebuild computes from the tables', async () => {
    if (opened === undefined) throw new Error('no campus');
    const { campus } = opened;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const pupil = await addPupil(campus);
        const coach = await addCoach(campus, pupil.student_id);
        await openEveryDay(campus, coach.actor.user_id);
        const walk = new Walk(campus, pupil, coach);
        for (const one of steps) await walk.take(one);
        expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
      }),
      { numRuns: 25 },
    );
  });

  test('every event is of a known kind and has its payload’s shape', async () => {
    if (opened === undefined) throw new Error('no campus');
    const kinds = new Map(Object.entries(eventPayloads));
    const events = await opened.campus.db.orm.query.events.findMany();
    expect(events.length).toBeGreaterThan(50);
    for (const { kind, payload_json } of events) {
      const shape = kinds.get(kind);
      expect(shape, kind).toBeDefined();
      expect(shape?.safeParse(payload_json).error, kind).toBeUndefined();
    }
  });
});

describe('rebuild', () => {
  const campusTest = useRolledBackCampus();

  campusTest('finds what was falsified by hand, mends it, and finds nothing after', async (campus) => {
    const { student_id, caller } = await addPupil(campus);
    const id = await addTask(campus, student_id);
    await completeTask(caller, { id });
    const { studentSummaries, activityDays } = schema;
    await campus.db.orm
      .update(studentSummaries)
      .set({ tasks_open_count: 7 })
      .where(eq(studentSummaries.student_id, student_id));
    await campus.db.orm.delete(activityDays);
    expect((await rebuildSummaries(campus)).differences).toBeGreaterThanOrEqual(2);
    const [row] = await campus.db.orm.select().from(studentSummaries);
    expect(row).toMatchObject({ tasks_open_count: 0, streak_days: 1 });
  });

  campusTest('a session that has begun since is no difference: the summary says when it looked', async (campus) => {
    const { student_id } = await addPupil(campus);
    const coach = await addCoach(campus, student_id);
    const slot_start = new Date(campus.clock.getTime() + hourMs);
    await change(campus, async (within) => {
      await within.lock(student_id);
      await scheduleSession(campus, within, {
        student_id,
        coach_id: coach.actor.user_id,
        subject: 'NSI',
        kind: 'Visio',
        slot_start,
        slot_end: new Date(slot_start.getTime() + hourMs),
      });
    });
    campus.clock = new Date(campus.clock.getTime() + 5 * hourMs);
    expect(await rebuildSummaries(campus)).toMatchObject({ differences: 0 });
    const [row] = await campus.db.orm.select().from(schema.studentSummaries);
    expect(row?.next_session_at).toBeNull();
  });
});

describe('the streak in SQL', () => {
  const campusTest = useRolledBackCampus();

  campusTest('is the one of the rule, for any set of days', async (campus) => {
    const { student_id, caller } = await addPupil(campus);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 20 }), async (agos) => {
        await campus.db.orm.delete(schema.tasks);
        await campus.db.orm.delete(schema.activityDays);
        const today = new Date('2026-11-18T11:00:00Z');
        for (const ago of agos) {
          campus.clock = new Date(today.getTime() - ago * 24 * hourMs);
          await completeTask(caller, { id: await addTask(campus, student_id) });
        }
        const days = agos.map((ago) => new Date(today.getTime() - ago * 24 * hourMs).toISOString().slice(0, 10));
        const [row] = await campus.db.orm.select().from(schema.studentSummaries);
        const last = [...days].sort().at(-1) ?? '';
        expect(row?.last_active_day).toBe(last);
        expect(row?.streak_days).toBe(streakDays(days, last));
        expect(longestStreak(days)).toBeGreaterThanOrEqual(row?.streak_days ?? 0);
      }),
      { numRuns: 10 },
    );
  });
});
