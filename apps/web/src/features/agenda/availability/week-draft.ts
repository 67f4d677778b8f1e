import type { Availability, CoachException, CoachOpening, UpdateAvailabilityInput } from '@nexus/contracts';

/** An opening as it is edited: with a key of its own, so that lines can come and go. */
export type Draft<T> = T & { key: number };

export interface WeekDraft {
  openings: Draft<CoachOpening>[];
  exceptions: Draft<CoachException>[];
  rules: Availability['rules'];
}

let lastKey = 0;

/** A line with a new key. */
export function keyed<T extends object>(line: T): Draft<T> {
  lastKey += 1;
  return { ...line, key: lastKey };
}

export function draftOf({ openings, exceptions, rules }: Availability): WeekDraft {
  return { openings: openings.map(keyed), exceptions: exceptions.map(keyed), rules };
}

/** The draft as the server wants it: the whole week. */
export function inputOf({ openings, exceptions, rules }: WeekDraft): UpdateAvailabilityInput {
  return { openings: openings.map(withoutKey), exceptions: exceptions.map(withoutKey), rules };
}

function withoutKey<T extends object>({ key: _, ...line }: Draft<T>): Omit<Draft<T>, 'key'> {
  return line;
}
