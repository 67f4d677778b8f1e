import { Instant } from '@nexus/contracts';
import { dayNumber, localDay, type Memory, memoryOf, type Recall, retrievability, shownMastery } from '@nexus/domain';
import { z } from 'zod';

/** SQL: the evidence of a pupil as recallsIn() reads it, over `e`. */
export const recallJson = `json_build_object('code', e.competence_code, 'score', e.mastery_after, 'fraction', e.fraction,
  'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;
export const recallsOf = (student_id: string) => `nexus_app.competence_evidence e where e.student_id = ${student_id}`;

export const RecallRow = z.object({
  code: z.string(),
  score: z.number(),
  fraction: z.number().nullable(),
  at: Instant,
});

/** What is remembered of each competence, from all the evidence of it. */
export function memoriesOf(rows: readonly z.infer<typeof RecallRow>[]): Map<string, Memory> {
  const recalls = new Map<string, Recall[]>();
  for (const { code, score, fraction, at } of rows) {
    const own = recalls.get(code) ?? [];
    own.push({ score, fraction, at: new Date(at) });
    recalls.set(code, own);
  }
  const memories = new Map<string, Memory>();
  for (const [code, own] of recalls) {
    const memory = memoryOf(own);
    if (memory !== null) memories.set(code, memory);
  }
  return memories;
}

export interface Remembered {
  /** The mastery shown, in [0, 1]. */
  shown: number;
  /** How likely one is to remember, in (0, 1]. */
  share: number;
  /** Whole days since the last evidence, in the pupil's calendar. */
  days: number;
}

/** What a mastery is today, for a pupil of this time zone. */
export function rememberedOn(now: Date, time_zone: string, score: number, memory: Memory | undefined): Remembered {
  if (memory === undefined) return { shown: score, share: 1, days: 0 };
  const days = Math.max(0, dayNumber(localDay(now, time_zone)) - dayNumber(localDay(memory.last_at, time_zone)));
  const share = retrievability(memory, days);
  return { shown: shownMastery(score, share), share, days };
}
