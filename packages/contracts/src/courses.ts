import { z } from 'zod';
import { Instant, ofStudent, Share } from './common.ts';
import { Track } from './enums.ts';
import { CompetenceCode } from './items.ts';
import { SubjectCode } from './subjects.ts';

/** What a course is about, within its subject: what one looks for a chapter by. */
export const CourseCategory = z.enum([
  'algorithmique',
  'programmation',
  'donnees',
  'web',
  'architecture',
  'reseaux',
  'histoire',
  'algebre',
  'analyse',
  'geometrie',
  'probabilites',
  'methode',
]);
export type CourseCategory = z.infer<typeof CourseCategory>;

export const courseCategoryWords: Record<CourseCategory, string> = {
  algorithmique: 'Algorithmique',
  programmation: 'Programmation',
  donnees: 'Données',
  web: 'Web',
  architecture: 'Architecture et systèmes',
  reseaux: 'Réseaux',
  histoire: 'Histoire',
  algebre: 'Algèbre',
  analyse: 'Analyse',
  geometrie: 'Géométrie',
  probabilites: 'Probabilités',
  methode: 'Méthode',
};

const course = {
  /** Stable, lower case: « representer-des-donnees ». */
  id: z.string(),
  title: z.string(),
  subject: SubjectCode,
  level: Track,
  category: CourseCategory,
  /** The competences it teaches, one a section, in reading order. */
  codes: z.array(z.string()),
  objectives: z.array(z.string()),
  /** To read it and do the exercises inside. */
  minutes: z.int().positive(),
  exercise_count: z.int().nonnegative(),
};
export const Course = z.object(course).meta({ id: 'Course' });
export type Course = z.infer<typeof Course>;

export const ListCoursesInput = z
  .strictObject({
    subject: SubjectCode.optional(),
    level: Track.optional(),
    category: CourseCategory.optional(),
    page: z.coerce.number().int().min(1).max(1000).default(1),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  })
  .prefault({});
export type ListCoursesInput = z.infer<typeof ListCoursesInput>;

export const CoursesPage = z.object({
  courses: z.array(Course).max(50),
  pagination: z.object({
    page: z.int(),
    limit: z.int(),
    total: z.int(),
    /** 0 when nothing is found. */
    pages: z.int(),
  }),
});
export type CoursesPage = z.infer<typeof CoursesPage>;

export const CourseRef = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(80),
});
export type CourseRef = z.infer<typeof CourseRef>;

/** HTML of our own making: no script, no style, formulas as MathML. */
const Html = z.string();

export const CourseContent = z
  .object({
    ...course,
    intro: Html,
    /** What to know before, and where it is taught; no course: not on this campus. */
    prerequisites: z.array(z.object({ code: z.string(), label: z.string(), course_id: z.string().nullable() })),
    sections: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        minutes: z.int().positive(),
        blocks: z.array(
          z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('text'), html: Html }),
            /** An exercise of the bank, to do at this point. */
            z.object({ kind: z.literal('exercise'), item_id: z.string() }),
          ]),
        ),
      }),
    ),
  })
  .meta({ id: 'CourseContent' });
export type CourseContent = z.infer<typeof CourseContent>;

export const ReadSectionInput = z.strictObject({ code: CompetenceCode });
export type ReadSectionInput = z.infer<typeof ReadSectionInput>;
export const SectionRead = z.object({ code: CompetenceCode, read_at: Instant });
export type SectionRead = z.infer<typeof SectionRead>;

export const CoursesProgressInput = ofStudent.prefault({});
export type CoursesProgressInput = z.infer<typeof CoursesProgressInput>;

/** How far a pupil is in the courses: the sections of which something was read, answered or learnt, by their code. */
export const CoursesProgress = z
  .object({
    time_zone: z.string(),
    sections: z.array(
      z.object({
        code: z.string(),
        /** The last time; null when it has not been read. */
        read_at: Instant.nullable(),
        /** Exercises of the section answered rightly at least once. */
        succeeded: z.int().nonnegative(),
        /** Mastery after the last evidence, and today; null when never met. */
        score: Share.nullable(),
        shown: Share.nullable(),
        last_at: Instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'CoursesProgress' });
export type CoursesProgress = z.infer<typeof CoursesProgress>;
