import type { EvalResponse, ExerciseResponse, Item, QuestionReview } from '@nexus/contracts';
import { isClosed, isWritten, type MarkedItem, markItem, markProgram } from '../practice/index.ts';
import { RuleError } from '../rule-error.ts';
import { toQuarter } from './quarters.ts';

export interface AnsweredQuestion {
  /** Null of the points of language. */
  item: Item | null;
  shown: readonly number[];
  /** Out of. */
  points: number;
  response: EvalResponse | null;
}

/** The points of a question and what speaks for them: what every way to mark gives. */
export interface QuestionMark {
  /** By quarters; null while nobody has said. */
  obtained: number | null;
  review: QuestionReview;
  /** A sentence, French, to nobody in particular: pupil, coach and parent read it. */
  comment: string;
  /** Reasons of the mistakes that are recognised, Markdown. */
  why: string[];
  /** In [0, 1]; null without points. */
  confidence: number | null;
}

/** How much the tests that a page has run are trusted, until a person or the campus has (docs/adr/0009-the-page-marks-programs.md). */
const pageConfidence = 0.5;

/**
 * Marks a question by rule: what the campus marks by itself for good; a program by what the page says of its tests, to be
 * confirmed; a written answer not at all, which is for a person. What is left blank is worth nothing, for good.
 *
 * @param somethingWritten of the points of language: whether the copy has a written answer at all.
 */
export function markQuestion(
  { item, shown, points, response }: AnsweredQuestion,
  somethingWritten: boolean,
): QuestionMark {
  if (item === null)
    return somethingWritten ? unread('La langue se juge sur toute la copie.') : nothing('Rien n’est rédigé.');
  if (response === null || isBlank(item, response)) return nothing('Pas de réponse.');
  if (item.type === 'open') return unread('Réponse rédigée.');
  const given = readyOf(response);
  if (given === null) return unread('Ce programme n’a pas été vérifié.');
  try {
    if (isClosed(item)) {
      const { fraction, why } = markItem(item, given, shown);
      return { obtained: toQuarter(points * fraction), review: 'Règle', comment: said(fraction), why, confidence: 1 };
    }
    return markedInPage(item, given, points);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return nothing(
      item.type === 'number' ? 'Ce qui est écrit n’est pas un nombre.' : 'Cette réponse ne peut pas être lue.',
    );
  }
}

/** A program or a statement. A run by the campus itself, when there is one, is to take this place, and be final. */
function markedInPage(item: MarkedItem, given: ExerciseResponse, points: number): QuestionMark {
  if ((item.type !== 'code' && item.type !== 'sql') || (given.type !== 'code' && given.type !== 'sql'))
    throw new RuleError({ reason: 'ANSWER_UNREADABLE', field: 'response', message: 'another type' });
  const fraction = markProgram(item, given);
  const { passed, total } = given;
  return {
    obtained: toQuarter(points * fraction),
    review: 'À confirmer',
    comment:
      item.type === 'sql'
        ? `Résultat ${fraction === 1 ? 'conforme' : 'différent'} dans la page.`
        : `${passed} ${passed > 1 ? 'tests réussis' : 'test réussi'} sur ${total} dans la page.`,
    why: [],
    confidence: pageConfidence,
  };
}

const nothing = (comment: string): QuestionMark => ({ obtained: 0, review: 'Règle', comment, why: [], confidence: 1 });
const unread = (comment: string): QuestionMark => ({
  ...{ obtained: null, review: 'À confirmer', why: [], confidence: null },
  comment: `${comment} Un coach donnera les points.`,
});

function said(fraction: number): string {
  if (fraction === 1) return 'C’est juste.';
  return fraction > 0 ? 'Juste en partie.' : 'Ce n’est pas la bonne réponse.';
}

function isBlank(item: Item, response: EvalResponse): boolean {
  switch (response.type) {
    case 'number':
    case 'text':
    case 'open':
      return response.text.trim() === '';
    case 'choices':
      return response.keys.length === 0;
    case 'code':
    case 'sql':
      return (item.type !== 'code' && item.type !== 'sql') || !isWritten(item, response.source);
    default:
      return false;
  }
}

/** As an exercise takes it; null for a program that no test has run. */
function readyOf(response: EvalResponse): ExerciseResponse | null {
  if (response.type === 'open') return null;
  if (response.type !== 'code' && response.type !== 'sql') return response;
  const { passed, total } = response;
  return passed === null || total === null ? null : { ...response, passed, total };
}
