import type { Certainty, SubjectCode } from '@nexus/contracts';
import { dayNumber, subjectName, taskLabel, weightClause } from '@nexus/domain';
import type { EpreuveFact } from './facts.ts';
import type { Step } from './steps.ts';

const NBSP = '\u00a0';
const NARROW_NBSP = '\u202f';
const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const doubts: Record<Certainty, string> = {
  official: '',
  provisional: ' (provisoire)',
  unverified: ' (à confirmer)',
};
const crowdedClause = 'Les semaines d’avant sont déjà pleines';

/** « l’oral de français », « la NSI ». */
export function epreuveName({ code, subject }: { code: string; subject: SubjectCode }): string {
  if (code === 'EAF-ECRIT') return 'l’écrit de français';
  if (code === 'EAF-ORAL') return 'l’oral de français';
  return subjectName(subject);
}

export function milestoneLabel({ verb }: Step, { name }: EpreuveFact): string {
  return taskLabel(verb, name);
}

/**
 * Why now, to the pupil: how long before the épreuve and which day that is, what it weighs, what is mastered and how much
 * is left. It says nothing of today, so that it stays true as days pass.
 */
export function milestoneReason(epreuve: EpreuveFact, day: string, crowded: boolean): string {
  const { subject, subject_weight, exam_total, first_day, day_known, certainty, mastery, remaining } = epreuve;
  const exam = day_known ? `l’épreuve du ${dayWords(first_day)}` : `l’épreuve, au plus tôt le ${dayWords(first_day)}`;
  const when = `${beforeWords(day, first_day)} ${exam}${doubts[certainty]}`;
  const clauses = [
    weightClause({ subject, exam_weight: subject_weight, exam_total }),
    mastery === null ? null : `tu en maîtrises ${Math.floor(mastery * 100 + 0.5)}${NBSP}%`,
    remaining === null || remaining === 0
      ? null
      : remaining === 1
        ? `une compétence reste à acquérir`
        : `${remaining}${NBSP}compétences restent à acquérir`,
  ].filter((clause) => clause !== null);
  const sentence = clauses.length === 0 ? when : `${when}${NARROW_NBSP}; ${clauses.join(', ')}`;
  return `${sentence}.${crowded ? ` ${crowdedClause}${NBSP}: celle-ci le sera aussi.` : ''}`;
}

/** Whether a reason says that its week was full already. */
export function saysCrowded(reason: string): boolean {
  return reason.includes(crowdedClause);
}

function beforeWords(day: string, exam: string): string {
  const days = dayNumber(exam) - dayNumber(day);
  if (days <= 1) return 'La veille de';
  return days < 14 ? `${days}${NBSP}jours avant` : `${Math.floor(days / 7)}${NBSP}semaines avant`;
}

function dayWords(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${date === 1 ? '1er' : date}${NBSP}${months[(month ?? 1) - 1]}`;
}
