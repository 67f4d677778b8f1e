import { fileURLToPath } from 'node:url';
import { type DatabaseClient, schema } from '@nexus/db';
import { type Caller, type Campus, loadProgramme } from '@nexus/services';
import { migrationsFolder } from '@nexus/testing';
import { campusOver } from '../campus.ts';

/** A campus to search in, and a pupil who does. */
export async function openSearchCampus(db: DatabaseClient): Promise<{ campus: Campus; caller: Caller }> {
  await db.migrate(migrationsFolder);
  await loadProgramme(db.orm);
  const courses_folder = fileURLToPath(new URL('../../../packages/content/courses', import.meta.url));
  const campus: Campus = { ...campusOver(db), courses_folder };
  const id = campus.newId();
  const person = { first_name: 'Ada', last_name: 'Bench', email: `${id}@bench.example`, time_zone: 'Europe/Paris' };
  await db.orm.insert(schema.users).values({ id, role: 'student', ...person });
  return { campus, caller: { ...campus, actor: { user_id: id, role: 'student' } } };
}
