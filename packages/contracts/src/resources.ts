import { z } from 'zod';
import { holdable, Id, Instant, text } from './common.ts';
import { ResourceType, Track } from './enums.ts';
import { CompetenceCode } from './items.ts';
import { SubjectCode } from './subjects.ts';

/** Where a resource comes from: the campus's own files, or somebody of its staff. */
export const ResourceOrigin = z.enum(['library', 'staff']);
export type ResourceOrigin = z.infer<typeof ResourceOrigin>;

const CourseId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80);

/** Filters of the library, each on its own. */
const filters = {
  subject: SubjectCode.optional(),
  level: Track.optional(),
  type: ResourceType.optional(),
  /** A chapter: the id of a course. */
  course_id: CourseId.optional(),
};

export const SearchResourcesInput = z
  .strictObject({
    /** As a pupil types it; nothing lists the library, in its order. */
    q: text(0, 300).default(''),
    ...filters,
    limit: z.coerce.number().int().min(1).max(100).default(10),
    /** `literal`: words are taken as they are typed, neither mended nor said otherwise. */
    spelling: z.enum(['forgiving', 'literal']).default('forgiving'),
  })
  .prefault({});
export type SearchResourcesInput = z.infer<typeof SearchResourcesInput>;

const resource = {
  id: Id,
  title: z.string(),
  type: ResourceType,
  /** Null: of no subject, of no level in particular. */
  subject: SubjectCode.nullable(),
  level: Track.nullable(),
  /** A path of this campus, or an address elsewhere. */
  uri: z.string(),
  /** The course it belongs to, if any. */
  course: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** The competences it teaches or exercises, the first one above all. */
  codes: z.array(z.string()),
  is_favorite: z.boolean(),
};

/** From `start` to before `end`, as JavaScript counts the characters of the passage. */
export const Highlight = z.object({ start: z.int().nonnegative(), end: z.int().positive() });

export const ResourceHit = z
  .object({
    ...resource,
    /** The heading the passage stands under; empty when it stands under none. */
    heading: z.string(),
    /** Of a PDF whose pages were read, the one the passage is on, from 1. */
    page: z.int().positive().nullable(),
    /** Plain text, with line breaks. */
    passage: z.string(),
    highlights: z.array(Highlight),
    /** Greater is nearer; comparable within one answer only. 0 where nothing was asked. */
    score: z.number().nonnegative(),
  })
  .meta({ id: 'ResourceHit' });
export type ResourceHit = z.infer<typeof ResourceHit>;

export const ResourceHits = z
  .object({
    hits: z.array(ResourceHit).max(100),
    /** Words read otherwise than they were typed. */
    corrections: z.array(z.object({ typed: z.string(), read: z.string() })),
    /** `words`: by words alone; `hybrid`: by words and by meaning. */
    mode: z.enum(['words', 'hybrid']),
    /** False while the library is read for the first time: nothing can be found yet. */
    ready: z.boolean(),
  })
  .meta({ id: 'ResourceHits' });
export type ResourceHits = z.infer<typeof ResourceHits>;

export const ResourceRef = z.strictObject({ id: Id });
export type ResourceRef = z.infer<typeof ResourceRef>;

/** The PDF that somebody of the staff sent. */
export const ResourceFile = z.object({
  id: Id,
  name: z.string(),
  bytes: z.int().positive(),
  pages: z.int().positive(),
  /** Pages whose text is searched; none of a PDF made of pictures, of which the title and the description alone are. */
  pages_with_text: z.int().nonnegative(),
  /** Whether search finds it yet. */
  indexed: z.boolean(),
});
export type ResourceFile = z.infer<typeof ResourceFile>;

const described = {
  ...resource,
  /** In the words of who added it; empty for what the campus itself holds. */
  description: z.string(),
  /** Whether the caller may change it. */
  may_edit: z.boolean(),
  created_at: Instant,
  file: ResourceFile.nullable(),
};

export const ResourceDoc = z
  .object({
    ...described,
    passages: z.array(z.object({ heading: z.string(), page: z.int().positive().nullable(), text: z.string() })),
  })
  .meta({ id: 'ResourceDoc' });
export type ResourceDoc = z.infer<typeof ResourceDoc>;

const Resource = z.object(described);

/** What the library shows before anything is typed. */
export const LibraryOverview = z
  .object({
    favorites: z.array(Resource).max(100),
    /** What staff added, the latest first. */
    added: z.array(Resource).max(20),
    /** How many resources there are of each subject, level and type together: what filters offer. */
    counts: z.array(
      z.object({
        subject: SubjectCode.nullable(),
        level: Track.nullable(),
        type: ResourceType,
        course: z.object({ id: z.string(), title: z.string() }).nullable(),
        count: z.int().positive(),
      }),
    ),
  })
  .meta({ id: 'LibraryOverview' });
export type LibraryOverview = z.infer<typeof LibraryOverview>;
export type LibraryResource = LibraryOverview['favorites'][number];

const staffed = {
  title: text(3, 200),
  /** An address the browser opens; nothing here ever fetches it. */
  uri: z
    .url({ protocol: /^https?$/, error: 'une adresse https://…' })
    .max(1000)
    .refine(...holdable)
    // « https://campus.example@elsewhere.example » is read as the first and opens the second.
    .refine((uri) => !/^https?:\/\/[^/?#]*@/i.test(uri), { error: 'une adresse sans identifiant ni mot de passe' })
    .optional(),
  /** A PDF that was sent for the library, in the place of an address. */
  file_id: Id.optional(),
  type: ResourceType.extract(['PDF', 'Video', 'URL']),
  subject: SubjectCode.nullable().default(null),
  level: Track.nullable().default(null),
  codes: z.array(CompetenceCode).max(12).default([]),
  /** What it is about: what search finds it by. */
  description: text(0, 2000).default(''),
};

interface Source {
  uri?: string | undefined;
  file_id?: string | undefined;
  type: ResourceType;
}
const eitherSource = ({ uri, file_id }: Source) => (uri === undefined) !== (file_id === undefined);
const eitherWords = { path: ['uri'], error: 'une adresse https://… ou un fichier envoyé (file_id), l’un des deux' };
const filesArePdf = ({ file_id, type }: Source) => file_id === undefined || type === 'PDF';
const filesWords = { path: ['type'], error: 'un fichier envoyé est un PDF' };

export const AddResourceInput = z
  .strictObject({ id: Id.optional(), ...staffed })
  .refine(eitherSource, eitherWords)
  .refine(filesArePdf, filesWords);
export type AddResourceInput = z.infer<typeof AddResourceInput>;

export const UpdateResourceInput = z
  .strictObject({ id: Id, ...staffed })
  .refine(eitherSource, eitherWords)
  .refine(filesArePdf, filesWords);
export type UpdateResourceInput = z.infer<typeof UpdateResourceInput>;

export const SetFavoriteInput = z.strictObject({ id: Id, favorite: z.boolean() });
export type SetFavoriteInput = z.infer<typeof SetFavoriteInput>;

export const ResourceChanged = z.object({ id: Id }).meta({ id: 'ResourceChanged' });
export type ResourceChanged = z.infer<typeof ResourceChanged>;
