import { resolve } from 'node:path';
import { speakFrench } from '@nexus/contracts';
import { describe, expect, test } from 'vitest';
import { readEnv, SettingError } from '../../src/env.ts';
import { newVapid } from '../helpers/push.ts';

speakFrench();

const pair = newVapid();
const production = { NODE_ENV: 'production', NEXUS_PUBLIC_URL: 'https://campus.example.org' };

describe('the settings', () => {
  test('left out or left blank, make a demo campus on port 3000, with its limits on', () => {
    const unset = { PORT: '', DATABASE_URL: '', NEXUS_PUBLIC_URL: '', SMTP_HOST: undefined, HOME: '/root' };
    for (const source of [{}, unset]) {
      expect(readEnv(source)).toMatchObject({
        PORT: 3000,
        HOST: '0.0.0.0',
        campus: 'demo',
        production: false,
        data_dir: resolve('.data'),
        NEXUS_RATE_LIMITS: 'on',
        NEXUS_TRUST_PROXY: 'off',
        JITSI_SERVER_URL: 'https://meet.jit.si',
        LOG_LEVEL: 'info',
        SMTP_PORT: 587,
      });
    }
  });

  test.each([
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', 'http'],
    ['PORT', '80.5'],
    ['NODE_ENV', 'prod'],
    ['DATABASE_URL', 'mysql://localhost/nexus'],
    ['DATABASE_URL', 'localhost:5432'],
    ['NEXUS_CAMPUS', 'full'],
    ['NEXUS_PUBLIC_URL', 'campus.example.org'],
    ['NEXUS_PUBLIC_URL', 'ftp://campus.example.org'],
    ['JITSI_SERVER_URL', 'meet.example.org'],
    ['NEXUS_TRUST_PROXY', 'yes'],
    ['NEXUS_RATE_LIMITS', 'false'],
    ['LOG_LEVEL', 'verbose'],
    ['SMTP_PORT', '0'],
    ['SMTP_SECURE', '1'],
    ['SMTP_FROM', 'x'],
    ['VAPID_PUBLIC_KEY', 'BAAA'],
    ['VAPID_PUBLIC_KEY', `${pair.VAPID_PUBLIC_KEY}=`],
    ['VAPID_PRIVATE_KEY', pair.VAPID_PUBLIC_KEY],
    ['VAPID_SUBJECT', 'campus@example.org'],
    ['VAPID_SUBJECT', 'http://campus.example.org'],
    ['PUSH_HOSTS', '*'],
    ['PUSH_HOSTS', '*.com'],
    ['PUSH_HOSTS', 'push.example.org/path'],
    ['PUSH_HOSTS', 'push.example.org,,localhost'],
  ])('%s=%s is refused in one sentence that names it', (name, value) => {
    const refused = refusalOf({ [name]: value });
    expect(refused).toMatch(new RegExp(`^Réglage ${name} : .+\\.$`));
    expect(refused).not.toMatch(/\b(Invalid|expected|received|Too )/);
    expect(refused.split('\n')).toHaveLength(1);
  });

  test('several wrong ones are all named', () => {
    expect(refusalOf({ PORT: 'x', LOG_LEVEL: 'y' }).split('\n')).toEqual([
      expect.stringMatching(/^Réglage PORT : /),
      expect.stringMatching(/^Réglage LOG_LEVEL : /),
    ]);
  });

  test.each([
    ['NEXUS_RATE_LIMITS', { ...production, NEXUS_RATE_LIMITS: 'off' }],
    ['NEXUS_CAMPUS', { ...production, NEXUS_CAMPUS: 'demo' }],
    ['NEXUS_PUBLIC_URL', { NODE_ENV: 'production' }],
    ['NEXUS_PUBLIC_URL', { NODE_ENV: 'production', NEXUS_PUBLIC_URL: '' }],
  ])('production refuses to start without a proper %s', (name, source) => {
    expect(refusalOf(source)).toMatch(new RegExp(`^Réglage ${name} : .+\\.$`));
  });

  test('the keys of push are three or none, and a pair', () => {
    expect(readEnv({}).vapid).toBeUndefined();
    expect(readEnv(pair).vapid).toEqual({
      public_key: pair.VAPID_PUBLIC_KEY,
      private_key: pair.VAPID_PRIVATE_KEY,
      subject: pair.VAPID_SUBJECT,
    });
    for (const name of ['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY', 'VAPID_SUBJECT']) {
      const refused = refusalOf({ ...pair, [name]: '' });
      expect(refused).toMatch(new RegExp(`^Réglage ${name} : .+\\.$`));
      expect(refused.split('\n')).toHaveLength(1);
    }
    expect(refusalOf({ VAPID_SUBJECT: pair.VAPID_SUBJECT }).split('\n')).toHaveLength(2);
    const { VAPID_PRIVATE_KEY } = newVapid();
    expect(refusalOf({ ...pair, VAPID_PRIVATE_KEY })).toMatch(/^Réglage VAPID_PRIVATE_KEY : ne va pas avec/);
    const noKey = Buffer.alloc(32).toString('base64url');
    expect(refusalOf({ ...pair, VAPID_PRIVATE_KEY: noKey })).toMatch(/^Réglage VAPID_PRIVATE_KEY : ne va pas avec/);
  });

  test('push goes to the services of browsers, or to those that are named; never in clear in production', () => {
    expect(readEnv({}).PUSH_HOSTS).toContain('fcm.googleapis.com');
    const PUSH_HOSTS = 'push.example.org, *.example.net, http://127.0.0.1:4000';
    expect(readEnv({ PUSH_HOSTS }).PUSH_HOSTS).toEqual(['push.example.org', '*.example.net', 'http://127.0.0.1:4000']);
    expect(refusalOf({ ...production, PUSH_HOSTS })).toMatch(/^Réglage PUSH_HOSTS : .+\.$/);
  });

  test('production never makes a demo by itself; nor does a database of one’s own', () => {
    expect(readEnv(production)).toMatchObject({ campus: 'empty', production: true });
    const DATABASE_URL = 'postgres://nexus@localhost/nexus';
    expect(readEnv({ DATABASE_URL }).campus).toBe('empty');
    expect(readEnv({ DATABASE_URL, NEXUS_CAMPUS: 'demo' }).campus).toBe('demo');
    expect(readEnv({ NEXUS_CAMPUS: 'empty' }).campus).toBe('empty');
    expect(readEnv({ NEXUS_RATE_LIMITS: 'off' }).NEXUS_RATE_LIMITS).toBe('off');
  });

  test('a public address is a site, with nothing after it that links would double', () => {
    const { NEXUS_PUBLIC_URL } = readEnv({ NEXUS_PUBLIC_URL: 'https://campus.example.org/' });
    expect(readEnv({ JITSI_SERVER_URL: 'https://visio.example.org/' }).JITSI_SERVER_URL).toBe(
      'https://visio.example.org',
    );
    expect(`${NEXUS_PUBLIC_URL}/nouveau-mot-de-passe`).toBe('https://campus.example.org/nouveau-mot-de-passe');
  });
});

function refusalOf(source: Record<string, string>): string {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof SettingError) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}
