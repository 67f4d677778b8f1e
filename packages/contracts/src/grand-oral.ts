import { z } from 'zod';
import { AskedInstant, Day, holdable, Id, Instant, ofStudent, Share, text } from './common.ts';
import { Certainty, Role, Track } from './enums.ts';
import { SpecialityCode } from './subjects.ts';

/** How far a question has come: a lead, a sentence, a sentence that the teachers have signed. */
export const OralStage = z.enum(['Idée', 'Formulée', 'Validée']);
export type OralStage = z.infer<typeof OralStage>;

/** What a question bears on: one of the two specialities, or both at once. */
export const OralLink = z.union([SpecialityCode, z.literal('transversale')]);
export type OralLink = z.infer<typeof OralLink>;

/** Two questions, and never a third. */
export const OralPosition = z.literal([1, 2]);
export type OralPosition = z.infer<typeof OralPosition>;

/** The five rubriques of the indicative grid (MENE2622694N, annexe 1); no points belong to any of them. */
export const OralCriterion = z.enum([
  'QUALITE-ORALE',
  'PAROLE-CONTINUE',
  'CONNAISSANCES',
  'INTERACTION',
  'ARGUMENTATION',
]);
export type OralCriterion = z.infer<typeof OralCriterion>;

/** A level of the grid, 1 (très insuffisant) to 4 (très satisfaisant): a word, never a mark. */
export const OralLevel = z.literal([1, 2, 3, 4]);
export type OralLevel = z.infer<typeof OralLevel>;

const draft = (max: number) => text(0, max);

export const OralPlanPart = z.strictObject({ title: draft(200), points: draft(1_500) });
export type OralPlanPart = z.infer<typeof OralPlanPart>;

/** An address may be left out (a book) and is never fetched by the campus. */
export const OralSource = z.strictObject({
  title: draft(300),
  author: draft(200),
  url: z
    .string()
    .trim()
    .max(1_000)
    .refine((value) => value === '' || /^https?:\/\/[^\s]+$/.test(value), {
      error: 'une adresse qui commence par https',
    })
    .refine(...holdable),
});
export type OralSource = z.infer<typeof OralSource>;

/** What a question says: the pupil's own words. */
const said = {
  idea: draft(1_000),
  question: draft(300),
  link: OralLink.nullable(),
  why_me: draft(2_000),
  plan: z.array(OralPlanPart).max(6),
  sources: z.array(OralSource).max(15),
};
export const OralQuestionText = z.object(said);
export type OralQuestionText = z.infer<typeof OralQuestionText>;

export const SaveOralQuestionInput = ofStudent.extend({
  position: OralPosition,
  /** Of what is changed here, 0 for a question that is not there yet: what was written elsewhere meanwhile is not lost. */
  revision: z.int().min(0).max(2_000_000_000),
  ...z.strictObject({ ...said, stage: OralStage, shared: z.boolean() }).partial().shape,
});
export type SaveOralQuestionInput = z.infer<typeof SaveOralQuestionInput>;

export const OralComment = z.object({
  id: Id,
  text: z.string(),
  /** Null when the account is gone. */
  author: z.object({ first_name: z.string(), role: Role }).nullable(),
  created_at: Instant,
  resolved_at: Instant.nullable(),
});
export type OralComment = z.infer<typeof OralComment>;

export const OralQuestion = z
  .object({
    id: Id,
    position: OralPosition,
    stage: OralStage,
    shared: z.boolean(),
    revision: z.int(),
    updated_at: Instant,
    /** Null for whoever reads progress only: what is not shared with them is not sent. */
    content: OralQuestionText.nullable(),
    comments: z.array(OralComment).max(200),
  })
  .meta({ id: 'OralQuestion' });
export type OralQuestion = z.infer<typeof OralQuestion>;

/** `id`: the question's. */
export const CommentOralQuestionInput = z.strictObject({ id: Id, text: text(1, 2_000) });
export type CommentOralQuestionInput = z.infer<typeof CommentOralQuestionInput>;

/** `id`: the comment's. */
export const ResolveOralCommentInput = z.strictObject({ id: Id, resolved: z.boolean().default(true) });
export type ResolveOralCommentInput = z.infer<typeof ResolveOralCommentInput>;

const seconds = z.number().min(0).max(14_400);

/** What the sound itself says (domain: grand-oral/sound), and nothing of what was said. */
export const OralMeasures = z.strictObject({
  /** Of the whole recording. */
  duration_s: seconds,
  /** Share of the time outside of pauses. */
  speaking_share: Share,
  /** Silences of at least 0.7 s between two stretches of speech; the first 400. */
  pauses: z.array(z.strictObject({ at_s: seconds, length_s: seconds })).max(400),
  longest_run_s: seconds,
  /** Estimated syllables a minute of speech; null when too little was said. */
  pace_per_min: z.number().min(0).max(1_200).nullable(),
  /** The same by half minutes. */
  pace: z.array(z.strictObject({ at_s: seconds, per_min: z.number().min(0).max(1_200).nullable() })).max(480),
  /** When the exchange with the jury begins in the recording; null when it was not reached. */
  exchange_at_s: seconds.nullable(),
});
export type OralMeasures = z.infer<typeof OralMeasures>;

const level = OralLevel.nullable();
/** Null where nobody said. */
export const OralLevels = z.strictObject({
  'QUALITE-ORALE': level,
  'PAROLE-CONTINUE': level,
  CONNAISSANCES: level,
  INTERACTION: level,
  ARGUMENTATION: level,
} satisfies Record<OralCriterion, typeof level>);
export type OralLevels = z.infer<typeof OralLevels>;

export const AssessOralInput = z.strictObject({ id: Id, levels: OralLevels, remark: draft(2_000).default('') });
export type AssessOralInput = z.infer<typeof AssessOralInput>;

export const OralAssessment = z.object({
  by: z.enum(['self', 'coach']),
  author_first_name: z.string().nullable(),
  levels: OralLevels,
  remark: z.string(),
  at: Instant,
});
export type OralAssessment = z.infer<typeof OralAssessment>;

export const StartRehearsalInput = ofStudent.extend({
  /** Chosen by the browser, which may have to send this again: the second time gives the same rehearsal. */
  id: Id,
  position: OralPosition,
  started_at: AskedInstant,
});
export type StartRehearsalInput = z.infer<typeof StartRehearsalInput>;

export const FinishRehearsalInput = z.strictObject({
  id: Id,
  /** Seconds really taken; a phase that was passed over is 0. */
  preparation_s: z.int().min(0).max(14_400),
  presentation_s: z.int().min(0).max(14_400),
  exchange_s: z.int().min(0).max(14_400),
});
export type FinishRehearsalInput = z.infer<typeof FinishRehearsalInput>;

export const RehearsalRef = z.strictObject({ id: Id });
export type RehearsalRef = z.infer<typeof RehearsalRef>;

export const ShareRehearsalInput = z.strictObject({ id: Id, shared: z.boolean() });
export type ShareRehearsalInput = z.infer<typeof ShareRehearsalInput>;

/** Sent once the sound is with the campus: `file_id` is what the upload gave. */
export const AttachRecordingInput = z.strictObject({
  id: Id,
  file_id: Id,
  /** When the pupil agreed to be recorded, before the microphone opened. */
  consented_at: AskedInstant,
  measures: OralMeasures,
});
export type AttachRecordingInput = z.infer<typeof AttachRecordingInput>;

export const OralRecording = z.object({
  file_id: Id,
  consented_at: Instant,
  measures: OralMeasures,
});
export type OralRecording = z.infer<typeof OralRecording>;

export const OralRehearsal = z
  .object({
    id: Id,
    /** Null when the question is gone. */
    position: OralPosition.nullable(),
    started_at: Instant,
    preparation_s: z.int(),
    presentation_s: z.int(),
    exchange_s: z.int(),
    shared: z.boolean(),
    /** Null when nothing was recorded, or when it was erased. */
    recording: OralRecording.nullable(),
    assessments: z.array(OralAssessment).max(20),
  })
  .meta({ id: 'OralRehearsal' });
export type OralRehearsal = z.infer<typeof OralRehearsal>;

export const OralMilestoneCode = z.enum(['ideas', 'wording', 'plan', 'first', 'signed', 'fifth']);
export type OralMilestoneCode = z.infer<typeof OralMilestoneCode>;

export const OralMilestone = z.object({ code: OralMilestoneCode, done: z.boolean(), by: Day });
export type OralMilestone = z.infer<typeof OralMilestone>;

/** How the two questions stand together (domain: grand-oral/combination). */
export const OralCombination = z.object({
  state: z.enum(['open', 'conform', 'doubtful']),
  /** To the pupil; null when there is nothing to say. */
  message: z.string().nullable(),
});
export type OralCombination = z.infer<typeof OralCombination>;

/** The épreuve as the regulation has it; each fact with how certain it is. */
export const OralRules = z.object({
  official_text: z.string(),
  coefficient: z.number(),
  preparation_min: z.number(),
  presentation_min: z.number(),
  exchange_min: z.number(),
  certainty: Certainty,
  combinations: z.array(z.string()),
  notes: z.array(z.string()),
  /** Of the annexe: indicative, without points. */
  grid: z.array(
    z.object({
      code: OralCriterion,
      label: z.string(),
      levels: z.array(z.object({ level: OralLevel, label: z.string(), descriptor: z.string(), certainty: Certainty })),
    }),
  ),
});
export type OralRules = z.infer<typeof OralRules>;

/**
 * Everything of a pupil's Grand oral that this reader may see. The pupil: all of it. Their coaches and the administration:
 * what is shared, and how many rehearsals there are. Parents: how far it has come.
 */
export const GrandOral = z
  .object({
    student: z.object({
      id: Id,
      first_name: z.string(),
      track: Track,
      time_zone: z.string(),
      /** The two kept in Terminale. */
      specialities: z.array(SpecialityCode).max(2),
    }),
    reader: z.enum(['own', 'coach', 'progress']),
    today: Day,
    /** Of the épreuve; null while the regulation has not published it. */
    window: z.object({ from: Day, to: Day, certainty: Certainty }).nullable(),
    questions: z.array(OralQuestion).max(2),
    combination: OralCombination,
    milestones: z.array(OralMilestone),
    /** Finished ones, shared or not. */
    rehearsals_count: z.int().nonnegative(),
    /** Latest first, the last 50 that this reader may see. */
    rehearsals: z.array(OralRehearsal).max(50),
    rules: OralRules,
  })
  .meta({ id: 'GrandOral' });
export type GrandOral = z.infer<typeof GrandOral>;

export const JuryInput = ofStudent.extend({
  position: z.coerce.number().pipe(OralPosition),
  /** The same one gives the same questions. */
  seed: z.coerce.number().int().min(0).max(2_000_000_000).default(1),
});
export type JuryInput = z.infer<typeof JuryInput>;

export const JuryQuestion = z.object({
  text: z.string(),
  /** What it tries, in a sentence to the pupil. */
  why: z.string(),
  about: z.enum(['plan', 'source', 'programme', 'lien', 'recul', 'choix']),
});
export type JuryQuestion = z.infer<typeof JuryQuestion>;

export const JuryQuestions = z.object({ questions: z.array(JuryQuestion).max(12) });
export type JuryQuestions = z.infer<typeof JuryQuestions>;
