import { schema } from '@nexus/db';
import type { Campus } from '../context.ts';

/** Whether nobody has an account yet: the only state in which a demo may be written. */
export async function isEmpty(campus: Campus): Promise<boolean> {
  const someone = await campus.db.orm.select({ id: schema.users.id }).from(schema.users).limit(1);
  return someone.length === 0;
}
