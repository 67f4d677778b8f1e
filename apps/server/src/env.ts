import { createECDH } from 'node:crypto';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const flag = z.enum(['on', 'off']);

/** Kept without its trailing slash: a path is put after it. */
const Address = z
  .url({ protocol: /^https?$/, error: 'doit être une adresse http(s)://…' })
  .transform((url) => url.replace(/\/+$/, ''));

/** The push services of Chrome and its kin, Firefox, Safari and Edge. */
const pushServices = 'fcm.googleapis.com,*.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com';

/** A host, `*.` before it for any below it; or one origin whole, with its port. */
const PushHost = z.string().regex(/^(?:(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+|https?:\/\/[a-z0-9.-]+(?::\d+)?)$/, {
  error: 'doit être une suite de noms comme push.example.org ou *.example.org, séparés par des virgules',
});

const base64url = (bytes: number) =>
  z.string().refine((text) => /^[\w-]+$/.test(text) && Buffer.from(text, 'base64url').length === bytes, {
    error: `doit être une clé de ${bytes} octets en base64url (« nexus vapid » en donne une paire)`,
  });

const Env = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  NEXUS_DATA_DIR: z.string().min(1).default('.data'),
  NEXUS_FILES_DIR: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/.+/, { error: 'doit commencer par postgres:// ou postgresql://' })
    .optional(),
  NEXUS_CAMPUS: z.enum(['demo', 'empty']).optional(),
  NEXUS_PUBLIC_URL: Address.optional(),
  JITSI_SERVER_URL: Address.default('https://meet.jit.si'),
  NEXUS_TRUST_PROXY: flag.default('off'),
  NEXUS_RATE_LIMITS: flag.default('on'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  OLLAMA_URL: Address.optional(),
  OLLAMA_MODEL: z.string().min(1).max(100).optional(),
  EMBEDDING_MODEL: z.string().min(1).max(100).default('nomic-embed-text'),
  SMTP_HOST: z.string().min(1).optional(),
  SMTP_PORT: z.coerce.number().int().min(1).max(65_535).default(587),
  SMTP_SECURE: flag.default('off'),
  SMTP_USER: z.string().min(1).optional(),
  SMTP_PASSWORD: z.string().min(1).optional(),
  SMTP_FROM: z.string().min(3).default('Nexus Réussite <ne-pas-repondre@localhost>'),
  VAPID_PUBLIC_KEY: base64url(65).optional(),
  VAPID_PRIVATE_KEY: base64url(32).optional(),
  VAPID_SUBJECT: z
    .string()
    .refine((subject) => /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(subject) && URL.canParse(subject), {
      error: 'doit être une adresse mailto:… ou https://…',
    })
    .optional(),
  PUSH_HOSTS: z
    .string()
    .transform((hosts) => hosts.split(',').map((host) => host.trim()))
    .pipe(z.array(PushHost).min(1))
    .default(pushServices.split(',')),
});

export type Env = ReturnType<typeof readEnv>;

/** A setting that cannot be used; its message names it. */
export class SettingError extends Error {}

/**
 * The only reader of the environment.
 *
 * @throws SettingError one sentence for each wrong setting, by name.
 */
export function readEnv(source: Record<string, string | undefined>) {
  // An empty value is a line left blank in .env, not a choice.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Env.safeParse(given);
  if (!parsed.success) {
    throw new SettingError(
      // One sentence a setting, whichever of its parts is wrong.
      [
        ...new Set(parsed.error.issues.map(({ path: [name], message }) => `Réglage ${String(name)} : ${message}.`)),
      ].join('\n'),
    );
  }
  const env = parsed.data;
  const production = env.NODE_ENV === 'production';
  if (production && env.NEXUS_RATE_LIMITS === 'off') {
    throw new SettingError('Réglage NEXUS_RATE_LIMITS : « off » est réservé aux mesures, et refusé en production.');
  }
  if (production && env.NEXUS_PUBLIC_URL === undefined) {
    throw new SettingError(
      'Réglage NEXUS_PUBLIC_URL : indispensable en production (les liens des e-mails en partent).',
    );
  }
  if (production && env.NEXUS_CAMPUS === 'demo') {
    throw new SettingError('Réglage NEXUS_CAMPUS : le campus de démonstration est refusé en production.');
  }
  if (production && env.PUSH_HOSTS.some((host) => host.startsWith('http:'))) {
    throw new SettingError('Réglage PUSH_HOSTS : « http: » est réservé aux essais, et refusé en production.');
  }
  const embedded = env.DATABASE_URL === undefined;
  return {
    ...env,
    production,
    vapid: readVapid(env),
    data_dir: resolve(env.NEXUS_DATA_DIR),
    /** Contents of files; servers of one campus share it. */
    files_dir: resolve(env.NEXUS_FILES_DIR ?? join(env.NEXUS_DATA_DIR, 'files')),
    /** What to do with new data: the demo campus only in the embedded default, or where asked for by name. */
    campus: env.NEXUS_CAMPUS ?? (embedded && !production ? ('demo' as const) : ('empty' as const)),
  };
}

export interface Vapid {
  public_key: string;
  private_key: string;
  subject: string;
}

/**
 * The keys that push services know this campus by (RFC 8292); undefined when none is set.
 *
 * @throws SettingError some are missing, or the two keys are no pair.
 */
function readVapid({
  VAPID_PUBLIC_KEY: public_key,
  VAPID_PRIVATE_KEY: private_key,
  VAPID_SUBJECT: subject,
}: z.output<typeof Env>): Vapid | undefined {
  const settings = { VAPID_PUBLIC_KEY: public_key, VAPID_PRIVATE_KEY: private_key, VAPID_SUBJECT: subject };
  const missing = Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (missing.length === 3) return undefined;
  if (public_key === undefined || private_key === undefined || subject === undefined) {
    throw new SettingError(
      missing
        .map((name) => `Réglage ${name} : indispensable avec les autres VAPID_… (les trois, ou aucun).`)
        .join('\n'),
    );
  }
  if (publicKeyOf(private_key) !== public_key) {
    throw new SettingError(
      'Réglage VAPID_PRIVATE_KEY : ne va pas avec VAPID_PUBLIC_KEY (« nexus vapid » donne une paire).',
    );
  }
  return { public_key, private_key, subject };
}

function publicKeyOf(private_key: string): string | undefined {
  try {
    const curve = createECDH('prime256v1');
    curve.setPrivateKey(private_key, 'base64url');
    return curve.getPublicKey('base64url');
  } catch {
    // Of the right length and still no key of the curve.
    return undefined;
  }
}
