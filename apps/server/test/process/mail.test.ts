import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { describe, expect, test } from 'vitest';
import { readEnv } from '../../src/env.ts';
import { createMailer } from '../../src/platform/mail.ts';

const mail = {
  to: 'nadia@campus.test',
  subject: 'Choisir un nouveau mot de passe',
  text: 'Bonjour Nadia,\n\nà tout de suite.',
};

/** A server that speaks SMTP and keeps what it is given. */
async function startSmtp() {
  const received: { from: string; to: string[]; raw: string; user: string | undefined }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      password === 'secret' ? done(null, { user: username }) : done(new Error('non')),
    onData(stream, session, done) {
      let raw = '';
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => {
        raw += chunk;
      });
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw,
          user: session.user,
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address: AddressInfo | string | null = server.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return { port: address.port, received, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

describe('mail', () => {
  test('goes to the SMTP server that is set, signed in, from the campus’s address', async () => {
    const smtp = await startSmtp();
    const send = createMailer(
      readEnv({
        SMTP_HOST: '127.0.0.1',
        SMTP_PORT: String(smtp.port),
        SMTP_USER: 'campus',
        SMTP_PASSWORD: 'secret',
        SMTP_FROM: 'Nexus Réussite <campus@example.org>',
      }),
    );
    await send(mail);
    await smtp.close();
    expect(smtp.received).toMatchObject([{ from: 'campus@example.org', to: [mail.to], user: 'campus' }]);
    expect(smtp.received[0]?.raw).toContain('Subject: Choisir un nouveau mot de passe');
  });

  test('is a whole file of the outbox where no server is set', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nexus-outbox-'));
    await createMailer(readEnv({ NEXUS_DATA_DIR: folder }))(mail);
    const names = await readdir(join(folder, 'outbox'));
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/^\d{4}-.*nadia-campus-test\.eml$/);
    expect(await readFile(join(folder, 'outbox', names[0] ?? ''), 'utf8')).toContain(`To: ${mail.to}`);
    await rm(folder, { recursive: true });
  });
});
