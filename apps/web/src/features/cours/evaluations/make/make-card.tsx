import type { EvalOptions } from '@nexus/contracts';
import { Card, CardHeader, Skeleton } from '@nexus/ui';
import { useState } from 'react';
import { useEvalOptions } from '../data/use-evaluations.ts';
import { MakeForm } from './make-form.tsx';

export interface MakeCardProps {
  studentId: string | undefined;
  first_name: string;
}

/** To make an evaluation: which subject, which form, and it is there. */
export default function MakeCard({ studentId, first_name }: MakeCardProps) {
  const options = useEvalOptions(studentId, true);
  const self = studentId === undefined;
  return (
    <Card aria-labelledby="nouvelle-evaluation" className="print:hidden">
      <CardHeader
        id="nouvelle-evaluation"
        title={self ? 'Une nouvelle évaluation' : `Proposer une évaluation à ${first_name}`}
      />
      {options === undefined ? (
        <div className="grid gap-3" aria-busy="true">
          <Skeleton className="w-2/3" />
          <Skeleton className="h-24! rounded-md!" />
          <Skeleton className="h-11! w-48 rounded-md!" />
        </div>
      ) : (
        <Choose options={options} studentId={studentId} />
      )}
    </Card>
  );
}

function Choose({ options, studentId }: { options: EvalOptions; studentId: string | undefined }) {
  const [subject, setSubject] = useState(() => options.subjects[0]?.subject);
  const own = options.subjects.find((one) => one.subject === subject);
  if (own === undefined)
    return <p className="text-ink-2">Aucune des matières suivies n’a encore d’exercices dans la banque.</p>;
  return (
    <MakeForm key={own.subject} own={own} subjects={options.subjects} onSubject={setSubject} studentId={studentId} />
  );
}
