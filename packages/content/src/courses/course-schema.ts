import { CompetenceCode, CourseCategory, SubjectCode, Track } from '@nexus/contracts';
import { z } from 'zod';

/** The front matter of a course.md. */
export const CourseHead = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  title: z.string().min(5).max(80),
  subject: SubjectCode,
  level: Track,
  category: CourseCategory,
  codes: z.array(CompetenceCode).min(1).max(12),
  prerequisites: z.array(CompetenceCode).max(20).default([]),
  objectives: z.array(z.string().min(8).max(160)).min(2).max(5),
});
export type CourseHead = z.infer<typeof CourseHead>;

/** The front matter of a section. */
export const SectionHead = z.strictObject({
  code: CompetenceCode,
  title: z.string().min(5).max(90),
  minutes: z.int().min(5).max(60),
});
export type SectionHead = z.infer<typeof SectionHead>;
