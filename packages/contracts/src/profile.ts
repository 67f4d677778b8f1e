import { z } from 'zod';
import { Day, Id, Instant, Mark20, ofStudent } from './common.ts';
import { Certainty, PonctuellesModality, Profile, SessionStatus, TaskSource, Track } from './enums.ts';
import { SyncedEpreuves } from './epreuves.ts';
import { SpecialityCode, SubjectCode } from './subjects.ts';
import { ChosenOption, ChosenOptions, Specialities } from './users.ts';

/** What decides a pupil's programme and their exam plan. */
export const StudentProfile = z.object({
  track: Track,
  profile: Profile,
  /** Of the candidat individuel; null for the others. */
  ponctuelles_modality: PonctuellesModality.nullable(),
  /** In order: kept, kept, stopped at the end of Première. */
  specialities: z.array(SpecialityCode).length(3),
  options: z.array(ChosenOption),
});
export type StudentProfile = z.infer<typeof StudentProfile>;

/** What is left out stays as it is; a pupil who is no candidat individuel any more has no modality. */
const profileChanges = {
  track: Track.optional(),
  profile: Profile.optional(),
  ponctuelles_modality: PonctuellesModality.nullable().optional(),
  specialities: Specialities.optional(),
  options: ChosenOptions.optional(),
};

export const PreviewProfileInput = ofStudent.extend(profileChanges).prefault({});
export type PreviewProfileInput = z.infer<typeof PreviewProfileInput>;

export const UpdateProfileInput = ofStudent.extend({
  ...profileChanges,
  /** Of the preview that was read: what is applied is what was shown, or nothing. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/, { error: 'celle de l’aperçu' }),
});
export type UpdateProfileInput = z.infer<typeof UpdateProfileInput>;

const When = z.object({
  scheduled_at: Day.nullable(),
  window_start: Day.nullable(),
  window_end: Day.nullable(),
  certainty: Certainty,
});
const Row = When.extend({
  code: z.string(),
  label: z.string(),
  subject: SubjectCode,
  year: Track,
  weight: z.number().min(0),
});
const named = { code: z.string(), label: z.string(), subject: SubjectCode };
const weights = z.object({ before: z.number().min(0), after: z.number().min(0) });

/** What a change of profile does, before anybody says yes to it. */
export const ProfilePreview = z
  .object({
    student_id: Id,
    /** To be given back to apply exactly this. */
    fingerprint: z.string(),
    before: StudentProfile,
    after: StudentProfile,
    /** Year of the diploma. */
    session: z.object({ before: z.number().int(), after: z.number().int() }),
    /** Of the whole plan, options included. */
    total_weight: weights,
    appears: z.array(Row).max(100),
    /** With the mark already obtained, which goes with it. */
    disappears: z.array(Row.extend({ mark: Mark20.nullable() })).max(100),
    moves: z.array(z.object({ ...named, before: When, after: When })).max(100),
    reweighs: z.array(z.object({ ...named, ...weights.shape })).max(100),
    /** The same épreuve under another code, label or format. */
    rewrites: z.array(z.object({ ...named, changed: z.array(z.enum(['code', 'label', 'format', 'kind'])) })).max(100),
    /** What each subject weighs in the whole plan, where that changes. */
    subjects: z.array(z.object({ subject: SubjectCode, ...weights.shape })).max(50),
    /**
     * Open tasks about a subject that changes. `closes`: Nexus proposed it and takes it back; `kept`: a person wrote it;
     * `reweighed`: it stays, and counts more or less.
     */
    tasks: z
      .array(
        z.object({
          id: Id,
          label: z.string(),
          subject: SubjectCode,
          source: TaskSource,
          effect: z.enum(['closes', 'kept', 'reweighed']),
        }),
      )
      .max(200),
    /** Sessions to come in a subject that is studied no more: nothing is cancelled. */
    sessions: z.array(z.object({ id: Id, subject: SubjectCode, slot_start: Instant, status: SessionStatus })).max(200),
    /** Marks that were typed for what leaves the plan: kept, counted nowhere, there again if it comes back. */
    typed_marks: z.number().int().nonnegative(),
    /** Rows that Nexus added to the plan in a subject that is studied no more: the sync keeps them, the Planner takes its own away. */
    milestones: z.array(z.object({ id: Id, ...named, scheduled_at: Day.nullable() })).max(200),
  })
  .meta({ id: 'ProfilePreview' });
export type ProfilePreview = z.infer<typeof ProfilePreview>;

/** The profile as it is now, and what the plan became. */
export const UpdatedProfile = z
  .object({ student_id: Id, profile: StudentProfile, epreuves: SyncedEpreuves })
  .meta({ id: 'UpdatedProfile' });
export type UpdatedProfile = z.infer<typeof UpdatedProfile>;
