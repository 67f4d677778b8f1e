import { z } from 'zod';
import { Day, holdable, Id, Instant, ofStudent, text } from './common.ts';
import { Certainty } from './enums.ts';
import { StoredFile } from './files.ts';
import { Student } from './users.ts';

/** The life of a wish until it is confirmed. */
export const WishStatus = z.enum(['idée', 'formulé', 'confirmé']);
export type WishStatus = z.infer<typeof WishStatus>;

/** What a formation answers (packages/content/data/parcoursup.json, answers). */
export const ParcoursupAnswer = z.enum(['OUI', 'OUI-SI', 'EN-ATTENTE', 'NON']);
export type ParcoursupAnswer = z.infer<typeof ParcoursupAnswer>;

/** What the pupil does with that answer. */
export const WishDecision = z.enum(['accepté', 'maintenu', 'renoncé']);
export type WishDecision = z.infer<typeof WishDecision>;

const place = { school: text(1, 120), city: text(1, 80) };

/** One establishment of a multiple wish. */
export const SubWish = z.strictObject(place);
export type SubWish = z.infer<typeof SubWish>;

const wish = {
  /** « BUT Informatique » */
  formation: text(1, 160),
  ...place,
  selective: z.boolean(),
  apprenticeship: z.boolean(),
  /** The pupil's own words on it. */
  note: text(1, 500).nullable(),
  sub_wishes: z.array(SubWish).max(50),
};
const life = { status: WishStatus, answer: ParcoursupAnswer.nullable(), decision: WishDecision.nullable() };

export const CreateWishInput = z.strictObject({
  ...ofStudent.shape,
  /** Chosen by the screen, so that a creation sent twice is one wish. */
  id: Id.optional(),
  ...wish,
  selective: wish.selective.default(true),
  apprenticeship: wish.apprenticeship.default(false),
  note: wish.note.default(null),
  sub_wishes: wish.sub_wishes.default([]),
  status: WishStatus.default('idée'),
});
export type CreateWishInput = z.infer<typeof CreateWishInput>;

/** What is not named stays as it is. */
export const UpdateWishInput = z.strictObject({ id: Id, ...z.object({ ...wish, ...life }).partial().shape });
export type UpdateWishInput = z.infer<typeof UpdateWishInput>;

export const WishRef = z.strictObject({ id: Id });
export type WishRef = z.infer<typeof WishRef>;

export const ReorderWishesInput = z.strictObject({
  ...ofStudent.shape,
  /** Every wish of the pupil, in its new order. */
  ids: z.array(Id).min(1).max(40),
});
export type ReorderWishesInput = z.infer<typeof ReorderWishesInput>;

/** Of one wish, or of the whole file. */
const ofWish = { wish_id: Id.nullable().default(null) };

export const TickItemInput = z.strictObject({
  ...ofStudent.shape,
  ...ofWish,
  /** The code of an item that everybody is asked for, or the id of one's own. */
  key: text(1, 40),
  done: z.boolean(),
});
export type TickItemInput = z.infer<typeof TickItemInput>;

export const AddItemInput = z.strictObject({ ...ofStudent.shape, ...ofWish, id: Id.optional(), label: text(1, 160) });
export type AddItemInput = z.infer<typeof AddItemInput>;

export const ItemRef = z.strictObject({ id: Id });
export type ItemRef = z.infer<typeof ItemRef>;

export const AttachDocumentInput = z.strictObject({ ...ofStudent.shape, ...ofWish, file_id: Id });
export type AttachDocumentInput = z.infer<typeof AttachDocumentInput>;

export const DocumentRef = z.strictObject({ id: Id });
export type DocumentRef = z.infer<typeof DocumentRef>;

export const ShareWithParentsInput = z.strictObject({ ...ofStudent.shape, shared: z.boolean() });
export type ShareWithParentsInput = z.infer<typeof ShareWithParentsInput>;

export const LetterRef = z.strictObject({ wish_id: Id });
export type LetterRef = z.infer<typeof LetterRef>;

/** Longer than what Parcoursup takes: a draft may be cut afterwards, and nothing typed is lost. */
const letterText = z
  .string()
  .max(6000)
  .refine(...holdable);

export const SaveLetterInput = z.strictObject({
  wish_id: Id,
  text: letterText,
  /** The draft this was written over, as it was read; null for the first one. */
  over: z.strictObject({ draft: z.int().positive(), revision: z.int().nonnegative() }).nullable(),
  /** Keeps the draft it was written over as it was, and begins another. */
  as_new: z.boolean().default(false),
});
export type SaveLetterInput = z.infer<typeof SaveLetterInput>;

export const RestoreLetterInput = z.strictObject({ wish_id: Id, draft: z.int().positive() });
export type RestoreLetterInput = z.infer<typeof RestoreLetterInput>;

export const maxDrafts = 20;

export const LetterDraft = z.object({
  draft: z.int(),
  revision: z.int(),
  text: z.string(),
  saved_at: Instant,
});
export type LetterDraft = z.infer<typeof LetterDraft>;

export const Letter = z
  .object({
    wish_id: Id,
    /** The latest first: the one that is being written. */
    drafts: z.array(LetterDraft).max(maxDrafts),
  })
  .meta({ id: 'ParcoursupLetter' });
export type Letter = z.infer<typeof Letter>;

export const ChecklistItem = z.object({
  key: z.string(),
  label: z.string(),
  required: z.boolean(),
  done: z.boolean(),
  certainty: Certainty,
  note: z.string().nullable(),
  /** The pupil's own: it can be removed. */
  own: z.boolean(),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

export const Wish = z
  .object({
    id: Id,
    ...wish,
    ...life,
    items: z.array(ChecklistItem),
    /** Of its own items. */
    done: z.int(),
    total: z.int(),
    /** Nothing required is missing. */
    complete: z.boolean(),
    /** Empty for a parent to whom they are not open. */
    documents: z.array(StoredFile),
    letter: z.object({ chars: z.int(), drafts: z.int(), saved_at: Instant }).nullable(),
  })
  .meta({ id: 'ParcoursupWish' });
export type Wish = z.infer<typeof Wish>;

export const Phase = z.object({
  code: z.string(),
  label: z.string(),
  from: Day,
  to: Day.nullable(),
  certainty: Certainty,
  note: z.string().nullable(),
  sources: z.array(z.string()),
  state: z.enum(['past', 'current', 'future']),
});
export type Phase = z.infer<typeof Phase>;

export const Parcoursup = z
  .object({
    student: Student,
    /** Year of the diploma. */
    session: z.int(),
    today: Day,
    phases: z.array(Phase),
    /** What is uncertain of this calendar as a whole. */
    caveat: z.string().nullable(),
    /** The next last day by which something must be done. */
    deadline: z
      .object({ code: z.string(), label: z.string(), day: Day, days_left: z.int(), certainty: Certainty })
      .nullable(),
    limits: z.object({
      wishes: z.int(),
      apprenticeship_wishes: z.int(),
      sub_wishes: z.int(),
      sub_wishes_of_a_wish: z.int(),
      note: z.string(),
    }),
    answers: z.array(z.object({ code: ParcoursupAnswer, label: z.string() })),
    bac_link: z.string(),
    letter_rule: z.object({ max_chars: z.int(), certainty: Certainty }),
    /** Of the whole file. */
    items: z.array(ChecklistItem),
    documents: z.array(StoredFile),
    wishes: z.array(Wish),
    shared_with_parents: z.boolean(),
    /** Whether letters and documents are open to the reader. */
    letters_open: z.boolean(),
  })
  .meta({ id: 'Parcoursup' });
export type Parcoursup = z.infer<typeof Parcoursup>;
