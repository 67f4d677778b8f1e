import type { EvalHead } from '@nexus/contracts';
import { Card, CardHeader } from '@nexus/ui';
import { useId } from 'react';
import { EvaluationRow } from './evaluation-row.tsx';

interface EvaluationsListProps {
  title: string;
  evaluations: readonly EvalHead[];
  studentId: string | undefined;
}

/** Evaluations at one stage, from the latest; nothing when there are none. */
export function EvaluationsList({ title, evaluations, studentId }: EvaluationsListProps) {
  const id = useId();
  if (evaluations.length === 0) return null;
  return (
    <Card aria-labelledby={id}>
      <CardHeader id={id} title={title} aside={<span className="num text-sm text-ink-2">{evaluations.length}</span>} />
      <ul className="ruled">
        {evaluations.map((one) => (
          <EvaluationRow key={one.id} evaluation={one} studentId={studentId} />
        ))}
      </ul>
    </Card>
  );
}
