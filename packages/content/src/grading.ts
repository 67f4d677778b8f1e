import { z } from 'zod';
import data from '../data/grading-and-calendar.json' with { type: 'json' };
import { once } from './once.ts';

const Grading = z.object({
  grading: z.object({
    mentions: z.array(
      z.object({
        code: z.enum(['AB', 'B', 'TB', 'TBF']),
        label: z.string().min(1),
        min: z.number().min(0).max(20),
        max_excl: z.number().max(20).nullable(),
      }),
    ),
  }),
});

export type Mention = z.infer<typeof Grading>['grading']['mentions'][number];

/** The mentions of the diploma, ascending: from `min` out of 20, up to `max_excl` (null: no upper bound). */
export const mentions: () => readonly Mention[] = once(() => Grading.parse(data).grading.mentions);
