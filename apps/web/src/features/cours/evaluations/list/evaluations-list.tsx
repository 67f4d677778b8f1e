import type { EvalHead } from '@nexus/contracts';
import { Button, Card, CardHeader, EmptyState, SheetPicture } from '@nexus/ui';
import { useId } from 'react';
import { stageOf } from '../words.ts';
import { EvaluationRow } from './evaluation-row.tsx';

interface EvaluationsListProps {
  evaluations: readonly EvalHead[];
  studentId: string | undefined;
  first_name: string;
  more: (() => void) | undefined;
  reading: boolean;
}

/** What is to be done, then what was. */
export function EvaluationsList({ evaluations, studentId, first_name, more, reading }: EvaluationsListProps) {
  const self = studentId === undefined;
  const open = evaluations.filter((one) => stageOf(one) === 'proposed' || stageOf(one) === 'writing');
  const done = evaluations.filter((one) => !open.includes(one));
  if (evaluations.length === 0)
    return (
      <EmptyState
        picture={<SheetPicture />}
        title={self ? 'Ta première copie apparaîtra ici' : 'Pas encore d’évaluation'}
      >
        {self
          ? 'Choisis une matière au-dessus : le sujet vient de la banque d’exercices, selon ce que tu as travaillé.'
          : `${first_name} n’a pas encore d’évaluation sur Nexus.`}
      </EmptyState>
    );
  return (
    <>
      <Group title={self ? 'À faire' : 'Proposées'} evaluations={open} studentId={studentId} />
      <Group title="Rendues" evaluations={done} studentId={studentId} />
      {more === undefined ? null : (
        <div>
          <Button pending={reading} onClick={more}>
            Montrer les plus anciennes
          </Button>
        </div>
      )}
    </>
  );
}

interface GroupProps {
  title: string;
  evaluations: readonly EvalHead[];
  studentId: string | undefined;
}

function Group({ title, evaluations, studentId }: GroupProps) {
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
