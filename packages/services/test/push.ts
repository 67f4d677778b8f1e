import { createECDH, randomBytes } from 'node:crypto';
import type { PushState, SubscribeDeviceInput } from '@nexus/contracts';
import { createSignIn } from '../src/auth/index.ts';
import type { Caller, Push, PushMessage } from '../src/index.ts';
import { subscribeDevice } from '../src/notifications/index.ts';
import type { TestCampus } from './campus.ts';

export const pushHost = 'push.test';

/** A push service that keeps what it is given, and answers what a test wants of it, device by device. */
export interface TestPush extends Push {
  readonly sent: (PushMessage & { endpoint: string })[];
  /** Otherwise `sent`. */
  readonly answers: Map<string, () => ReturnType<Push['send']>>;
}

/** The campus has keys for push. */
export function openPush(campus: TestCampus): TestPush {
  const push: TestPush = {
    sent: [],
    answers: new Map(),
    public_key: 'une-clé',
    accepts: (endpoint) => new URL(endpoint).host === pushHost,
    async send({ endpoint }, message) {
      const answer = push.answers.get(endpoint);
      const outcome = answer === undefined ? 'sent' : await answer();
      if (outcome === 'sent') push.sent.push({ ...message, endpoint });
      return outcome;
    },
  };
  campus.push = push;
  return push;
}

/** What a browser has made for itself. */
export function newSubscription(host = pushHost): SubscribeDeviceInput {
  return {
    endpoint: `https://${host}/${randomBytes(12).toString('base64url')}`,
    keys: {
      p256dh: createECDH('prime256v1').generateKeys('base64url'),
      auth: randomBytes(16).toString('base64url'),
    },
  };
}

export interface TestDevice {
  token: string;
  endpoint: string;
  state: PushState;
}

/** Signs the person in on a device of their own, and turns push on there. */
export async function turnOn(caller: Caller, subscription = newSubscription()): Promise<TestDevice> {
  const { token } = await createSignIn(caller.db.orm, caller.actor.user_id);
  const state = await subscribeDevice(caller, token, subscription);
  return { token, endpoint: subscription.endpoint, state };
}
