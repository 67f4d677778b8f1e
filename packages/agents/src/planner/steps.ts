import type { EpreuveFact, EpreuveForm } from './facts.ts';

export interface Step {
  /** Stable: the last part of a milestone's code. */
  name: string;
  kind: 'task' | 'reminder';
  /** Days before the épreuve, when there is time enough. */
  lead: number;
  /** A verb first; what it is about follows. */
  verb: string;
  minutes(epreuve: Pick<EpreuveFact, 'duration_min'>): number | null;
}

const LONGEST_MINUTES = 240;
const USUAL_EXAM_MINUTES = 120;

const short = (minutes: number) => () => minutes;
const whole = ({ duration_min }: Pick<EpreuveFact, 'duration_min'>) =>
  Math.min(LONGEST_MINUTES, duration_min ?? USUAL_EXAM_MINUTES);
const task = (name: string, lead: number, verb: string, minutes: Step['minutes']): Step => ({
  name,
  kind: 'task',
  lead,
  verb,
  minutes,
});
const reminder = (name: string, lead: number, verb: string): Step => ({
  name,
  kind: 'reminder',
  lead,
  verb,
  minutes: () => null,
});

/** In the order of what a pupil must not go without: an épreuve that weighs little keeps the first ones. */
const series: Record<EpreuveForm, readonly Step[]> = {
  written: [
    task('programme', 42, 'Vérifie que tout le programme est vu', short(30)),
    task('sujet-blanc', 21, 'Fais un sujet blanc minuté', whole),
    task('revisions', 7, 'Fais un dernier tour de tes fiches', short(45)),
    task('premier-sujet', 56, 'Travaille un premier sujet complet, partie par partie', short(75)),
    task('depart', 196, 'Fais le point de départ', short(30)),
    task('moitie', 112, 'Vérifie que la moitié du programme est vue', short(30)),
    task('points-fragiles', 28, 'Reprends tes points fragiles', short(45)),
    task('second-blanc', 12, 'Refais un sujet blanc minuté', whole),
  ],
  oral: [
    task('fiches', 42, 'Termine toutes tes fiches', short(45)),
    task('oral-blanc', 14, 'Passe un oral blanc minuté', short(45)),
    task('revisions', 5, 'Fais un dernier tour de tes fiches', short(30)),
    task('premier-oral', 35, 'Passe un premier oral à voix haute', short(30)),
    task('depart', 196, 'Fais le point de départ', short(30)),
    task('moitie', 84, 'Termine la moitié de tes fiches', short(45)),
    task('second-oral', 8, 'Repasse un oral blanc minuté', short(45)),
  ],
  practice: [],
};

const practical = task('pratique', 32, 'Fais une épreuve pratique minutée', short(60));

const reminders = [
  reminder('convocation', 7, 'Vérifie ta convocation et ton matériel'),
  reminder('veille', 1, 'Prépare tes affaires pour demain'),
];

/** Half an hour or less is no paper: it is an oral. */
const LONGEST_ORAL_MINUTES = 30;

export function formOf({ subject, duration_min }: { subject: string; duration_min: number | null }): EpreuveForm {
  if (subject === 'EPS') return 'practice';
  return duration_min !== null && duration_min <= LONGEST_ORAL_MINUTES ? 'oral' : 'written';
}

/** Coefficients from which a series has one milestone more than the three that every épreuve has. */
const STEPS_FROM = [4, 5, 8, 12, 16] as const;
const FEWEST = 3;

/** The steps that lead to an épreuve, the most needed first: the more it weighs, the more there are. */
export function stepsFor({ form, coefficient, has_practical }: EpreuveFact): Step[] {
  const count = FEWEST + STEPS_FROM.filter((from) => coefficient >= from).length;
  return [...series[form].slice(0, count), ...(has_practical ? [practical] : []), ...reminders];
}

/** Codes and task keys of the Planner begin so, and no others. */
export const milestonePrefix = 'jalon:';

/**
 * What the milestones of an épreuve are found by: two specialities that change places (SPE1, SPE2) keep theirs; another
 * subject in the same place starts anew.
 */
export function epreuveKey({ code, subject }: { code: string; subject: string }): string {
  return `${code.replace(/^SPE\d$/, 'SPE')}.${subject}`;
}

/** Unique in a pupil's plan, and the key of its task. */
export function milestoneCode(epreuve_key: string, step: string): string {
  return `${milestonePrefix}${epreuve_key}:${step}`;
}

/** How long a step of an épreuve takes; null for a reminder, or for a step that is no more. */
export function stepMinutes(name: string, epreuve: { subject: string; duration_min: number | null }): number | null {
  const steps = [...series[formOf(epreuve)], practical];
  return steps.find((step) => step.name === name)?.minutes(epreuve) ?? null;
}

/** Null for what is no milestone. */
export function milestoneOf(code: string): { epreuve_key: string; step: string } | null {
  const [, epreuve_key, step] = /^jalon:(.+):([a-z-]+)$/.exec(code) ?? [];
  return epreuve_key === undefined || step === undefined ? null : { epreuve_key, step };
}

/** Whether a task's key is the Planner's: the Coach agent leaves those alone. */
export function isMilestoneKey(agent_key: string | null): boolean {
  return agent_key?.startsWith(milestonePrefix) ?? false;
}
