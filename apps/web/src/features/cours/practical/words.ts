import type { PracticalAttempt, PracticalHead } from '@nexus/contracts';
import { decimal, duration } from '#lib/format.ts';
import { countOf } from '#lib/words/words.ts';

/** 12.5 of 14 → « 12,5 sur 14 ». */
export const outOf = (points: number, max: number) => `${decimal(points)}\u00a0sur\u00a0${decimal(max)}`;

type Scored = Pick<PracticalAttempt, 'programs_points' | 'dialogue_points' | 'programs_max' | 'dialogue_max'>;

/** « 15,5 sur 20 », or « 12 sur 14, sans le dialogue ». */
export function scoreOf({ programs_points, dialogue_points, programs_max, dialogue_max }: Scored): string {
  if (dialogue_points === null) return `${outOf(programs_points, programs_max)}, sans le dialogue`;
  return outOf(programs_points + dialogue_points, programs_max + dialogue_max);
}

/** « Fait 2 fois, au mieux 15,5 sur 20 », or null. */
export function doneOf(head: PracticalHead): string | null {
  if (head.best === null) return null;
  return `Fait ${head.attempts === 1 ? 'une fois' : countOf(head.attempts, 'fois', 'fois')}, au mieux ${scoreOf({ ...head, ...head.best })}`;
}

/** « en 42 min », « en moins d’une minute ». */
export const takenWords = (minutes: number) => (minutes === 0 ? 'en moins d’une minute' : `en ${duration(minutes)}`);

/** 3599 → « 59:59 ». */
export function clock(seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds));
  return `${String(Math.floor(left / 60)).padStart(2, '0')}:${String(left % 60).padStart(2, '0')}`;
}

/** Whether a program is something else than nothing, or than what it began with (packages/domain, isWritten). */
export function isWritten(source: string, starter: string): boolean {
  const plain = (text: string) => text.replaceAll(/[ \t]+$/gm, '').trim();
  return plain(source) !== '' && plain(source) !== plain(starter);
}
