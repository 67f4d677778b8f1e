import type { Database } from '@nexus/db';
import { type SQL, sql } from 'drizzle-orm';
import { ago, emailOf, oneOf, roll, rollOf, uuidAt } from './pieces.ts';
import type { campusTemplates } from './templates.ts';

/** A coach's week has this many slots of one hour (sessions of work.ts), one a pupil: nobody is in two places at once. */
export const pupilsPerCoach = 20;

export interface Batch {
  /** Numbers of the first and the last pupil; the first follows a whole number of coaches. */
  first: number;
  last: number;
  seed: number;
  now: Date;
}

/**
 * What the statements of a batch read, in tables of its own transaction: the templates, and its pupils with what was
 * drawn for each.
 */
export async function openBatch(
  orm: Database,
  { first, last, seed, now }: Batch,
  { templates, items, topics }: ReturnType<typeof campusTemplates>,
): Promise<void> {
  await orm.execute(
    sql`create temporary table template on commit drop as ${records(
      templates,
      sql`template int, track nexus_app.track, profile nexus_app.profile, modality text, specialities jsonb,
      options jsonb, until float8`,
    )}`,
  );
  await orm.execute(
    sql`create temporary table item on commit drop as ${records(
      items,
      sql`template int, session int, code text, label text, subject text, year nexus_app.track, kind text, weight float8,
      scheduled_at date, window_start date, window_end date, certainty text, format text`,
    )}`,
  );
  await orm.execute(
    sql`create temporary table topic on commit drop as ${records(
      topics,
      sql`template int, position int, subject text, code text, chapter text, chapter_code text, label text,
      exam_weight float8, reason text`,
    )}`,
  );
  await orm.execute(sql`create temporary table drawn on commit drop as
    select n, ${seed}::bigint as seed, ${now.toISOString()}::timestamptz as now,
      -- The campus filled up over ten months, in the order of the numbers.
      ${now.toISOString()}::timestamptz - interval '300 days' + n * interval '1 second' as joined_at
    from generate_series(${first}::int, ${last}::int) n`);
  await orm.execute(
    sql.raw(`create temporary table pupil on commit drop as
      select p.*, ${uuidAt('p.joined_at', 'user', 'p.n')} as user_id, ${uuidAt('p.joined_at', 'student', 'p.n')} as student_id,
        (p.n - 1) / ${pupilsPerCoach} + 1 as coach_number, (p.n - 1) % ${pupilsPerCoach} as place,
        ${uuidAt(coachJoined, 'coach', `(p.n - 1) / ${pupilsPerCoach} + 1`)} as coach_id,
        case when ${roll('family')} < 0.7 then (p.n + 1) / 2 end as parent_number,
        (select min(t.template) from template t where t.until > ${roll('template')}) as template,
        case when ${roll('abroad')} < 0.1 then 'Africa/Tunis' else 'Europe/Paris' end as time_zone,
        0.3 + 0.6 * ${roll('ability')} as ability,
        1 + ${rollOf(3, 'rhythm')} as rhythm, ${rollOf(4, 'rest')} as rest, 5 + ${rollOf(4, 'open')} as open_tasks
      from drawn p`),
  );
  // Unique, so that `student_id in (select … from pupil)` is read as a join from the pupils, not as a filter.
  await orm.execute(sql`alter table pupil add primary key (student_id)`);
  for (const table of ['template', 'item', 'topic', 'pupil']) await orm.execute(sql.raw(`analyze ${table}`));
}

const coachJoined = `(${ago('300')})`;
const parentId = uuidAt(ago('300'), 'parent', 'p.parent_number');

const firstNames = [
  'Lina',
  'Adam',
  'Chloé',
  'Mehdi',
  'Emma',
  'Noah',
  'Salma',
  'Louis',
  'Jade',
  'Rayan',
  'Inès',
  'Hugo',
];
const lastNames = ['Mansour', 'Lambert', 'Weber', 'Aziz', 'Roux', 'Petit', 'Trabelsi', 'Martin', 'Moreau', 'Karoui'];
const name = (k: string) => `${oneOf(firstNames, 'first_name', k)}, ${oneOf(lastNames, 'last_name', k)}`;

/** Nobody has a password: who measures makes sign-ins directly, and a synthetic campus left somewhere opens to nobody. */
const person = 'insert into nexus_app.users (id, email, role, first_name, last_name, time_zone, created_at)';

/** The people of the batch and their links, in the order of the foreign keys. */
export const peopleStatements: readonly string[] = [
  `${person}
    select distinct on (p.coach_number) p.coach_id, ${emailOf('coach', 'p.coach_number')}, 'coach'::nexus_app.role,
      ${name('1')}, 'Europe/Paris', ${coachJoined}
    from pupil p order by p.coach_number, p.n`,
  `${person}
    select distinct on (p.parent_number) ${parentId}, ${emailOf('parent', 'p.parent_number')}, 'parent'::nexus_app.role,
      ${name('2')}, p.time_zone, p.joined_at
    from pupil p where p.parent_number is not null order by p.parent_number, p.n`,
  `${person}
    select p.user_id, ${emailOf('eleve', 'p.n')}, 'student'::nexus_app.role, ${name('3')}, p.time_zone, p.joined_at
    from pupil p order by p.n`,
  `insert into nexus_app.students
      (id, user_id, track, profile, ponctuelles_modality, specialities, options, created_at, updated_at)
    select p.student_id, p.user_id, t.track, t.profile, t.modality,
      array(select jsonb_array_elements_text(t.specialities)), t.options,
      p.joined_at, p.joined_at
    from pupil p join template t using (template) order by p.n`,
  `insert into nexus_app.coachings (coach_id, student_id, created_at)
    select p.coach_id, p.student_id, p.joined_at from pupil p order by p.n`,
  `insert into nexus_app.guardians (parent_id, student_id, created_at)
    select ${parentId}, p.student_id, p.joined_at from pupil p where p.parent_number is not null order by p.n`,
];

/** Rows of JSON as SQL: templates travel as one parameter. */
function records(rows: readonly object[], columns: SQL): SQL {
  return sql`select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as rows (${columns})`;
}
