import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Mail } from '@nexus/services';
import type { Env } from '../env.ts';

/** Loaded with the first mail, not with the server. */
const nodemailer = () => import('nodemailer');

export type SendMail = (mail: Mail) => Promise<void>;

/** Mail by SMTP where a server is set, else into `outbox/` of the data directory, one .eml a mail. */
export function createMailer(env: Env): SendMail {
  if (env.SMTP_HOST === undefined) return outbox(env);
  const auth = env.SMTP_USER === undefined ? {} : { auth: { user: env.SMTP_USER, pass: env.SMTP_PASSWORD ?? '' } };
  const settings = {
    host: env.SMTP_HOST,
    port: env.SMTP_PORT,
    secure: env.SMTP_SECURE === 'on',
    connectionTimeout: 10_000,
    ...auth,
  };
  return async (mail) => {
    const transport = (await nodemailer()).createTransport(settings);
    // A mail server that is restarting is back within a minute; after that the person asks again.
    for (const pause of [0, 2_000, 10_000, 30_000]) {
      await delay(pause);
      try {
        await transport.sendMail({ from: env.SMTP_FROM, ...mail });
        return;
      } catch (error) {
        if (pause === 30_000) throw error;
      }
    }
  };
}

function outbox(env: Env): SendMail {
  const folder = join(env.data_dir, 'outbox');
  return async (mail) => {
    const composer = (await nodemailer()).createTransport({ streamTransport: true, buffer: true });
    const { message } = await composer.sendMail({ from: env.SMTP_FROM, ...mail });
    const name = `${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${mail.to.replaceAll(/[^a-z0-9]+/gi, '-')}.eml`;
    await mkdir(folder, { recursive: true });
    // Written aside then renamed: whoever reads the folder never sees half a mail.
    await writeFile(join(folder, `.${name}`), message);
    await rename(join(folder, `.${name}`), join(folder, name));
  };
}
