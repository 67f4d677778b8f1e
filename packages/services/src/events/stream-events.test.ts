import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCoach, addPupil, addTask, type TestCampus } from '../../test/campus.ts';
import { openCommittedCampus } from '../../test/database.ts';
import { completeTask } from '../tasks/index.ts';
import { type StreamPorts, streamEvents } from './index.ts';

/** A stream's ports under the test's hand: `ring` is the notification. */
function ports() {
  const wakes = new Set<(student_ids?: ReadonlySet<string>) => void>();
  const stop = new AbortController();
  let signedIn = true;
  const made: StreamPorts = {
    onChange(wake) {
      wakes.add(wake);
      return () => wakes.delete(wake);
    },
    stillSignedIn: async () => signedIn,
    signal: stop.signal,
  };
  return {
    ports: made,
    ring: (...student_ids: string[]) => {
      for (const wake of wakes) wake(new Set(student_ids));
    },
    signOut: () => {
      signedIn = false;
    },
    stop: () => stop.abort(),
    listening: () => wakes.size,
  };
}

describe('an open screen', () => {
  let campus: TestCampus;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ campus, close } = await openCommittedCampus());
  });
  afterAll(() => close());

  test('is told what happens to its pupil, once, and nothing of another’s', async () => {
    const lina = await addPupil(campus);
    const hugo = await addPupil(campus);
    const coach = await addCoach(campus, lina.student_id);
    const id = await addTask(campus, lina.student_id);
    const foreign = await addTask(campus, hugo.student_id);
    const bell = ports();
    campus.clock = new Date(campus.clock.getTime() + 60_000);
    const stream = await streamEvents(coach, {}, bell.ports);
    const next = stream.next();
    await completeTask(hugo.caller, { id: foreign });
    await completeTask(lina.caller, { id });
    bell.ring(hugo.student_id, lina.student_id);
    expect((await next).value).toMatchObject({ kind: 'TASK_COMPLETED', student_id: lina.student_id });
    const another = stream.next();
    bell.ring(lina.student_id);
    bell.stop();
    expect(await another).toMatchObject({ done: true });
    expect(bell.listening()).toBe(0);
  });

  test('is told what happens while it opens, before its first look', async () => {
    const lina = await addPupil(campus);
    const id = await addTask(campus, lina.student_id);
    const bell = ports();
    campus.clock = new Date(campus.clock.getTime() + 60_000);
    const stream = await streamEvents(lina.caller, {}, bell.ports);
    await completeTask(lina.caller, { id });
    expect((await stream.next()).value).toMatchObject({ kind: 'TASK_COMPLETED', student_id: lina.student_id });
    bell.stop();
    await stream.return(undefined);
  });

  test('that comes back is told first what it missed', async () => {
    const lina = await addPupil(campus);
    const first = await addTask(campus, lina.student_id);
    const second = await addTask(campus, lina.student_id);
    campus.clock = new Date(campus.clock.getTime() + 60_000);
    const bell = ports();
    campus.clock = new Date(campus.clock.getTime() + 60_000);
    const stream = await streamEvents(lina.caller, {}, bell.ports);
    const pending = stream.next();
    await completeTask(lina.caller, { id: first });
    bell.ring(lina.student_id);
    const seen = (await pending).value;
    bell.stop();
    await stream.return(undefined);
    campus.clock = new Date(campus.clock.getTime() + 3_600_000);
    await completeTask(lina.caller, { id: second });
    campus.clock = new Date(campus.clock.getTime() + 3_600_000);

    const again = ports();
    const resumed = await streamEvents(lina.caller, { lastEventId: seen?.id ?? '' }, again.ports);
    const told = [(await resumed.next()).value, (await resumed.next()).value];
    again.stop();
    expect(told.map((event) => event?.kind)).toEqual(['TASK_COMPLETED', 'TASK_COMPLETED']);
    expect(new Set(told.map((event) => event?.id)).size).toBe(2);
  });

  test('whose person has signed out ends without another word', async () => {
    const lina = await addPupil(campus);
    const id = await addTask(campus, lina.student_id);
    const bell = ports();
    campus.clock = new Date(campus.clock.getTime() + 60_000);
    const stream = await streamEvents(lina.caller, {}, bell.ports);
    const next = stream.next();
    await completeTask(lina.caller, { id });
    bell.signOut();
    bell.ring(lina.student_id);
    expect(await next).toEqual({ done: true, value: undefined });
  });

  test('of a pupil without a link is refused before anything is told', async () => {
    const lina = await addPupil(campus);
    const hugo = await addPupil(campus);
    const opening = streamEvents(lina.caller, { student_id: hugo.student_id }, ports().ports);
    await expect(opening).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
