import { competenceOf, type Item, type QuestionKind } from '@nexus/contracts';
import { apportion, chanceOf } from '@nexus/domain';
import type { ComposerFacts } from './facts.ts';
import { isFresh, minutesOfItem, type Picked, pickExercises, pickItems } from './pick.ts';
import { notesOn, titleOf } from './words.ts';

/** As many as twenty points can be shared between without crumbs. */
const mostQuestions = 40;
const whole = 20;
const lastSeed = 2 ** 31 - 1;

export interface ComposedQuestion {
  kind: QuestionKind;
  part: string | null;
  /** Null of the points of language, with its seed. */
  item: Item | null;
  seed: number | null;
  /** By quarters; 20 in all. */
  points: number;
  /** Whether its answer proves something. */
  counts: boolean;
}

export interface ComposedSubject {
  title: string;
  questions: ComposedQuestion[];
  /** What its exercises take, in minutes. */
  minutes: number;
  /** Why these ones, and what the bank did not allow: sentences. */
  notes: string[];
}

interface Part {
  name: string | null;
  /** Null: its share of what the other parts leave. */
  points: number | null;
  picked: Picked[];
}

/**
 * The evaluator's composer: a subject from the bank, by rules alone. Weak and due competences first, exercises that the
 * pupil has not had in an evaluation of the last month as long as there are any, within the duration, twenty points by
 * quarters. The same facts, the same subject.
 *
 * @returns null when no exercise of the bank fits what is asked.
 */
export function composeSubject(facts: ComposerFacts): ComposedSubject | null {
  const chance = chanceOf(facts.seed);
  const parts = partsOf(facts, chance).filter(({ picked }) => picked.length > 0);
  const picked = parts.flatMap((part) => part.picked);
  if (picked.length === 0) return null;
  const language = picked.some(({ item }) => item.type === 'open') ? facts.shape.language_points : 0;
  const worth = pointsOf(parts, whole - language);
  const questions = parts.flatMap(({ name, picked }, place): ComposedQuestion[] => {
    const points = apportion(
      worth[place] ?? 0,
      picked.map(({ minutes }) => minutes),
    );
    return picked.map(({ item, fresh }, index) => ({
      ...{ kind: 'item', part: name, item, points: points[index] ?? 0, counts: fresh },
      seed: Math.floor(chance() * lastSeed),
    }));
  });
  if (language > 0)
    questions.push({ kind: 'langue', part: null, item: null, seed: null, points: language, counts: false });
  return {
    title: titleOf(picked, new Map(facts.competences.map((one) => [one.code, one]))),
    questions,
    minutes: picked.reduce((sum, { minutes }) => sum + minutes, 0),
    notes: notesOn(facts, picked, { language, parts: parts.length }),
  };
}

function partsOf(facts: ComposerFacts, chance: () => number): Part[] {
  const { shape, duration_min } = facts;
  if (facts.chosen !== null) return [{ name: null, points: null, picked: chosenOnes(facts, facts.chosen) }];
  const used = new Set<string>();
  const pick = (types: readonly Item['type'][], minutes: number, most: number) =>
    pickItems(facts, facts.competences, { types, minutes, most, used, chance });
  if (shape.short !== null) {
    const { points, types } = shape.short;
    const short = pick(types, duration_min / 4, 2 * points);
    const rest = pickExercises(facts, {
      ...{ types: shape.types, used, chance, most: mostQuestions - short.length },
      minutes: duration_min - minutesIn(short),
    });
    return [
      { name: 'Partie 1, réponses courtes', points: rest.length === 0 ? null : points, picked: short },
      ...rest.map((picked, place) => ({ name: `Partie 2, exercice ${place + 1}`, points: null, picked })),
    ];
  }
  if (shape.exercises > 0) {
    const exercises = pickExercises(facts, {
      ...{ types: shape.types, minutes: duration_min, used, chance, most: mostQuestions },
    });
    return exercises.map((picked, place) => ({ name: `Exercice ${place + 1}`, points: null, picked }));
  }
  return [{ name: null, points: null, picked: pick(shape.types, duration_min, mostQuestions) }];
}

function chosenOnes({ recent, answered }: ComposerFacts, chosen: readonly Item[]): Picked[] {
  return chosen.map((item) => ({
    item,
    code: competenceOf(item),
    minutes: minutesOfItem(item),
    fresh: isFresh(item, answered),
    repeats: recent.has(item.id),
  }));
}

/** Parts whose points are not said share the rest alike. */
function pointsOf(parts: readonly Part[], total: number): number[] {
  const said = parts.reduce((sum, { points }) => sum + (points ?? 0), 0);
  const others = parts.filter(({ points }) => points === null);
  if (others.length === 0)
    return apportion(
      total,
      parts.map(({ points }) => points ?? 1),
    );
  const shares = apportion(
    total - said,
    others.map(() => 1),
  );
  return parts.map((part) => part.points ?? shares[others.indexOf(part)] ?? 0);
}

const minutesIn = (picked: readonly Picked[]) => picked.reduce((sum, { minutes }) => sum + minutes, 0);
