import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schema } from '@nexus/db';
import { openPglite, type PgliteClient } from '@nexus/db/pglite';
import { migrationsFolder } from '@nexus/testing';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { addCoach, openTestCampus, type TestCampus } from '../../test/campus.ts';
import { syncEpreuves } from './index.ts';

const Journal = z.object({ entries: z.array(z.looseObject({ tag: z.string() })) }).loose();

/** The migrations up to the one before `exam_plan`, whatever its number. */
function foldersBefore(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nexus-before-exam-plan-'));
  cpSync(migrationsFolder, folder, { recursive: true });
  const path = join(folder, 'meta/_journal.json');
  const journal = Journal.parse(JSON.parse(readFileSync(path, 'utf8')));
  const place = journal.entries.findIndex(({ tag }) => tag.endsWith('_exam_plan'));
  expect(place).toBeGreaterThan(0);
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, place) }));
  return folder;
}

const ada = '01900000-0000-7000-8000-000000000001';
const ben = '01900000-0000-7000-8000-000000000002';
const zoe = '01900000-0000-7000-8000-000000000003';

/** A campus as it was: options are codes, rows of the plan have no kind. */
const asItWas = [
  `insert into nexus_app.users (id, role, email, first_name, last_name)
    select id::uuid, 'student', id || '@campus.test', 'Ada', 'Test' from unnest(array['${ada}', '${ben}', '${zoe}']) id`,
  `insert into nexus_app.students (id, user_id, track, profile, ponctuelles_modality, specialities, options) values
    ('${ada}', '${ada}', 'Terminale', 'Scolarise', null, '{NSI,MATHS,PC}', '{OPT-LCA-LATIN,OPT-MATHS-EXPERTES,OPT-LVC}'),
    ('${ben}', '${ben}', 'Terminale', 'CandidatLibre', 'A', '{NSI,MATHS,PC}', '{OPT-DGEMC}'),
    ('${zoe}', '${zoe}', 'Premiere', 'Scolarise', null, '{NSI,MATHS,PC}', '{}')`,
  `insert into nexus_app.student_summaries (student_id, as_of) select id, now() from nexus_app.students`,
  `insert into nexus_app.epreuves_plan (id, student_id, session, code, label, subject, year, weight, certainty, format, source)
    select gen_random_uuid(), '${ben}', 2027, code, code, 'OPTION', 'Terminale', 2, 'official', '', source::nexus_app.epreuve_source
    from (values ('OPT-DGEMC-TLE', 'Réglement'), ('PONCT-HG', 'Réglement'), ('EAM', 'Réglement'), ('SPE1', 'Réglement'),
      ('BLANC-1', 'Agent')) row(code, source)`,
  `insert into nexus_app.epreuves_plan (id, student_id, session, code, label, subject, year, weight, certainty, format, source)
    select gen_random_uuid(), '${ada}', 2027, code, code, 'OPTION', 'Terminale', 2, 'official', '', 'Réglement'
    from unnest(array['OPT-LVC-TLE', 'CC-HG-1RE', 'EAF-ORAL', 'PHILO']) code`,
];

let db: PgliteClient;
let campus: TestCampus;
beforeAll(async () => {
  db = await openPglite();
  const before = foldersBefore();
  await db.migrate(before);
  rmSync(before, { recursive: true });
  for (const statement of asItWas) await db.orm.execute(sql.raw(statement));
  await db.migrate(migrationsFolder);
  campus = await openTestCampus(db);
});
afterAll(() => db.close());

test('an option is followed in every year in which it could be: what the plans were made of', async () => {
  const { students } = schema;
  const optionsOf = async (id: string) => {
    const [row] = await db.orm.select({ options: students.options }).from(students).where(eq(students.id, id));
    return row?.options;
  };
  const both = ['Premiere', 'Terminale'];
  expect(await optionsOf(ada)).toEqual([
    { code: 'OPT-LCA-LATIN', years: both },
    { code: 'OPT-MATHS-EXPERTES', years: ['Terminale'] },
    { code: 'OPT-LVC', years: both },
  ]);
  expect(await optionsOf(ben)).toEqual([{ code: 'OPT-DGEMC', years: ['Terminale'] }]);
  expect(await optionsOf(zoe)).toEqual([]);
});

test('a row of the plan has its kind, and the Agent’s has none', async () => {
  const rows = await db.orm.select().from(schema.epreuvesPlan);
  expect(Object.fromEntries(rows.map(({ code, kind }) => [code, kind]))).toEqual({
    ...{
      'OPT-DGEMC-TLE': 'ponctuelle',
      'PONCT-HG': 'ponctuelle',
      EAM: 'anticipee',
      SPE1: 'terminale',
      'BLANC-1': null,
    },
    ...{
      'OPT-LVC-TLE': 'controle_continu',
      'CC-HG-1RE': 'controle_continu',
      'EAF-ORAL': 'anticipee',
      PHILO: 'terminale',
    },
  });
});

test('and each of these pupils can be synced', async () => {
  for (const [student_id, weight] of [
    [ada, 110],
    [ben, 102],
    [zoe, 100],
  ] as const) {
    await syncEpreuves(await addCoach(campus, student_id), { student_id });
    const rows = await db.orm.select().from(schema.epreuvesPlan).where(eq(schema.epreuvesPlan.student_id, student_id));
    const official = rows.filter(({ source }) => source === 'Réglement');
    expect(official.reduce((sum, row) => sum + row.weight, 0)).toBe(weight);
  }
});
