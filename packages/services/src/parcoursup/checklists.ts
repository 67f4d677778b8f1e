import { parcoursupItems } from '@nexus/content';
import type { ChecklistItem, Profile, WishStatus } from '@nexus/contracts';

/** Ticking it is confirming the wish: one truth, in the wish. */
export const confirmKey = 'CONFIRM';

export interface TouchedItem {
  wish_id: string | null;
  key: string;
  /** Of the pupil's own lines. */
  label: string | null;
  done: boolean;
}

/** What everybody of this profile is asked for, for the whole file or for each wish. */
export function askedItems(of_a_wish: boolean, profile: Profile) {
  return parcoursupItems().filter(
    (item) => item.of_a_wish === of_a_wish && (!item.of_individual_candidates || profile === 'CandidatLibre'),
  );
}

/** A checklist as it stands: what is asked of everybody, then the pupil's own lines in the order they were added. */
export function checklist(
  wish: { id: string; status: WishStatus } | null,
  touched: readonly TouchedItem[],
  profile: Profile,
): ChecklistItem[] {
  const here = touched.filter(({ wish_id }) => wish_id === (wish?.id ?? null));
  const asked = askedItems(wish !== null, profile).map(({ code, label, required, certainty, note }) => ({
    key: code,
    label,
    required,
    certainty,
    note,
    own: false,
    done: code === confirmKey ? wish?.status === 'confirmé' : here.some((item) => item.key === code && item.done),
  }));
  const own = here.flatMap(({ key, label, done }) =>
    label === null
      ? []
      : [{ key, label, required: false, certainty: 'official' as const, note: null, own: true, done }],
  );
  return [...asked, ...own];
}

export function isComplete(items: readonly ChecklistItem[]): boolean {
  return items.every(({ required, done }) => done || !required);
}
