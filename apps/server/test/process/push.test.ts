import type { PushMessage } from '@nexus/services';
import { bookSession } from '@nexus/services';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readEnv } from '../../src/env.ts';
import { startJobs } from '../../src/jobs/start-jobs.ts';
import { createPush } from '../../src/platform/push.ts';
import { addFixture, type Family, nextHour, password, slotOf } from '../helpers/people.ts';
import { type Browser, newBrowser, newVapid, readVapid, startPushService } from '../helpers/push.ts';
import { startTestServer } from '../helpers/test-server.ts';

const message: PushMessage = {
  title: 'Séance déplacée',
  body: 'Karim a déplacé ta séance de NSI\u00a0: mercredi 25 novembre, 18\u00a0h.',
  link: '/dashboard/agenda?date=2026-11-25&seance=1',
  topic: 'a'.repeat(32),
  ttl: 1800,
  urgency: 'high',
};
const vapid = newVapid();
const patient = { timeout: 20_000, interval: 50 };
const log = pino({ level: 'silent' });

function pushWith(settings: Record<string, string> = {}, patience_ms?: number) {
  const push = createPush(readEnv({ ...vapid, ...settings }), log, patience_ms);
  if (push === undefined) throw new Error('no push with all its settings');
  return push;
}

describe('a push message', () => {
  let service: Awaited<ReturnType<typeof startPushService>>;
  beforeAll(async () => {
    service = await startPushService();
  });
  afterAll(() => service.close());

  const deviceOf = ({ subscription: { endpoint, keys } }: Browser) => ({ endpoint, ...keys });
  const pathOf = ({ subscription }: Browser) => new URL(subscription.endpoint).pathname;
  const sentTo = (browser: Browser) => service.received.filter(({ path }) => path === pathOf(browser));
  const push = (patience_ms?: number) => pushWith({ PUSH_HOSTS: service.origin }, patience_ms);

  test('is opened by its browser alone, and says how long it holds, what it replaces and how it presses', async () => {
    const browser = newBrowser(service.origin);
    expect(await push().send(deviceOf(browser), message)).toBe('sent');
    const [received] = sentTo(browser);
    expect(received).toMatchObject({
      method: 'POST',
      headers: {
        'content-encoding': 'aes128gcm',
        'content-type': 'application/octet-stream',
        ttl: '1800',
        topic: message.topic,
        urgency: 'high',
      },
    });
    const body = received?.body ?? Buffer.alloc(0);
    const { title, link, topic } = message;
    expect(browser.open(body)).toEqual({ title, body: message.body, link, topic });
    expect(body.toString('latin1')).not.toContain('Karim');
    expect(() => newBrowser(service.origin).open(body)).toThrow();
  });

  test('is signed by the campus, for that push service', async () => {
    const browser = newBrowser(service.origin);
    await push().send(deviceOf(browser), message);
    const { key, claims } = readVapid(sentTo(browser)[0]?.headers.authorization);
    expect(key).toBe(vapid.VAPID_PUBLIC_KEY);
    expect(claims).toMatchObject({ aud: service.origin, sub: vapid.VAPID_SUBJECT });
    const hours = (claims.exp - Date.now() / 1000) / 3600;
    expect(hours).toBeGreaterThan(1);
    expect(hours).toBeLessThanOrEqual(24);
  });

  test.each([
    [201, 'sent'],
    [404, 'gone'],
    [410, 'gone'],
    [400, 'refused'],
    [403, 'refused'],
    [413, 'refused'],
  ])('answered %i is %s', async (status, outcome) => {
    const browser = newBrowser(service.origin);
    service.replies.set(pathOf(browser), status);
    expect(await push().send(deviceOf(browser), message)).toBe(outcome);
  });

  test.each([429, 500, 503])('answered %i is worth trying again', async (status) => {
    const browser = newBrowser(service.origin);
    service.replies.set(pathOf(browser), status);
    await expect(push().send(deviceOf(browser), message)).rejects.toThrow(String(status));
  });

  test('that nobody answers is given up after a while, to be tried again', async () => {
    const browser = newBrowser(service.origin);
    service.replies.set(pathOf(browser), 'hangs');
    await expect(push(50).send(deviceOf(browser), message)).rejects.toThrow('timeout');
  });

  test('is taken nowhere else', async () => {
    const browser = newBrowser(service.origin);
    const other = newBrowser(service.origin);
    service.replies.set(pathOf(browser), { status: 307, location: other.subscription.endpoint });
    expect(await push().send(deviceOf(browser), message)).toBe('refused');
    expect(sentTo(other)).toEqual([]);
    expect(await pushWith().send(deviceOf(other), message)).toBe('refused');
    expect(sentTo(other)).toEqual([]);
  });
});

describe('the addresses it may go to', () => {
  test('are those of browsers’ push services', () => {
    const { accepts } = pushWith();
    for (const endpoint of [
      'https://fcm.googleapis.com/fcm/send/abc',
      'https://updates.push.services.mozilla.com/wpush/v2/abc',
      'https://web.push.apple.com/abc',
      'https://wns2-par02p.notify.windows.com/w/?token=abc',
    ])
      expect([endpoint, accepts(endpoint)]).toEqual([endpoint, true]);
    for (const endpoint of [
      'http://fcm.googleapis.com/fcm/send/abc',
      'https://fcm.googleapis.com:8443/fcm/send/abc',
      'https://someone@fcm.googleapis.com/fcm/send/abc',
      'https://someone:secret@fcm.googleapis.com/fcm/send/abc',
      'https://fcm.googleapis.com@127.0.0.1/',
      'https://fcm.googleapis.com.example.org/',
      'https://fcm.googleapis.com./',
      'https://evil-push.apple.com.example.org/',
      'https://notify.windows.com/',
      'https://xpush.apple.com/',
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://169.254.169.254/latest/meta-data',
      'https://localhost/',
      'file:///etc/passwd',
      'nothing',
    ])
      expect([endpoint, accepts(endpoint)]).toEqual([endpoint, false]);
  });

  test('are those of the setting, where it names others', () => {
    const { accepts } = pushWith({ PUSH_HOSTS: 'push.example.org,*.example.net,https://push.example.com:8443' });
    for (const endpoint of [
      'https://push.example.org/a',
      'https://a.b.example.net/a',
      'https://push.example.com:8443/a',
    ])
      expect([endpoint, accepts(endpoint)]).toEqual([endpoint, true]);
    for (const endpoint of ['https://fcm.googleapis.com/a', 'https://push.example.com/a', 'https://example.net/a'])
      expect([endpoint, accepts(endpoint)]).toEqual([endpoint, false]);
  });

  test('are none without keys', () => {
    expect(createPush(readEnv({}), log)).toBeUndefined();
  });
});

describe('from a booking to a lock screen', () => {
  test('over HTTP, the jobs and a push service; e-mails do not wait for one that hangs', async () => {
    const service = await startPushService();
    const server = await startTestServer({ push: pushWith({ PUSH_HOSTS: service.origin }, 60_000) });
    const jobs = await startJobs(
      { campus: server.campus, changes: server.changes, log: server.deps.log },
      { poll_seconds: 0.5 },
    );
    try {
      const { own, foreign } = await addFixture(server.campus);
      const phone = newBrowser(service.origin);
      const laptop = newBrowser(service.origin);
      service.replies.set(new URL(laptop.subscription.endpoint).pathname, 'hangs');
      for (const { subscription: json } of [phone, laptop]) {
        const as = await server.signIn(own.coach);
        const { status } = await server.request('/api/notifications/device', { method: 'PUT', as, json });
        expect(status).toBe(200);
      }
      const book = ({ pupil, coach }: Family) => {
        const caller = { ...server.campus, actor: { user_id: pupil.user_id, role: 'student' as const } };
        return bookSession(caller, { type: 'Visio', slot: slotOf(coach, nextHour(server.campus)) });
      };
      const { id } = await book(own);
      await vi.waitFor(() => expect(service.received).toHaveLength(2), patient);
      const [received] = service.received.filter(({ path }) => phone.subscription.endpoint.endsWith(path));
      expect(phone.open(received?.body ?? Buffer.alloc(0))).toMatchObject({
        title: 'Nouvelle demande de séance',
        link: expect.stringMatching(new RegExp(`^/agenda\\?date=.+&seance=${id}$`)),
        topic: id.replaceAll('-', ''),
      });
      // The laptop's push service still says nothing: another family's e-mail leaves all the same.
      await book(foreign);
      const mailed = () => server.campus.mails.map(({ to }) => to);
      await vi.waitFor(() => expect(mailed()).toEqual([own.coach.email, foreign.coach.email]), patient);
    } finally {
      await service.close();
      await jobs.close();
      await server.close();
    }
  });

  test('a sign-in by the cookie of somebody else’s ends theirs, and with it their device', async () => {
    const server = await startTestServer({ push: pushWith({ PUSH_HOSTS: 'push.test' }) });
    const { own } = await addFixture(server.campus);
    const cookie = await server.signIn(own.coach);
    const json = newBrowser('https://push.test').subscription;
    const at = '/api/notifications/device';
    expect((await server.request(at, { method: 'PUT', cookie, json })).status).toBe(200);
    const login = { email: own.parent.email, password };
    expect((await server.request('/api/auth/login', { cookie, json: login })).status).toBe(200);
    const as = await server.signIn(own.coach);
    expect((await server.request(at, { as })).json).toMatchObject({ endpoint: null, devices: 0 });
    await server.close();
  });
});
