import type { ProgressionHistory } from '@nexus/contracts';
import { duration, percent } from '#lib/format.ts';
import { countOf } from '#lib/words/words.ts';

type Move = ProgressionHistory['subjects'][number]['moves'][number];

const recentWeeks = 4;

/** « 41 % aujourd’hui : 6 points de plus en 4 semaines, 12 % après la première semaine. » */
export function trendOf(values: readonly number[]): string {
  const now = Math.round((values.at(-1) ?? 0) * 100);
  const back = Math.min(recentWeeks, values.length - 1);
  const points = now - Math.round((values.at(-1 - back) ?? 0) * 100);
  const today = `${percent(now / 100)} aujourd’hui`;
  const start = `${percent(values[0] ?? 0)} après la première semaine`;
  if (back === 0) return `${today}.`;
  const change =
    points === 0 ? 'comme ' : `${countOf(Math.abs(points), 'point')} de ${points > 0 ? 'plus' : 'moins'} qu’`;
  return `${today}, ${change}il y a ${countOf(back, 'semaine')}\u00a0; ${start}.`;
}

/** « de 38 à 62 %, travaillée 3 fois », « 45 %, travaillée pour la première fois ». */
export function moveWords({ from, to, evidence }: Move): string {
  const times = `travaillée ${countOf(evidence, 'fois', 'fois')}`;
  if (from === null) return `commencée, ${percent(to)}, ${times}`;
  const [before, after] = [Math.round(from * 100), Math.round(to * 100)];
  return before === after ? `toujours ${percent(to)}, ${times}` : `de ${before} à ${percent(to)}, ${times}`;
}

export const directionOf = ({ from, to }: Pick<Move, 'from' | 'to'>): 'up' | 'down' | 'flat' =>
  Math.round((from ?? 0) * 100) === Math.round(to * 100) ? 'flat' : to > (from ?? 0) ? 'up' : 'down';

/** « 31 jours de travail, 14 h 20 en tout. » */
export function activityWords(days: ProgressionHistory['days']): string {
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0);
  return `${countOf(days.length, 'jour')} de travail, ${duration(minutes)} en tout.`;
}
