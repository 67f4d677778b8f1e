import type { DashboardEpreuves, PlannedEpreuve } from '@nexus/contracts';

/** The end of a school year, where the marks of that year fall. */
export interface Period {
  /** Year of that June. */
  june: number;
  weight: number;
  /** Averages of the year; evaluations « ponctuelles » of a candidat individuel. */
  continuous: PlannedEpreuve[];
  exams: PlannedEpreuve[];
}

/** The marks by the June they fall in: Première, then Terminale. What is not of the regulation has no weight and no place. */
export function periodsOf({ items, session }: DashboardEpreuves): Period[] {
  return (['Premiere', 'Terminale'] as const).flatMap((year) => {
    const marks = items.filter((item) => item.year === year && item.kind !== null);
    if (marks.length === 0) return [];
    const isContinuous = ({ kind }: PlannedEpreuve) => kind === 'controle_continu' || kind === 'ponctuelle';
    const byWeight = (a: PlannedEpreuve, b: PlannedEpreuve) => b.weight - a.weight;
    return [
      {
        june: year === 'Premiere' ? session - 1 : session,
        weight: weightOf(marks),
        continuous: marks.filter(isContinuous).sort(byWeight),
        exams: marks.filter((mark) => !isContinuous(mark)),
      },
    ];
  });
}

export function weightOf(marks: readonly PlannedEpreuve[]): number {
  return marks.reduce((sum, { weight }) => sum + weight, 0);
}

/** The school year of a June, how much of it is behind: 0 in September, 1 at the end of June and after. */
export function elapsedOf(june: number, today: string): number {
  const start = Date.parse(`${june - 1}-09-01`);
  const end = Date.parse(`${june}-06-30`);
  return Math.min(1, Math.max(0, (Date.parse(today) - start) / (end - start)));
}
