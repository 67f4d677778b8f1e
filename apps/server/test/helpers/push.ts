import { createDecipheriv, createECDH, createPublicKey, type ECDH, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SubscribeDeviceInput } from '@nexus/contracts';
import type { Push } from '@nexus/services';
import { z } from 'zod';

/** A push service for whatever is at push.test, that takes everything and keeps nothing. */
export const pushAnywhere: Push = {
  public_key: 'une-clé',
  accepts: (endpoint) => new URL(endpoint).host === 'push.test',
  send: async () => 'sent',
};

export function newVapid() {
  const curve = createECDH('prime256v1');
  const VAPID_PUBLIC_KEY = curve.generateKeys('base64url');
  // OpenSSL leaves out leading zeros.
  const VAPID_PRIVATE_KEY = curve.getPrivateKey('hex').padStart(64, '0');
  return {
    VAPID_PUBLIC_KEY,
    VAPID_PRIVATE_KEY: Buffer.from(VAPID_PRIVATE_KEY, 'hex').toString('base64url'),
    VAPID_SUBJECT: 'mailto:campus@example.org',
  };
}

export function newSubscription(): SubscribeDeviceInput {
  return newBrowser('https://push.test').subscription;
}

/** A browser that has subscribed: what it tells the campus, and how it opens what comes. */
export interface Browser {
  subscription: SubscribeDeviceInput;
  /** @throws when the message is not for it, or has been touched. */
  open(body: Buffer): unknown;
}

export function newBrowser(origin: string): Browser {
  const keys = createECDH('prime256v1');
  const p256dh = keys.generateKeys('base64url');
  const auth = randomBytes(16);
  return {
    subscription: {
      endpoint: `${origin}/${randomBytes(8).toString('hex')}`,
      keys: { p256dh, auth: auth.toString('base64url') },
    },
    open: (body) => JSON.parse(decrypt(body, keys, auth).toString('utf8')),
  };
}

/** RFC 8291 over RFC 8188, with node's own primitives: one record, as push messages are. */
function decrypt(body: Buffer, keys: ECDH, auth: Buffer): Buffer {
  const salt = body.subarray(0, 16);
  const recordSize = body.readUInt32BE(16);
  const theirs = body.subarray(21, 21 + body.readUInt8(20));
  const record = body.subarray(21 + theirs.length);
  if (record.length > recordSize) throw new Error('more than one record');
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), theirs]);
  const secret = Buffer.from(hkdfSync('sha256', keys.computeSecret(theirs), auth, info, 32));
  const derived = (name: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, salt, Buffer.from(`Content-Encoding: ${name}\0`), length));
  const decipher = createDecipheriv('aes-128-gcm', derived('aes128gcm', 16), derived('nonce', 12));
  decipher.setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  // After the text: a delimiter, 2 in the last record, then zeros.
  const end = padded.lastIndexOf(2);
  if (end < 0 || padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error('no last record');
  return padded.subarray(0, end);
}

const Claims = z.strictObject({ aud: z.string(), exp: z.number(), sub: z.string() });

/** RFC 8292: what the campus says of itself, once its signature has been checked against the key it gives. */
export function readVapid(authorization: string | undefined): { key: string; claims: z.infer<typeof Claims> } {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization ?? '') ?? [];
  const [header = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const part = (from: number) => point.subarray(from, from + 32).toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: part(1), y: part(33) };
  const signed = verify(
    'sha256',
    Buffer.from(`${header}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  const { alg } = z.object({ alg: z.string() }).parse(JSON.parse(Buffer.from(header, 'base64url').toString()));
  if (!signed || alg !== 'ES256') throw new Error('not signed with that key');
  return { key, claims: Claims.parse(JSON.parse(Buffer.from(claims, 'base64url').toString())) };
}

interface Received {
  path: string;
  method: string | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What it answers to what is sent to a path: a status, or nothing at all. */
type Reply = number | 'hangs' | { status: number; location: string };

/** A push service (RFC 8030) on the loopback. */
export async function startPushService() {
  const received: Received[] = [];
  const replies = new Map<string, Reply>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const path = request.url ?? '';
    received.push({ path, method: request.method, headers: request.headers, body: Buffer.concat(chunks) });
    const reply = replies.get(path) ?? 201;
    if (reply === 'hangs') return;
    if (typeof reply === 'number') response.writeHead(reply).end();
    else response.writeHead(reply.status, { location: reply.location }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address: AddressInfo | string | null = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    received,
    replies,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
