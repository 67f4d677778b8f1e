import type { OpenItem } from '@nexus/contracts';
import { fold, tokensOf } from '../french/tokens.ts';
import type { Assessed, Assessor } from './assessor.ts';
import { type GradedAnswer, type GradedCriterion, gradeOpenAnswer, SURE, sumUp } from './grade-open-answer.ts';
import { readAnswer } from './text/read-answer.ts';

/** Two readings that differ by more do not agree. */
const mostApart = 0.5;
const sureOfBoth = 0.8;

/**
 * Marks an answer by the rule; where the rule is unsure, by two readings of a model that see the criteria in opposite orders.
 * A criterion takes what they say when they agree within half a point and when what they quote is in the answer and of the
 * lesson; else it stays as the rule left it. The model never sees an answer that the rule keeps for a person for another
 * reason (it speaks to whoever marks, contradicts itself…), nor changes what the rule is sure of.
 *
 * @param timeout_ms for each of the two readings. A model that is away or too slow leaves the rule alone.
 */
export async function gradeWithAssessor(
  item: OpenItem,
  text: string,
  assessor: Assessor,
  timeout_ms: number,
): Promise<GradedAnswer> {
  const ruled = gradeOpenAnswer(item, text);
  if (ruled.doubt !== 'unsure') return ruled;
  const order = item.rubric.map((_, place) => place);
  const readings: Map<number, Assessed>[] = [];
  try {
    for (const shown of [order, order.toReversed()])
      readings.push(await assessor.assess(item, text, shown, timeout_ms));
  } catch {
    return ruled;
  }
  const [first, second] = readings;
  const lesson = lessonOf(item);
  const criteria = ruled.criteria.map((criterion, place) =>
    criterion.confidence >= SURE
      ? criterion
      : (agreed(criterion, text, lesson, first?.get(place), second?.get(place)) ?? criterion),
  );
  return sumUp(criteria, null);
}

function agreed(
  criterion: GradedCriterion,
  text: string,
  lesson: ReadonlySet<string>,
  one: Assessed | undefined,
  other: Assessed | undefined,
): GradedCriterion | null {
  if (one === undefined || other === undefined || Math.abs(one.points - other.points) > mostApart) return null;
  const points = Math.round(2 * (one.points + other.points)) / 4;
  const passages = [one, other].map(({ quote }) => passageOf(quote, text, lesson));
  const [passage = null] = passages;
  if (points > 0 && passages.some((found) => found === null)) return null;
  return {
    ...{ points, max: criterion.max, met: points === criterion.max },
    passage: points > 0 ? passage : null,
    comment: one.comment,
    confidence: sureOfBoth,
    why: `La règle n’était pas sûre ; deux lectures du modèle donnent ${french(one.points)} et ${french(other.points)}.`,
  };
}

const french = (points: number) => String(points).replace('.', ',');

/** Where a quote is in the answer, whatever its case and spaces; null when it is not, or says nothing of the lesson. */
function passageOf(quote: string, text: string, lesson: ReadonlySet<string>): { start: number; end: number } | null {
  const wanted = tokensOf(quote);
  if (wanted.length === 0 || !readAnswer(quote).said.some(({ tells, stem }) => tells && lesson.has(stem))) return null;
  const words = tokensOf(text);
  const first = words.findIndex((_, at) => wanted.every(({ word }, index) => words[at + index]?.word === word));
  const [start, end] = [words[first], words[first + wanted.length - 1]];
  return start === undefined || end === undefined ? null : { start: start.start, end: end.end };
}

/** What the lesson says: the model answer and the criteria. */
function lessonOf({ solution, rubric }: OpenItem): ReadonlySet<string> {
  return new Set(
    tokensOf(fold([solution, ...rubric.map(({ criterion }) => criterion)].join(' '))).map(({ stem }) => stem),
  );
}
