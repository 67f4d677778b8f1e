import { Id } from '@nexus/contracts';
import { z } from 'zod';

/** Tells people what happened to a pupil's sessions: after something changed, or when the round finds something to tell. */
export const tellOfPupil = {
  name: 'notifications.tell',
  schema: z.strictObject({ student_id: Id }),
};

/** What of it goes to their devices: a job of its own, so that no e-mail waits for a push service that hangs. */
export const pushToDevices = {
  name: 'notifications.push',
  schema: z.strictObject({ student_id: Id }),
};

/** Every quarter of an hour: the sessions to recall, and what was lost between a change and its job. */
export const tellingRound = {
  name: 'notifications.remind',
  schema: z.strictObject({}),
  schedule: '*/15 * * * *',
};
