import { CheckCircle, SubjectChip } from '@nexus/ui';
import { type Dates, duration } from '#lib/format.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import type { ShownTask } from './join-tasks.ts';

interface TaskRowProps {
  task: ShownTask;
  dates: Dates;
  now: Date;
  /** Null for an adult who only reads. */
  onTick: (() => void) | null;
}

/** A task that comes after: the round to tick, subject and minutes, verb, reason. */
export function TaskRow({ task, dates, now, onTick }: TaskRowProps) {
  const { subject = null, minutes = null } = task.explained ?? {};
  const facts = [
    minutes === null ? null : duration(minutes),
    task.due === null ? null : dates.due(new Date(task.due), now),
  ].filter((fact) => fact !== null);
  return (
    <li className="flex gap-3.5 py-[13px]">
      {onTick ? (
        <CheckCircle
          checked={false}
          onCheckedChange={onTick}
          label={`Marquer comme fait : ${task.label}`}
          className="mt-[21px]"
        />
      ) : null}
      <div className="min-w-0">
        {subject !== null || facts.length > 0 ? (
          <p className="mb-[3px] flex flex-wrap items-center gap-x-3 gap-y-1">
            {subject === null ? null : <SubjectChip subject={subject} label={shortSubject(subject)} size="xs" />}
            <span className="text-xs text-ink-3">{facts.join(' · ')}</span>
          </p>
        ) : null}
        <h3 className="leading-[1.3]">{task.label}</h3>
        <p className="mt-0.5 text-sm text-ink-2">{onTick ? task.reason : `« ${task.reason} »`}</p>
      </div>
    </li>
  );
}
