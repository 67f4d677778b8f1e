import { z } from 'zod';
import { Id, Instant, Share, text } from './common.ts';
import { Student } from './users.ts';

export const ListStudentsInput = z.strictObject({
  /** Part of a first or last name. */
  q: text(1, 80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** `next_cursor` of the page before. */
  cursor: z.string().max(300).optional(),
});
export type ListStudentsInput = z.infer<typeof ListStudentsInput>;

export const StudentCard = Student.extend({
  progress_overall: Share,
  streak_days: z.number().int().nonnegative(),
  tasks_open_count: z.number().int().nonnegative(),
  next_session_at: Instant.nullable(),
}).meta({ id: 'StudentCard' });
export type StudentCard = z.infer<typeof StudentCard>;

export const StudentPage = z.object({
  students: z.array(StudentCard).max(100),
  /** Absent on the last page. */
  next_cursor: z.string().optional(),
});
export type StudentPage = z.infer<typeof StudentPage>;

/** What the child shows and the parent types: eight letters and digits that cannot be misread, shown in two fours. */
export const LinkCode = z
  .string()
  .trim()
  .toUpperCase()
  .transform((code) => code.replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[2-9A-HJ-NP-Z]{8}$/, { error: 'huit lettres et chiffres' }));

export const CreatedLinkCode = z.object({ code: z.string(), expires_at: Instant });
export type CreatedLinkCode = z.infer<typeof CreatedLinkCode>;

export const LinkGuardianInput = z.strictObject({ code: LinkCode });
export type LinkGuardianInput = z.infer<typeof LinkGuardianInput>;

export const LinkedStudent = z.object({ student: Student });
export type LinkedStudent = z.infer<typeof LinkedStudent>;

export const GuardianList = z.object({
  guardians: z.array(z.object({ id: Id, first_name: z.string(), last_name: z.string(), linked_at: Instant })).max(20),
});
export type GuardianList = z.infer<typeof GuardianList>;
