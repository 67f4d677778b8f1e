import { CodeItem, PracticalKind, SubjectId } from '@nexus/contracts';
import { z } from 'zod';

const Markdown = z.string().trim().min(1).max(6000);
/** Points by tenths at most: what is shown is what was added. */
const Points = z.number().positive().multipleOf(0.5).max(20);

const Question = z.strictObject({
  question: Markdown,
  /** What an examiner would look for, each with its points. */
  rubric: z
    .array(z.strictObject({ points: Points, criterion: z.string().trim().min(1).max(400) }))
    .min(2)
    .max(5),
  /** What one might answer aloud. */
  model: Markdown,
});

/** The file of a subject: docs/practical-exam.md. */
export const SubjectFile = z
  .strictObject({
    id: SubjectId,
    title: z.string().min(5).max(90),
    kind: PracticalKind,
    /** What the application is made from. */
    document: z.string().trim().min(1).max(6000).optional(),
    exercises: z
      .array(z.strictObject({ points: Points, item: CodeItem }))
      .min(1)
      .max(2),
    dialogue: z.array(Question).length(2),
  })
  .refine(({ kind, exercises }) => exercises.length === (kind === 'application' ? 1 : 2), {
    message: 'two exercises, or the one program of an application',
    path: ['exercises'],
  })
  .refine(({ kind, document }) => (document !== undefined) === (kind === 'application'), {
    message: 'an application has a document, two exercises have none',
    path: ['document'],
  });
export type SubjectFile = z.infer<typeof SubjectFile>;
