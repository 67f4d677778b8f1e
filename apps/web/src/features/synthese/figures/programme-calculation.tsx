import type { SubjectProgress } from '@nexus/contracts';
import { CalculationTable } from '#components/calculation-table.tsx';
import { decimal, percent } from '#lib/format.ts';
import { shortSubject } from '#lib/words/subjects.ts';

/** Subject by subject, then the very division that gives the figure. */
export default function ProgrammeCalculation({ subjects }: { subjects: readonly SubjectProgress[] }) {
  const points = subjects.reduce((sum, { progress, coefficient }) => sum + progress * 100 * coefficient, 0);
  const coefficients = subjects.reduce((sum, { coefficient }) => sum + coefficient, 0);
  return (
    <CalculationTable
      caption="Maîtrise de chaque matière × son coefficient au bac"
      columns={['Matière', 'Maîtrise', 'Coefficient']}
      rows={subjects.map(({ subject, progress, coefficient }) => ({
        id: subject,
        cells: [shortSubject(subject), percent(progress, 1), `× ${decimal(coefficient)}`],
      }))}
      total={
        coefficients === 0
          ? undefined
          : [`${decimal(points, 0)} ÷ ${decimal(coefficients)}`, percent(points / coefficients / 100, 1), '']
      }
    />
  );
}
