import type { Push, PushMessage } from '@nexus/services';
import type { Env, Vapid } from '../env.ts';
import type { Logger } from './logger.ts';

/** Loaded with the first message, not with the server. */
const webPush = async () => (await import('web-push')).default;

/** A push service answers within a second; one that does not is tried again later. */
const patienceMs = 10_000;

/** Push by the services of browsers (RFC 8030) where the campus has keys for it; else undefined. */
export function createPush(
  { vapid, PUSH_HOSTS }: Pick<Env, 'vapid' | 'PUSH_HOSTS'>,
  log: Logger,
  patience_ms = patienceMs,
): Push | undefined {
  if (vapid === undefined) return undefined;
  const accepts = (endpoint: string) => PUSH_HOSTS.some((host) => isAt(host, endpoint));
  return {
    public_key: vapid.public_key,
    accepts,
    async send({ endpoint, p256dh, auth }, message) {
      // A service may have been taken off the setting since.
      if (!accepts(endpoint)) return 'refused';
      const { headers, body } = (await webPush()).generateRequestDetails(
        { endpoint, keys: { p256dh, auth } },
        JSON.stringify(shownOf(message)),
        optionsOf(vapid, message),
      );
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
        body: body === null ? null : new Uint8Array(body),
        // Nothing is followed: where it would lead has been checked by nobody.
        redirect: 'manual',
        signal: AbortSignal.timeout(patience_ms),
      });
      // Its words are of no use, and may have no end.
      await response.body?.cancel();
      const { status, ok } = response;
      if (ok) return 'sent';
      if (status === 404 || status === 410) return 'gone';
      const service = new URL(endpoint).host;
      if (status === 429 || status >= 500) throw new Error(`${service} answers ${status}`);
      log.warn({ service, status }, 'a push service refuses a message');
      return 'refused';
    },
  };
}

/** What the service worker of the web app reads (apps/web/src/sw.ts). */
function shownOf({ title, body, link, topic }: PushMessage) {
  return { title, body, link, topic };
}

function optionsOf({ public_key, private_key, subject }: Vapid, { ttl, topic, urgency }: PushMessage) {
  return {
    vapidDetails: { publicKey: public_key, privateKey: private_key, subject },
    contentEncoding: 'aes128gcm' as const,
    TTL: ttl,
    topic,
    urgency,
  };
}

/** Whether the endpoint is at this host of the setting: over https, on its ordinary port, with no name and password. */
function isAt(host: string, endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { origin, protocol, username, password, port, hostname } = new URL(endpoint);
  if (username !== '' || password !== '') return false;
  if (host.includes('://')) return origin === host;
  if (protocol !== 'https:' || port !== '') return false;
  return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
}
