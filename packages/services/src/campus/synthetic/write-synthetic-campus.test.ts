import { fileURLToPath } from 'node:url';
import { DashboardSummary } from '@nexus/contracts';
import { openPglite, type PgliteClient } from '@nexus/db/pglite';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryFiles } from '../../../test/files.ts';
import type { Campus } from '../../context.ts';
import { getDashboardOverview, getDashboardSummary } from '../../dashboard/index.ts';
import { rebuildSummaries } from '../../projection/index.ts';
import { writeSyntheticCampus } from './write-synthetic-campus.ts';

const students = 50;
let db: PgliteClient;
let campus: Campus;
const told: number[] = [];

beforeAll(async () => {
  db = await openPglite();
  await db.migrate(fileURLToPath(new URL('../../../../../drizzle', import.meta.url)));
  campus = {
    db,
    now: () => new Date('2026-11-21T14:00:00Z'),
    newId: () => v7(),
    announce: () => undefined,
    sendMail: async () => undefined,
    push: undefined,
    embedder: undefined,
    assessor: undefined,
    sandbox: undefined,
    files: memoryFiles(),
    readPdf: () => Promise.reject(new Error('no PDF here')),
    inBackground: () => undefined,
    public_url: 'http://localhost',
    video_url: 'http://localhost',
    courses_folder: '',
  };
  await writeSyntheticCampus(campus, { students, onProgress: (written) => told.push(written) });
}, 120_000);

afterAll(() => db.close());

test('a rebuild finds nothing to correct', async () => {
  expect(await rebuildSummaries(campus)).toEqual({ students, differences: 0 });
});

test('volumes are those of real life', async () => {
  const counts = await db.read<{ table: string; rows: number; least: number; most: number }>(
    `select name as table, sum(n)::float8 / ${students} as rows, min(n)::int as least, max(n)::int as most from (
      select 'progress' as name, count(*) as n from nexus_app.progress group by student_id
      union all select 'tasks', count(*) from nexus_app.tasks group by student_id
      union all select 'open', count(*) from nexus_app.tasks where status = 'Todo' group by student_id
      union all select 'sessions', count(*) from nexus_app.sessions group by student_id
      union all select 'upcoming', count(*) filter (where slot_start > '2026-11-21T14:00:00Z')
        from nexus_app.sessions group by student_id
      union all select 'events', count(*) from nexus_app.events group by student_id
      union all select 'plan', count(*) from nexus_app.epreuves_plan group by student_id
    ) counted group by name`,
    [],
  );
  const of = (table: string) => counts.find((one) => one.table === table);
  expect(of('tasks')).toMatchObject({ least: 25, most: 25 });
  expect(of('open')).toMatchObject({ least: 5, most: 8 });
  expect(of('upcoming')).toMatchObject({ least: 1 });
  expect(of('progress')?.rows).toBeGreaterThan(45);
  expect(of('events')?.rows).toBeGreaterThan(20);
  expect(of('plan')).toMatchObject({ least: 14, most: 20 });
  expect(told).toEqual([students]);
});

test('every pupil opens their own screen, which the contracts accept', async () => {
  const pupils = await db.read<{ user_id: string; student_id: string }>(
    'select user_id, id as student_id from nexus_app.students',
    [],
  );
  for (const { user_id } of pupils) {
    const caller = { ...campus, actor: { user_id, role: 'student' as const } };
    const summary = DashboardSummary.parse(await getDashboardSummary(caller, {}));
    expect(summary.tasks).toHaveLength(5);
    expect(summary.kpis.progress_overall).toBeGreaterThan(0);
    await getDashboardOverview(caller, {});
  }
});

test('ids are UUID v7, in the order of time', async () => {
  const [row] = await db.read<{ others: number; early: string; late: string }>(
    `select (count(*) filter (where id::text !~ '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8'))::int as others,
      (array_agg(id::text order by created_at))[1] as early, (array_agg(id::text order by created_at desc))[1] as late
    from nexus_app.tasks`,
    [],
  );
  expect(row?.others).toBe(0);
  expect(row && row.early < row.late).toBe(true);
});

test('nobody can sign in with a password, and the campus says what it is', async () => {
  const rows = await db.read<{ value: string; passwords: number }>(
    'select value, (select count(password_hash)::int from nexus_app.users) as passwords from nexus_app.campus where key = $1',
    ['kind'],
  );
  expect(rows).toEqual([{ value: 'synthetic', passwords: 0 }]);
});

test('an inhabited campus is left alone', async () => {
  await expect(writeSyntheticCampus(campus, { students: 10 })).rejects.toThrow('empty database only');
});
