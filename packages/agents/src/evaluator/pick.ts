import type { Item } from '@nexus/contracts';
import { isMarked, minutesOf } from '@nexus/domain';
import type { CompetenceToTest, ComposerFacts } from './facts.ts';

/** A written answer, when the bank does not say how long it takes. A convention. */
const openMinutes = 10;
/** What is due comes before what is as weak and is not. */
const dueFirst = 0.25;
/** How far chance may move a competence: two draws are not the same subject. */
const jitter = 0.15;
/** Below this share of its time, a part takes exercises of the last month rather than being so short. */
const shortShare = 0.6;

export interface Picked {
  item: Item;
  /** The competence it is filed under. */
  code: string;
  minutes: number;
  /** Never answered by the pupil, or another draw of it is another exercise. */
  fresh: boolean;
  /** It was in an evaluation of the last month. */
  repeats: boolean;
}

export interface Picking {
  types: readonly Item['type'][];
  /** At most. */
  minutes: number;
  /** Questions, at most. */
  most: number;
  /** What other parts have taken; what is picked is added. */
  used: Set<string>;
  chance: () => number;
}

export function minutesOfItem(item: Item): number {
  return isMarked(item) ? minutesOf(item) : (item.minutes ?? openMinutes);
}

export function isFresh({ id, variant }: Item, answered: ReadonlySet<string>): boolean {
  return variant !== undefined || !answered.has(id);
}

interface Ready {
  competence: CompetenceToTest;
  need: number;
  /** The best first. */
  picked: Picked[];
}

/**
 * One exercise of each competence, the neediest first, then a second one, and so on while there is time; in the order of
 * their difficulty. Those of the last month come only when without them the time would be left half empty.
 */
export function pickItems(facts: ComposerFacts, competences: readonly CompetenceToTest[], picking: Picking): Picked[] {
  const ready = readyOf(facts, competences, picking);
  const picked: Picked[] = [];
  take(ready, picked, picking, false);
  if (sumOf(picked) < shortShare * picking.minutes) take(ready, picked, picking, true);
  const place = new Map(competences.map(({ code, position }) => [code, position]));
  return picked.sort(
    (a, b) =>
      a.item.difficulty - b.item.difficulty ||
      (place.get(a.code) ?? 0) - (place.get(b.code) ?? 0) ||
      (a.item.id < b.item.id ? -1 : 1),
  );
}

/** The same, cut into the exercises of the shape: a chapter each, those where it matters most. */
export function pickExercises(facts: ComposerFacts, picking: Picking): Picked[][] {
  const count = Math.max(1, facts.shape.exercises);
  const each = { minutes: picking.minutes / count, most: Math.floor(picking.most / count) };
  const chapters = new Map<string, CompetenceToTest[]>();
  for (const one of facts.competences) chapters.set(one.chapter_code, [...(chapters.get(one.chapter_code) ?? []), one]);
  const ranked = [...chapters.values()]
    .map((competences) => {
      const ready = readyOf(facts, competences, picking);
      const minutes = ready.flatMap(({ picked }) => picked.filter(({ repeats }) => !repeats)).map((one) => one.minutes);
      return {
        competences,
        // A chapter with too few exercises makes no exercise of a bac.
        enough: minutes.reduce((sum, one) => sum + one, 0) >= each.minutes / 2,
        need: meanOfFirst(ready.map(({ need }) => need)),
      };
    })
    .filter(({ need }) => need !== null)
    .sort((a, b) => Number(b.enough) - Number(a.enough) || (b.need ?? 0) - (a.need ?? 0));
  return ranked
    .slice(0, count)
    .sort((a, b) => (a.competences[0]?.position ?? 0) - (b.competences[0]?.position ?? 0))
    .map(({ competences }) => pickItems(facts, competences, { ...picking, ...each }))
    .filter((picked) => picked.length > 0);
}

function take(ready: readonly Ready[], picked: Picked[], { minutes, most, used }: Picking, repeating: boolean): void {
  let left = minutes - sumOf(picked);
  for (let grew = true; grew; ) {
    grew = false;
    for (const { picked: own } of ready) {
      const next = own.find(
        (one) => one.repeats === repeating && !used.has(one.item.id) && one.minutes <= left && picked.length < most,
      );
      if (next === undefined) continue;
      used.add(next.item.id);
      picked.push(next);
      left -= next.minutes;
      grew = true;
    }
  }
}

function readyOf(facts: ComposerFacts, competences: readonly CompetenceToTest[], { types, chance }: Picking): Ready[] {
  const { difficulty, recent, answered } = facts;
  return competences
    .toSorted((a, b) => a.position - b.position)
    .map((competence) => {
      const need = needOf(competence) + jitter * chance();
      const wanted = facts.shape.level ?? levelFor(competence.mastery);
      const items = competence.items
        .filter(({ type }) => types.includes(type))
        .filter((item) => item.difficulty >= difficulty.min && item.difficulty <= difficulty.max)
        .map((item) => ({ item, far: Math.abs(item.difficulty - wanted), at: chance() }))
        .map(({ item, far, at }) => ({ item, order: (isFresh(item, answered) ? 0 : 10) + far + 0.9 * at }))
        .sort((a, b) => a.order - b.order);
      return {
        ...{ competence, need },
        picked: items.map(({ item }) => ({
          ...{ item, code: competence.code, minutes: minutesOfItem(item) },
          fresh: isFresh(item, answered),
          repeats: recent.has(item.id),
        })),
      };
    })
    .filter(({ picked }) => picked.length > 0)
    .sort((a, b) => b.need - a.need);
}

/** How much there is to gain: what is not mastered or is forgotten, in [0, 1], more when it is due. */
function needOf({ mastery, remembered, is_due }: CompetenceToTest): number {
  return 1 - (mastery ?? 0) * remembered + (is_due ? dueFirst : 0);
}

/** The difficulty that tells the most of who masters it so. A convention. */
function levelFor(mastery: number | null): number {
  if (mastery === null || mastery < 0.4) return 2;
  return mastery < 0.7 ? 2.6 : 3.4;
}

function meanOfFirst(needs: readonly number[]): number | null {
  const first = needs.slice(0, 3);
  return first.length === 0 ? null : first.reduce((sum, need) => sum + need, 0) / first.length;
}

const sumOf = (picked: readonly Picked[]) => picked.reduce((sum, { minutes }) => sum + minutes, 0);
