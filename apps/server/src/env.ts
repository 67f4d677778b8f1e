import { join, resolve } from 'node:path';
import { z } from 'zod';

const flag = z.enum(['on', 'off']);

/** Kept without its trailing slash: a path is put after it. */
const Address = z
  .url({ protocol: /^https?$/, error: 'doit être une adresse http(s)://…' })
  .transform((url) => url.replace(/\/+$/, ''));

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
  SMTP_HOST: z.string().min(1).optional(),
  SMTP_PORT: z.coerce.number().int().min(1).max(65_535).default(587),
  SMTP_SECURE: flag.default('off'),
  SMTP_USER: z.string().min(1).optional(),
  SMTP_PASSWORD: z.string().min(1).optional(),
  SMTP_FROM: z.string().min(3).default('Nexus Réussite <ne-pas-repondre@localhost>'),
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
      parsed.error.issues.map((issue) => `Réglage ${issue.path.join('.')} : ${issue.message}.`).join('\n'),
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
  const embedded = env.DATABASE_URL === undefined;
  return {
    ...env,
    production,
    data_dir: resolve(env.NEXUS_DATA_DIR),
    /** Contents of files; servers of one campus share it. */
    files_dir: resolve(env.NEXUS_FILES_DIR ?? join(env.NEXUS_DATA_DIR, 'files')),
    /** What to do with new data: the demo campus only in the embedded default, or where asked for by name. */
    campus: env.NEXUS_CAMPUS ?? (embedded && !production ? ('demo' as const) : ('empty' as const)),
  };
}
