import type { Evaluation } from '@nexus/contracts';
import { Button, Card, ClockIcon, FieldError } from '@nexus/ui';
import { useState } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { duration } from '#lib/format.ts';
import { trpc } from '#lib/trpc.ts';
import { countOf } from '#lib/words/words.ts';
import { stageOf } from '../words.ts';
import { SubjectPreview } from './subject-preview.tsx';

interface EntranceProps {
  evaluation: Evaluation;
  studentId: string | undefined;
}

/** What it is about and why, before it begins; for who follows the pupil, the subject too. */
export function Entrance({ evaluation, studentId }: EntranceProps) {
  const { competences, notes, question_count, duration_min, proposed_by, student, format } = evaluation;
  const self = studentId === undefined;
  return (
    <div className="grid min-w-0 gap-6">
      <Card aria-labelledby="sur-quoi" className="max-w-[44rem]">
        <h2 id="sur-quoi">{countOf(question_count, 'question')}, sur 20</h2>
        {proposed_by === null ? null : (
          <p className="mt-1 text-sm text-ink-2">Proposée par {proposed_by.first_name}.</p>
        )}
        {format === null ? (
          <p className="mt-2 text-ink-2">Cette évaluation est d’avant&nbsp;: son sujet n’a pas été gardé.</p>
        ) : (
          <>
            <ul className="mt-3 ml-5 grid list-disc gap-1">
              {competences.map(({ code, label }) => (
                <li key={code}>{label}</li>
              ))}
            </ul>
            <div className="mt-4 grid gap-1.5 text-sm text-ink-2">
              {notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
            </div>
          </>
        )}
        {self && format !== null ? <Begin id={evaluation.id} minutes={duration_min} /> : null}
        {self ? null : (
          <p className="mt-4 text-sm text-ink-2">
            {stageOf(evaluation) === 'writing'
              ? `${student.first_name} est en train de la faire.`
              : `${student.first_name} ne l’a pas encore commencée.`}
          </p>
        )}
      </Card>
      {self || evaluation.questions.length === 0 ? null : <SubjectPreview questions={evaluation.questions} />}
    </div>
  );
}

function Begin({ id, minutes }: { id: string; minutes: number }) {
  const [failure, setFailure] = useState<string | null>(null);
  const utils = trpc.useUtils();
  const { mutate, isPending } = trpc.eval.start.useMutation({
    networkMode: 'always',
    onSuccess: (begun) => {
      utils.eval.get.setData({ eval_id: id }, begun);
      void utils.eval.list.invalidate();
    },
    onError: (error) => setFailure(refusalOf(error).message),
  });
  return (
    <div className="mt-5 grid gap-3 border-t border-line pt-5">
      <p className="text-sm text-ink-2">
        Tu as {duration(minutes)}, à partir du moment où tu commences. Tout ce que tu écris est gardé au fur et à
        mesure, et tu peux continuer sur un autre appareil. Après l’heure, tu peux encore rendre&nbsp;: c’est seulement
        dit.
      </p>
      <div>
        <Button
          variant="action"
          pending={isPending}
          onClick={() => {
            setFailure(null);
            mutate({ eval_id: id });
          }}
        >
          <ClockIcon size={16} />
          Commencer ({duration(minutes)})
        </Button>
        <div role="alert">{failure === null ? null : <FieldError>{failure}</FieldError>}</div>
      </div>
    </div>
  );
}
