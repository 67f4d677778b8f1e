import type { Competence } from '@nexus/content';
import { competenceAt } from '@nexus/content';
import type { DrawnExercise, Library } from '@nexus/content/library';
import { competenceOf, type ExerciseResponse, type SubjectCode } from '@nexus/contracts';
import type { schema } from '@nexus/db';
import {
  type ClosedItem,
  evidenceOfAnswer,
  isClosed,
  markItem,
  minutesOf,
  overallProgress,
  subjectProgress,
  toBasisPoints,
} from '@nexus/domain';
import { evidenceRow } from '../../progress/index.ts';

type Insert<Table extends { $inferInsert: unknown }> = Table['$inferInsert'];

export interface Known {
  competence: Competence;
  /** Mastery in [0, 1]. */
  score: number;
  at: Date;
}

export interface PracticeOf {
  student_id: string;
  /** Of the pupil's level, by subject. */
  programme: ReadonlyMap<SubjectCode, readonly Competence[]>;
  coefficients: ReadonlyMap<SubjectCode, number>;
  library: Library;
  newId(): string;
}

/** The exercises that a pupil of the demo has answered, each moving their mastery by the rules of real answers. */
export class Practice {
  readonly answers: Insert<typeof schema.practiceAnswers>[] = [];
  readonly evidence: Insert<typeof schema.competenceEvidence>[] = [];
  readonly mastery = new Map<string, Known>();
  /** By subject, in ten-thousandths, over the programme. */
  readonly #sums = new Map<SubjectCode, number>();
  readonly #places = new Map<string, number>();
  readonly #answered = new Map<string, number>();

  constructor(readonly of: PracticeOf) {}

  /** Whether the bank still has an exercise of this competence that they have not answered. */
  has(code: string): boolean {
    return this.#next(code) !== undefined;
  }

  /** Answers the next exercise of a competence, rightly or not, after so many hints: what it moved. */
  answer(code: string, right: boolean, hints: number, at: Date): Known[] {
    const { library, student_id, newId } = this.of;
    const next = this.#next(code);
    const exercise = next && library.draw(next.item_id, next.seed);
    if (next === undefined || exercise === undefined || !isClosed(exercise.item)) return [];
    const { item } = exercise;
    const response_json = responseTo(item, exercise.shown, right);
    const { fraction } = markItem(item, response_json, exercise.shown);
    const id = newId();
    const before = (one: string) => this.mastery.get(one)?.score ?? null;
    const said = [...new Set([code, ...item.codes])].flatMap((one) => {
      const competence = competenceAt(one);
      if (competence === undefined) return [];
      const place = (this.#places.get(one) ?? 0) + 1;
      this.#places.set(one, place);
      const row = evidenceRow(evidenceOfAnswer(item, fraction, hints, one !== code), {
        ...{ student_id, competence_code: one, place, kind: 'Exercice', source_id: id, at },
        before: before(one),
        prerequisites: competence.prerequisites.map(before),
      });
      return [{ row, known: { competence, score: row.mastery_after, at } }];
    });
    const own = said.find(({ row }) => row.competence_code === code)?.row;
    // Each from where it was before this answer.
    for (const { row, known } of said) {
      this.evidence.push(row);
      this.#learn(known);
    }
    this.#answered.set(code, (this.#answered.get(code) ?? 0) + 1);
    this.answers.push({
      ...{ id, student_id, ...next, competence_code: competenceOf(item), response_json, fraction, hints, at },
      try_number: 1,
      mastery_before: own?.mastery_before ?? null,
      mastery_after: own?.mastery_after ?? null,
      minutes: minutesOf(item),
    });
    return said.map(({ known }) => known);
  }

  /** progress_overall as it is now. */
  overall(): number {
    return overallProgress(
      [...this.of.programme].map(([subject, { length }]) => ({
        coefficient: this.of.coefficients.get(subject) ?? 0,
        progress: subjectProgress({
          ...{ score_sum_bp: this.#sums.get(subject) ?? 0, acquired_count: 0, competence_count: length },
        }).progress,
      })),
    );
  }

  #learn(known: Known): void {
    const { competence, score } = known;
    const { code, subject } = competence;
    if (this.of.programme.get(subject)?.includes(competence)) {
      const more = toBasisPoints(score) - toBasisPoints(this.mastery.get(code)?.score ?? 0);
      this.#sums.set(subject, (this.#sums.get(subject) ?? 0) + more);
    }
    this.mastery.set(code, known);
  }

  /** Each exercise of the section once, then those that have variants again, with other numbers. */
  #next(code: string): { item_id: string; seed: number } | undefined {
    const closed = this.of.library.itemsOf(code).filter(isClosed);
    const done = this.#answered.get(code) ?? 0;
    if (done < closed.length) return placeOf(closed[done], 1);
    const varied = closed.filter(({ variant }) => variant !== undefined);
    const again = done - closed.length;
    return placeOf(varied[again % varied.length], 2 + Math.floor(again / varied.length));
  }
}

function placeOf(item: ClosedItem | undefined, seed: number) {
  return item && { item_id: item.id, seed };
}

const keyAt = (place: number) => String.fromCharCode('a'.charCodeAt(0) + place);

/** What somebody answers who knows, or who makes the mistake that the exercise expects. */
function responseTo(item: ClosedItem, shown: DrawnExercise['shown'], right: boolean): ExerciseResponse {
  if (item.type === 'number') {
    const mistake = item.mistakes[0]?.answer ?? Number(item.answer) + 1 + item.tolerance;
    return { type: 'number', text: String(right ? item.answer : mistake) };
  }
  if (item.type === 'text') {
    const mistake = item.mistakes[0]?.answer ?? 'je ne sais pas';
    return { type: 'text', text: right ? (item.answers[0] ?? mistake) : mistake };
  }
  if (item.type === 'order') {
    const straight = shown.map((_, place) => keyAt(shown.indexOf(place)));
    return { type: 'order', keys: right ? straight : shown.map((_, place) => keyAt(place)) };
  }
  const wanted = shown.flatMap((place, index) => {
    const option = item.options[place];
    return option !== undefined && 'right' in option === right ? [keyAt(index)] : [];
  });
  const [key = 'a'] = wanted;
  return item.type === 'choice' ? { type: 'choice', key } : { type: 'choices', keys: right ? wanted : [key] };
}
