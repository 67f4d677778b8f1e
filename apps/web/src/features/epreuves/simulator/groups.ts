import type { BacItem, BacSituation, SubjectCode } from '@nexus/contracts';
import { shortSubject } from '#lib/words/subjects.ts';
import { shortLabel } from '../words.ts';

/** Marks that move together: one of the bac, or several that somebody thinks of as one. */
export interface MarkGroup {
  id: string;
  label: string;
  /** Under a bar. */
  short: string;
  /** « Épreuve de juin 2028 ». */
  note: string;
  subject: SubjectCode | null;
  /** Of the plan. */
  codes: readonly string[];
  coefficient: number;
  /** Obtained: it does not move any more. */
  known: boolean;
}

/** The codes that are a row of their own; the others are gathered. */
const alone = /^(SPE\d|EAM|PHILO|GRAND-ORAL|(CC|PONCT)-SPE3(-1RE)?)$/;

/**
 * The rows of the simulator, the heaviest first: what weighs is alone, the two marks of French are one, the
 * averages are one. In detail, each mark is its own. What is obtained never mixes with what may still move.
 */
export function groupsOf(situation: BacSituation, detailed: boolean): MarkGroup[] {
  const groups = new Map<string, BacItem[]>();
  for (const item of situation.plan.items) {
    const id = `${familyOf(item, detailed)}${Object.hasOwn(situation.marks, item.code) ? '+' : ''}`;
    groups.set(id, [...(groups.get(id) ?? []), item]);
  }
  return [...groups]
    .map(([id, items]) => groupOf(id, items, situation))
    .sort((a, b) => Number(a.known) - Number(b.known) || last(a) - last(b) || b.coefficient - a.coefficient);
}

/** The gathered averages come after what one sits. */
const last = ({ id }: MarkGroup) => Number(id.startsWith('AUTRES'));

function familyOf({ code }: BacItem, detailed: boolean): string {
  if (detailed || alone.test(code)) return code;
  return code.startsWith('EAF-') ? 'EAF' : 'AUTRES';
}

function groupOf(id: string, items: readonly BacItem[], situation: BacSituation): MarkGroup {
  const [first] = items;
  const known = id.endsWith('+');
  const shared = {
    id,
    codes: items.map(({ code }) => code),
    coefficient: items.reduce((sum, { coefficient }) => sum + coefficient, 0),
    known,
  };
  if (id.startsWith('AUTRES')) {
    return {
      ...shared,
      label: known ? 'Moyennes obtenues' : 'Autres moyennes',
      short: known ? 'Obtenues' : 'Autres',
      note: listed(items),
      subject: null,
    };
  }
  if (id.startsWith('EAF') && items.length > 1) {
    return {
      ...shared,
      label: 'Français',
      short: 'Français',
      note: known ? 'écrit et oral passés' : `écrit et oral, ${when(items, situation)}`,
      subject: 'FRANCAIS',
    };
  }
  const subject = first?.subject ?? null;
  const code = first?.code ?? '';
  return {
    ...shared,
    label: labelOf(first, subject),
    short: code === 'EAM' ? 'Maths' : shortLabel({ code, subject }),
    note: known ? obtained(items, situation) : when(items, situation),
    subject,
  };
}

function labelOf(item: BacItem | undefined, subject: SubjectCode | null): string {
  if (item === undefined) return '';
  if (item.code === 'EAM') return 'Maths anticipées';
  if (item.code === 'EAF-ECRIT') return 'Français, écrit';
  if (item.code === 'EAF-ORAL') return 'Français, oral';
  return subject === null || subject === 'OPTION' || subject === 'LVC' ? item.label : shortSubject(subject);
}

/** A mark recopied by hand is not the rectorat's: what it rests on is said. */
function obtained([item]: readonly BacItem[], { origins }: BacSituation): string {
  const origin = item === undefined ? undefined : origins[item.code];
  return origin === 'declared' ? 'note déclarée' : origin === 'confirmed' ? 'note confirmée' : 'note obtenue';
}

/** « épreuve de juin 2028 », « moyenne de Première ». */
function when([item]: readonly BacItem[], { diploma_session }: BacSituation): string {
  if (item === undefined) return '';
  const year = item.year === 'Premiere' ? 'Première' : 'Terminale';
  if (item.kind === 'controle_continu') return `moyenne de ${year}`;
  if (item.kind === 'ponctuelle') return `évaluation ponctuelle, ${year}`;
  return `épreuve de juin ${item.kind === 'anticipee' ? diploma_session - 1 : diploma_session}`;
}

function listed(items: readonly BacItem[]): string {
  const names = [...new Set(items.map(({ code, subject }) => shortLabel({ code, subject })))];
  return names.length > 4 ? `${names.slice(0, 4).join(', ')}…` : names.join(', ');
}
