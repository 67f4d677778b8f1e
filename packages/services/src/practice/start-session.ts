import { randomInt } from 'node:crypto';
import type { PracticeSession, SessionStep, StartSessionInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { localDay } from '@nexus/domain';
import type { Caller } from '../context.ts';
import { change } from '../events/index.ts';
import { openPupil, sessionOfToday, viewSession } from './get-session.ts';
import { lastSeed } from './open-exercise.ts';
import { planPractice } from './plan-practice.ts';

/**
 * Begins the ten-minute session of the day, or goes on with the one that was begun; another one when it is asked for. With
 * nothing to revise nor to go on with there is none.
 *
 * @throws as openStudent.
 */
export async function startPracticeSession(caller: Caller, { another }: StartSessionInput): Promise<PracticeSession> {
  return await change(caller, async ({ orm, lock, record }) => {
    const pupil = await openPupil(caller, 'practice:startSession', orm);
    await lock(pupil.id);
    const today = await sessionOfToday(caller, orm, pupil);
    if (today === null || another) {
      const plan = await planPractice(caller, orm, pupil);
      const steps = plan.map(
        ({ item, code, why, minutes }): SessionStep => ({
          item_id: item.id,
          seed: randomInt(lastSeed),
          code,
          why,
          minutes,
        }),
      );
      if (steps.length > 0) {
        const [id, started_at] = [caller.newId(), caller.now()];
        const day = localDay(started_at, pupil.time_zone);
        await orm
          .insert(schema.practiceSessions)
          .values({ id, student_id: pupil.id, day, steps_json: steps, started_at });
        await record({
          kind: 'PRACTICE_STARTED',
          student_id: pupil.id,
          key: `PRACTICE_STARTED:${id}`,
          payload: { practice_session_id: id, exercises: steps.length },
        });
      }
    }
    return await viewSession(caller, orm, pupil);
  });
}
