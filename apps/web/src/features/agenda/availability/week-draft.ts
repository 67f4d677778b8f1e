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

/** 1050 → « 17:30 », as a time field has it; midnight at the end of a day is « 23:59 » there. */
export function toField(minutes: number): string {
  const shown = Math.min(minutes, 1439);
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`;
}

/** « 17:30 » → 1050; null for what is no time. « 23:59 » ends a day, and is read as its end. */
export function fromField(text: string): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const total = Number(hours) * 60 + Number(minutes);
  return total === 1439 ? 1440 : total;
}
