import type { SubjectCode, TaskCloseWhy } from '@nexus/contracts';
import { NARROW_NBSP, NBSP } from './typography.ts';

/** From this many days on, months say it better. */
const IN_MONTHS = 60;
/** An épreuve this near is the reason in itself. */
const NEAR_EXAM_DAYS = 30;

/** The subject as the subject of a sentence: with its article, and whether the verb is plural. */
const sentenceSubjects: Record<SubjectCode, { name: string; plural: boolean }> = {
  NSI: { name: 'la NSI', plural: false },
  MATHS: { name: 'les maths', plural: true },
  PC: { name: 'la physique-chimie', plural: false },
  SVT: { name: 'les SVT', plural: true },
  SES: { name: 'les SES', plural: true },
  HGGSP: { name: 'l’HGGSP', plural: false },
  HLP: { name: 'l’HLP', plural: false },
  LLCER: { name: 'la LLCER', plural: false },
  LLCA: { name: 'la LLCA', plural: false },
  SI: { name: 'les sciences de l’ingénieur', plural: true },
  ARTS: { name: 'les arts', plural: true },
  EPPCS: { name: 'l’EPPCS', plural: false },
  'BIO-ECO': { name: 'la biologie-écologie', plural: false },
  FRANCAIS: { name: 'le français', plural: false },
  PHILOSOPHIE: { name: 'la philosophie', plural: false },
  'GRAND-ORAL': { name: 'le Grand oral', plural: false },
  HG: { name: 'l’histoire-géo', plural: false },
  LVA: { name: 'la LVA', plural: false },
  LVB: { name: 'la LVB', plural: false },
  LVC: { name: 'la LVC', plural: false },
  ES: { name: 'l’enseignement scientifique', plural: false },
  EMC: { name: 'l’EMC', plural: false },
  EPS: { name: 'l’EPS', plural: false },
  OPTION: { name: 'cette option', plural: false },
};

export interface RevisionFacts {
  subject: SubjectCode;
  /** Whole days since the competence was last worked on; null when it never was. */
  days_since_seen: number | null;
  /** In [0, 1]; not read when the competence was never worked on. */
  mastery: number;
  /** Coefficients of the subject in the pupil's plan; 0 leaves that part out. */
  exam_weight: number;
  /** Sum of the coefficients of the plan: 100, more with options. */
  exam_total?: number;
  /** Whole days before the next known épreuve of the subject; null or left out when none is dated. */
  days_to_exam?: number | null;
}

/**
 * Why this revision, in one French sentence to the pupil (« tu »): when, how well, what it weighs. It stands beside any
 * competence label, so nothing agrees with it in gender or number. With an épreuve within 30 days, the épreuve leads.
 * Tone: DESIGN-NOTES.md, Tone.
 */
export function revisionReason(facts: RevisionFacts): string {
  const seen = facts.days_since_seen;
  const exam = nearExam(facts.days_to_exam ?? null);
  const weight = weightClause(facts);
  const opening =
    exam === null
      ? seen === null
        ? 'Pas encore abordé'
        : sinceSeen(seen)
      : seen === null
        ? `${exam} et ce point reste à découvrir`
        : exam;
  const clauses = [seen === null ? null : masteryClause(facts.mastery), weight].filter((clause) => clause !== null);
  const sentence = clauses.length === 0 ? opening : `${opening}${NARROW_NBSP}; ${clauses.join(', et ')}`;
  return `${sentence}.`;
}

export interface PlanFacts {
  subject: SubjectCode;
  exam_weight: number;
  exam_total: number;
  /** What Nexus does not have: this pupil's level in the subject, or the programme of the subject. */
  missing: 'level' | 'programme';
}

/** Why, where there is no mastery to speak of: the exam plan alone, and it is said. */
export function planReason({ missing, ...plan }: PlanFacts): string {
  const weight = weightClause(plan) ?? 'cette matière est à ton programme';
  return missing === 'level'
    ? `Nexus ne connaît pas encore ton niveau ici et suit ton plan d’épreuves${NBSP}: ${weight}.`
    : `Nexus n’a pas encore le détail de ce programme et suit ton plan d’épreuves${NBSP}: ${weight}.`;
}

/** The same reason for something that comes back shorter, having been passed twice. */
export function shorterReason(reason: string): string {
  return `Déjà passé deux fois${NBSP}: voici plus court. ${reason}`;
}

/**
 * Why the campus closed a task by itself.
 *
 * @param mastery in [0, 1]; null when it is not known.
 */
export function closedReason(why: TaskCloseWhy, mastery: number | null): string {
  if (why === 'off_plan') return 'Ce point ne fait plus partie de ton plan d’épreuves.';
  if (why === 'ignored') return `Prévue il y a plus de dix jours${NBSP}: Nexus la retire et y reviendra autrement.`;
  const share = mastery === null ? '' : ` (${Math.floor(mastery * 100 + 0.5)}${NBSP}%)`;
  return `Tu maîtrises maintenant ce point${share}${NBSP}: plus besoin d’y revenir pour l’instant.`;
}

/** A task's title: « Reprends : les dictionnaires ». The label keeps its capitals when they are an acronym's. */
export function taskLabel(verb: string, label: string): string {
  const lower = /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLocaleLowerCase('fr') + label.slice(1) : label;
  return `${verb}${NBSP}: ${lower.replace(/\s*:\s*/, ', ')}`;
}

/** A task's title for a subject whose programme Nexus does not have. */
export function subjectTaskLabel(subject: SubjectCode): string {
  return taskLabel('Relis ton dernier cours', sentenceSubjects[subject].name);
}

/** « la NSI », « les maths »: a subject with its article. */
export function subjectName(subject: SubjectCode): string {
  return sentenceSubjects[subject].name;
}

function sinceSeen(days: number): string {
  if (days < 1) return 'Déjà vu aujourd’hui';
  if (days < 2) return 'Vu hier';
  if (days < IN_MONTHS) return `Pas revu depuis ${Math.floor(days)}${NBSP}jours`;
  return `Pas revu depuis ${Math.floor(days / 30)}${NBSP}mois`;
}

function nearExam(days: number | null): string | null {
  if (days === null || days < 0 || days > NEAR_EXAM_DAYS) return null;
  if (days < 1) return 'L’épreuve est aujourd’hui';
  return days < 2 ? 'L’épreuve est demain' : `L’épreuve est dans ${Math.floor(days)}${NBSP}jours`;
}

function masteryClause(mastery: number): string {
  const percent = Math.floor(mastery * 100 + 0.5);
  return percent < 5 ? 'presque tout reste à construire' : `tu en maîtrises ${percent}${NBSP}%`;
}

/** « la NSI pèse 16 coefficients sur 100 »; null when it weighs nothing. */
export function weightClause({
  subject,
  exam_weight,
  exam_total = 100,
}: Pick<RevisionFacts, 'subject' | 'exam_weight' | 'exam_total'>): string | null {
  if (exam_weight <= 0) return null;
  const { name, plural } = sentenceSubjects[subject];
  const unit = exam_weight < 2 ? 'coefficient' : 'coefficients';
  const figure = String(exam_weight).replace('.', ',');
  return `${name} ${plural ? 'pèsent' : 'pèse'} ${figure}${NBSP}${unit} sur ${exam_total}`;
}
