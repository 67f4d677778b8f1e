import { Button, CheckIcon, cx, Disclosure, SubjectChip } from '@nexus/ui';
import type { ReactNode, Ref } from 'react';
import { FormulaLines } from '#components/tasks/formula-lines.tsx';
import type { Verb } from '#components/tasks/use-task-actions.ts';
import { type Dates, duration } from '#lib/format.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { capitalize } from '#lib/words/words.ts';
import type { ShownTask } from './join-tasks.ts';

interface HeroTaskProps {
  task: ShownTask;
  next: ShownTask | undefined;
  onClose: ((verb: Verb) => void) | null;
  dates: Dates;
  now: Date;
  headingRef: Ref<HTMLHeadingElement>;
}

/** What to do first, why, and the one apricot button of the screen. */
export function HeroTask({ task, next, onClose, dates, now, headingRef }: HeroTaskProps) {
  const { subject = null, minutes = null } = task.explained ?? {};
  const facts = [
    minutes === null ? null : duration(minutes),
    task.due === null ? null : dates.due(new Date(task.due), now),
  ].filter((fact) => fact !== null);
  return (
    // The apricot ground asks for an action: an adult who only reads has none.
    <div className={cx('border-b border-line px-4 py-5 md:p-6', onClose && 'bg-accent-soft')}>
      <div className="mb-2.5 flex flex-wrap items-center justify-between gap-2">
        {subject === null ? <span /> : <SubjectChip subject={subject} label={shortSubject(subject)} />}
        {facts.length > 0 ? <span className="text-sm text-ink-2">{capitalize(facts.join(' · '))}</span> : null}
      </div>
      <h2
        id="tache"
        ref={headingRef}
        tabIndex={-1}
        className="text-[1.4375rem] leading-tight tracking-title md:text-[1.625rem]"
      >
        {task.label}
      </h2>
      <p className="mt-1.5 max-w-[54ch]">{onClose ? task.reason : `« ${task.reason} »`}</p>
      <Why
        task={task}
        next={next}
        lead={
          onClose ? (
            <>
              <Button variant="action" className="max-md:w-full" onClick={() => onClose('complete')}>
                <CheckIcon size={16} />
                C’est fait
              </Button>
              <Button variant="ghost" onClick={() => onClose('skip')}>
                Passer
              </Button>
            </>
          ) : null
        }
      />
    </div>
  );
}

function Why({ task, next, lead }: Pick<HeroTaskProps, 'task' | 'next'> & { lead: ReactNode }) {
  const { explained } = task;
  if (explained === undefined)
    return lead ? <div className="mt-[18px] flex flex-wrap items-center gap-3">{lead}</div> : null;
  return (
    <Disclosure className="mt-[18px]" label="Pourquoi en premier ?" lead={lead}>
      <div className="mt-4 border-t border-dashed border-accent-ink/35 pt-3.5 text-xs text-ink-2">
        <FormulaLines weight={task.weight} ranked={explained} next={next?.explained} />
      </div>
    </Disclosure>
  );
}
