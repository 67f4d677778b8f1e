import type { Dates } from '#lib/format.ts';
import { percent } from '#lib/format.ts';
import { countOf } from '#lib/words/words.ts';

export interface Known {
  /** Mastery after the last evidence, in [0, 1]. */
  score: number;
  /** The same today. */
  shown: number;
  last_at: string;
}

/** « 62 % aujourd’hui, 70 % à ta dernière réponse il y a 12 jours »; of a pupil that an adult reads, « à sa ». */
export function rememberedWords({ score, shown, last_at }: Known, self: boolean, dates: Dates, now: Date): string {
  const last = `à ${self ? 'ta' : 'sa'} dernière réponse ${ago(-dates.daysUntil(new Date(last_at), now))}`;
  const [today, then] = [percent(shown), percent(score)];
  return today === then ? `${then} ${last}` : `${today} aujourd’hui, ${then} ${last}`;
}

/** « aujourd’hui », « hier », « il y a 12 jours ». */
export function ago(days: number): string {
  if (days <= 0) return 'aujourd’hui';
  return days === 1 ? 'hier' : `il y a ${countOf(days, 'jour')}`;
}
