import { Button, Dialog, DialogClose, ScrollBox, Tabs } from '@nexus/ui';
import { useCallback, useState } from 'react';
import { useMe } from '#lib/me.ts';
import { countOf } from '#lib/words/words.ts';
import { Prose } from '../../course/prose.tsx';
import { changeAttempt } from '../data/local-attempts.ts';
import { isWritten } from '../words.ts';
import { ExerciseBench } from './exercise-bench.tsx';
import { Remaining } from './remaining.tsx';
import type { StageProps } from './stage-props.ts';

/** The hour: the subject, the editor, the tests that are shown, the time that is left. */
export function Room({ subject, attempt }: StageProps) {
  const { user } = useMe();
  const [open, setOpen] = useState('0');
  const [asking, setAsking] = useState(false);
  const { id, ends_at } = attempt;

  const finish = useCallback(() => {
    // A page that was closed finds out late that the time was over: it ended when it ended.
    const finished_at = new Date(Math.min(Date.now(), Date.parse(ends_at))).toISOString();
    changeAttempt(user.id, id, (one) => (one.finished_at === null ? { ...one, finished_at } : one));
  }, [user.id, id, ends_at]);

  const missing = subject.exercises.filter(
    ({ starter }, index) => !isWritten(attempt.programs[index]?.source ?? '', starter),
  ).length;
  const bench = (index: number) => <ExerciseBench subject={subject} attempt={attempt} index={index} />;
  return (
    <div className="grid min-w-0 gap-5">
      <div className="sticky top-0 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-paper px-4 py-3 md:-mx-8 md:px-8">
        <h1 className="min-w-0 flex-1 text-lg! max-md:basis-full">{subject.title}</h1>
        <Remaining ends_at={ends_at} onOver={finish} />
        <Button variant="primary" onClick={() => setAsking(true)}>
          Terminer
        </Button>
      </div>
      {subject.document === null ? (
        <Tabs
          label="Les exercices"
          value={open}
          onValueChange={setOpen}
          items={subject.exercises.map((_, index) => ({
            value: String(index),
            label: `Exercice ${index + 1}`,
            content: bench(index),
          }))}
        />
      ) : (
        <div className="grid min-w-0 items-start gap-6 lg:grid-cols-2">
          <ScrollBox
            label="Le document"
            className="min-w-0 rounded-lg border border-line bg-surface p-5 lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:overflow-auto"
          >
            <Prose html={subject.document} className="text-md! [--measure:none]" />
          </ScrollBox>
          <section aria-label="Le programme" className="min-w-0">
            {bench(0)}
          </section>
        </div>
      )}
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Terminer l’épreuve&nbsp;?"
        description={
          missing === 0
            ? 'Les tests cachés vont passer. Le code ne pourra plus changer.'
            : `${countOf(missing, 'programme n’est pas écrit', 'programmes ne sont pas écrits')}. Les tests cachés vont passer, et le code ne pourra plus changer.`
        }
        actions={
          <>
            <DialogClose>
              <Button>Continuer l’épreuve</Button>
            </DialogClose>
            <Button variant="primary" onClick={finish}>
              Terminer
            </Button>
          </>
        }
      />
    </div>
  );
}
