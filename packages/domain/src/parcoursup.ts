import type { Certainty, ParcoursupAnswer, WishDecision, WishStatus } from '@nexus/contracts';
import { dayNumber } from './days.ts';
import { RuleError } from './rule-error.ts';
import { NBSP } from './typography.ts';

/** A wish as the rules see it. */
export interface RuleWish {
  apprenticeship: boolean;
  selective: boolean;
  sub_wishes: number;
  status: WishStatus;
  answer: ParcoursupAnswer | null;
  decision: WishDecision | null;
}

export interface WishLimits {
  wishes: number;
  apprenticeship_wishes: number;
  sub_wishes: number;
  sub_wishes_of_a_wish: number;
}

/**
 * Whether these may be the wishes of one pupil together. Wishes by apprenticeship are counted apart; an idea counts as
 * the wish it is to become.
 *
 * @throws RuleError WISHES_TOO_MANY, APPRENTICESHIP_WISHES_TOO_MANY, SUB_WISHES_TOO_MANY_IN_A_WISH, SUB_WISHES_TOO_MANY,
 *   ANSWER_BEFORE_CONFIRMATION, ANSWER_NOT_POSSIBLE, DECISION_WITHOUT_ANSWER.
 * @source packages/content/data/parcoursup.json: limits, answers.
 */
export function checkWishes(wishes: readonly RuleWish[], limits: WishLimits): void {
  const apprentices = wishes.filter(({ apprenticeship }) => apprenticeship).length;
  refuseOver('WISHES_TOO_MANY', 'formation', wishes.length - apprentices, limits.wishes, 'vœux hors apprentissage');
  refuseOver(
    'APPRENTICESHIP_WISHES_TOO_MANY',
    'apprenticeship',
    apprentices,
    limits.apprenticeship_wishes,
    'vœux en apprentissage',
  );
  for (const wish of wishes) {
    refuseOver(
      'SUB_WISHES_TOO_MANY_IN_A_WISH',
      'sub_wishes',
      wish.sub_wishes,
      limits.sub_wishes_of_a_wish,
      'sous-vœux pour un même vœu multiple',
    );
    checkLife(wish);
  }
  const sub_wishes = wishes.reduce((sum, wish) => sum + wish.sub_wishes, 0);
  refuseOver('SUB_WISHES_TOO_MANY', 'sub_wishes', sub_wishes, limits.sub_wishes, 'sous-vœux en tout');
}

function refuseOver(reason: string, field: string, count: number, limit: number, what: string): void {
  if (count <= limit) return;
  throw new RuleError({
    reason,
    field,
    message: `Parcoursup limite à ${limit}${NBSP}${what}${NBSP}: cela en ferait ${count}. Rien n’a été changé.`,
  });
}

function checkLife({ status, answer, decision, selective }: RuleWish): void {
  if (answer !== null && status !== 'confirmé') {
    throw new RuleError({
      reason: 'ANSWER_BEFORE_CONFIRMATION',
      field: 'answer',
      message: 'Une formation ne répond qu’à un vœu confirmé. Rien n’a été changé.',
    });
  }
  if ((answer === 'NON' && !selective) || (answer === 'OUI-SI' && selective)) {
    throw new RuleError({
      reason: 'ANSWER_NOT_POSSIBLE',
      field: 'answer',
      message:
        answer === 'NON'
          ? 'Seule une formation sélective peut répondre non. Rien n’a été changé.'
          : 'Seule une formation non sélective peut répondre oui-si. Rien n’a été changé.',
    });
  }
  if (decision !== null && answer === null) {
    throw new RuleError({
      reason: 'DECISION_WITHOUT_ANSWER',
      field: 'decision',
      message: 'Il n’y a rien à décider avant la réponse de la formation. Rien n’a été changé.',
    });
  }
}

export interface DatedPhase {
  code: string;
  label: string;
  /** 'YYYY-MM-DD' */
  from: string;
  to: string | null;
  certainty: Certainty;
  is_deadline: boolean;
}

/** Where a day falls: a phase without a known end goes on. */
export function phaseState({ from, to }: DatedPhase, today: string): 'past' | 'current' | 'future' {
  if (today < from) return 'future';
  return to !== null && today > to ? 'past' : 'current';
}

/** The next last day by which something must be done, today included; undefined when none is left. */
export function nextDeadline<P extends DatedPhase>(
  phases: readonly P[],
  today: string,
): { phase: P; day: string; days_left: number } | undefined {
  const [next] = phases
    .flatMap((phase) => (phase.is_deadline && phase.to !== null && phase.to >= today ? [{ phase, day: phase.to }] : []))
    .sort((a, b) => a.day.localeCompare(b.day));
  return next && { ...next, days_left: dayNumber(next.day) - dayNumber(today) };
}

export interface PlannedReminder {
  /** What it recalls: one reminder a key. */
  key: string;
  title: string;
  /** 'YYYY-MM-DD' */
  day: string;
}

/** A week and a day before each last day; three days before the confirmation for each wish that lacks something. */
const daysBefore = [7, 1];
const daysBeforeForWish = 3;
const confirmation = 'FIN-CONFIRMATION';

/** What is to be recalled to the pupil from today on. A date that may still move says so. */
export function deadlineReminders(
  phases: readonly DatedPhase[],
  wishes: readonly { id: string; formation: string; complete: boolean }[],
  today: string,
): PlannedReminder[] {
  const planned = phases.flatMap((phase) => {
    const { code, label, to, certainty } = phase;
    if (!phase.is_deadline || to === null) return [];
    const sure = certainty === 'official' ? '' : ' (date provisoire)';
    const general = daysBefore.map((days) => ({
      key: `parcoursup:${code}:${days}`,
      title: `Parcoursup, ${days === 1 ? 'demain' : `dans ${days}${NBSP}jours`}${NBSP}: ${endOf(phase, label)}${sure}`,
      day: daysEarlier(to, days),
    }));
    if (code !== confirmation) return general;
    const unfinished = wishes.filter(({ complete }) => !complete);
    return [
      ...general,
      ...unfinished.map(({ id, formation }) => ({
        key: `parcoursup:${code}:${id}`,
        title: `Parcoursup, dans ${daysBeforeForWish}${NBSP}jours${NBSP}: il manque encore quelque chose au vœu «${NBSP}${formation}${NBSP}»${sure}`,
        day: daysEarlier(to, daysBeforeForWish),
      })),
    ];
  });
  return planned.filter(({ day }) => day >= today);
}

/** « fin : phase principale d’admission », or what the day itself is called. */
function endOf({ from, to }: DatedPhase, label: string): string {
  const lower = `${label.charAt(0).toLocaleLowerCase('fr')}${label.slice(1)}`;
  return from === to ? lower : `dernier jour, ${lower}`;
}

function daysEarlier(day: string, days: number): string {
  return new Date((dayNumber(day) - days) * 86_400_000).toISOString().slice(0, 10);
}
