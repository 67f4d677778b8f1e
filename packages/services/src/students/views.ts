import type { Student, User } from '@nexus/contracts';
import { schema } from '@nexus/db';

type UserRow = typeof schema.users.$inferSelect;

/** An account as its owner reads it. */
export function userView({ id, email, role, first_name, last_name, time_zone }: UserRow): User {
  return { id, email, role, first_name, last_name, time_zone };
}

/** The columns of a pupil as those who may see them read them. */
export const studentColumns = {
  id: schema.students.id,
  first_name: schema.users.first_name,
  last_name: schema.users.last_name,
  track: schema.students.track,
  profile: schema.students.profile,
  specialities: schema.students.specialities,
  options: schema.students.options,
  time_zone: schema.users.time_zone,
} satisfies Record<keyof Student, unknown>;
