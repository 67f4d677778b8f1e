import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type DatabaseClient, schema } from '@nexus/db';
import { openPostgres } from '@nexus/db/postgres';
import { type Campus, hashToken, isEmpty, writeSyntheticCampus } from '@nexus/services';
import { sql } from 'drizzle-orm';

const migrations = fileURLToPath(new URL('../../drizzle', import.meta.url));
/** A campus is written around its day: the sessions to come are over after a while. */
const freshForDays = 7;

/** The campus as the services see it, with nobody to tell and no mail to send. */
export function campusOver(db: DatabaseClient): Campus {
  return {
    db,
    now: () => new Date(),
    newId: uuidV7,
    announce: () => undefined,
    sendMail: async () => undefined,
    push: undefined,
    embedder: undefined,
    assessor: undefined,
    sandbox: undefined,
    files: noFiles,
    readPdf: () => Promise.reject(new Error('a bench reads no PDF')),
    inBackground: () => undefined,
    public_url: 'http://127.0.0.1',
    video_url: 'http://127.0.0.1',
    courses_folder: '',
  };
}

/** Nothing of what is measured sends or reads a file. */
const noFiles: Campus['files'] = {
  put: () => Promise.reject(new Error('a bench keeps no files')),
  open: async () => undefined,
  remove: async () => undefined,
  async *keysBefore() {},
};

/** RFC 9562: 48 bits of milliseconds, then chance. */
function uuidV7(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * Makes sure that the database holds a synthetic campus of this size, writing it when there is none.
 *
 * @throws Error the database holds anything else: it is never emptied for a measure.
 */
export async function ensureCampus(url: string, students: number): Promise<void> {
  const db = openPostgres(url);
  try {
    await db.migrate(migrations);
    const campus = campusOver(db);
    if (await isEmpty(campus)) {
      console.log(`Writing a campus of ${students} pupils…`);
      let told = 0;
      const { seconds } = await writeSyntheticCampus(campus, {
        students,
        onProgress(written) {
          if (written < students && Date.now() - told < 10_000) return;
          told = Date.now();
          console.log(`  ${written} pupils written`);
        },
      });
      console.log(`Written in ${Math.round(seconds)} s.`);
      return;
    }
    const [found] = await db.read<{ kind: string | null; students: number; days: number }>(
      `select (select value from nexus_app.campus where key = 'kind') as kind,
        (select count(*)::int from nexus_app.students) as students,
        (select extract(epoch from now() - max(as_of))::int / 86400 from nexus_app.student_summaries) as days`,
      [],
    );
    if (found?.kind !== 'synthetic' || found.students !== students) {
      throw new Error(
        `The database holds something else than a whole synthetic campus of ${students} pupils ` +
          `(kind: ${found?.kind ?? 'none'}, pupils: ${found?.students ?? 0}). Remove .cache/bench-pg-${students}, or point DATABASE_URL at an empty one.`,
      );
    }
    if (found.days > freshForDays) {
      console.log(`This campus was written ${found.days} days ago: fewer sessions are to come than in a fresh one.`);
    }
  } finally {
    await db.close();
  }
}

export interface SignedInPupil {
  user_id: string;
  student_id: string;
  token: string;
}

/** Signs in that many pupils spread over the campus, as the sign-in page would, their passwords aside. */
export async function signInPupils(db: DatabaseClient, wanted: number): Promise<SignedInPupil[]> {
  const pupils = await db.read<{ user_id: string; student_id: string }>(
    'select user_id, id as student_id from nexus_app.students order by md5(id::text) limit $1::int',
    [wanted],
  );
  const signedIn = pupils.map((pupil) => ({ ...pupil, token: randomBytes(25).toString('hex') }));
  const expires_at = new Date(Date.now() + 30 * 86_400_000);
  await db.orm.delete(schema.authSessions);
  for (let from = 0; from < signedIn.length; from += 1000) {
    const rows = signedIn
      .slice(from, from + 1000)
      .map(({ user_id, token }) => ({ id: hashToken(token), user_id, expires_at }));
    await db.orm.insert(schema.authSessions).values(rows);
  }
  await db.orm.execute(sql`analyze nexus_app.auth_sessions`);
  return signedIn;
}

/** What a campus weighs, for the report. */
export async function weigh(db: DatabaseClient) {
  const [row] = await db.read<{ rows: number; bytes: number; version: string }>(
    `select sum(n_live_tup)::float8 as rows, pg_database_size(current_database())::float8 as bytes,
      current_setting('server_version') as version from pg_stat_user_tables`,
    [],
  );
  return { rows: row?.rows ?? 0, bytes: row?.bytes ?? 0, version: row?.version ?? '' };
}
