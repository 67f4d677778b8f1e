import { z } from 'zod';
import { Id, Instant, Mark20, ofStudent, text } from './common.ts';
import { EpreuveKind, MarkPeriod, MarkStatus, Role, Track } from './enums.ts';
import { SubjectCode } from './subjects.ts';

/** What the bac counts a mark as: said by the pupil, looked at by a coach, or given by the administration. */
export const MarkOrigin = z.enum(['declared', 'confirmed', 'official']);
export type MarkOrigin = z.infer<typeof MarkOrigin>;

/** A code of the pupil's plan: an unknown one is refused by name. */
const Code = text(1, 40);
/** As a school report says it: at most two decimals. */
const TypedMark = Mark20.refine((mark) => Math.abs(mark * 100 - Math.round(mark * 100)) < 1e-6, {
  error: 'deux décimales au plus',
});

const mark = { code: Code, period: MarkPeriod };

export const SaveMarkInput = ofStudent.extend({ ...mark, mark: TypedMark });
export type SaveMarkInput = z.infer<typeof SaveMarkInput>;

export const RemoveMarkInput = ofStudent.extend(mark);
export type RemoveMarkInput = z.infer<typeof RemoveMarkInput>;

export const ConfirmMarksInput = ofStudent.extend({
  /** Each with the mark that was read: what is confirmed is what was seen. */
  marks: z
    .array(z.strictObject({ ...mark, mark: TypedMark }))
    .min(1)
    .max(200),
});
export type ConfirmMarksInput = z.infer<typeof ConfirmMarksInput>;

/** One mark that somebody typed. */
export const DeclaredMark = z.object({
  period: MarkPeriod,
  mark: Mark20,
  status: MarkStatus,
  /** Null when the account is gone. */
  declared_by: z.object({ first_name: z.string(), role: Role }).nullable(),
  confirmed_by: z.object({ first_name: z.string() }).nullable(),
  confirmed_at: Instant.nullable(),
  updated_at: Instant,
});
export type DeclaredMark = z.infer<typeof DeclaredMark>;

/** What several periods make of the mark of an épreuve. */
export const CountedMark = z.object({
  /** As it counts once complete (an annual mean goes up to the tenth); to the hundredth until then. */
  mark: Mark20,
  origin: MarkOrigin,
  /** Periods still to come; none when the mark is known. */
  missing: z.array(MarkPeriod),
});
export type CountedMark = z.infer<typeof CountedMark>;

/** A line of the plan whose mark may be typed, or that has one. */
export const MarkLine = z.object({
  code: z.string(),
  label: z.string(),
  subject: SubjectCode,
  year: Track,
  kind: EpreuveKind,
  coefficient: z.number().min(0),
  /** What may be typed now; empty for an épreuve that is not passed yet, or whose result is official. */
  periods: z.array(MarkPeriod),
  /** In the order of the periods. */
  marks: z.array(DeclaredMark),
  /** Null while there is no mark. */
  counted: CountedMark.nullable(),
});
export type MarkLine = z.infer<typeof MarkLine>;

export const BacMarks = z
  .object({
    student_id: Id,
    /** In the order of the years, then of weight. */
    lines: z.array(MarkLine).max(200),
    /** Marks of what is not in the plan any more: kept, counted nowhere, there again if it comes back. */
    hidden: z.number().int().nonnegative(),
  })
  .meta({ id: 'BacMarks' });
export type BacMarks = z.infer<typeof BacMarks>;
