import { z } from 'zod';
import { Id, Instant } from './common.ts';

/** The private address at which calendar programs read a person's calendar, as far as the campus still knows it. */
export const CalendarFeed = z
  .object({
    /** Null when the person has none. */
    feed: z
      .object({
        created_at: Instant,
        /** To the quarter of an hour; null until a program has come. */
        last_read_at: Instant.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'CalendarFeed' });
export type CalendarFeed = z.infer<typeof CalendarFeed>;

export const CreatedCalendarFeed = z.object({
  /** Whoever has it reads the calendar. Told once: the campus keeps only its hash. */
  address: z.url(),
  created_at: Instant,
});
export type CreatedCalendarFeed = z.infer<typeof CreatedCalendarFeed>;

export const EpreuveRef = z.strictObject({ id: Id });
export type EpreuveRef = z.infer<typeof EpreuveRef>;
