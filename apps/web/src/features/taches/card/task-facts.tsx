import type { Task } from '@nexus/contracts';
import { Badge, ClockIcon, SubjectChip } from '@nexus/ui';
import { datesIn, duration } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { type Calendar, isAfterDue } from '../days.ts';
import { originOf } from '../origin.ts';

interface TaskFactsProps {
  task: Task;
  calendar: Calendar;
  now: Date;
}

/** Subject and minutes, above the title. */
export function TaskTopic({ task: { subject, minutes } }: Pick<TaskFactsProps, 'task'>) {
  if (subject === null && minutes === null) return null;
  return (
    <p className="mb-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-xs text-ink-3">
      {subject === null ? null : <SubjectChip subject={subject} label={shortSubject(subject)} size="xs" />}
      {minutes === null ? null : duration(minutes)}
    </p>
  );
}

/** When it is due, and who wants it; for a closed one, when it was done. */
export function TaskOrigin({ task, calendar, now }: TaskFactsProps) {
  const { user } = useMe();
  const dates = datesIn(user.time_zone);
  const when =
    task.completed_at !== null
      ? `faite ${dates.relativeDay(new Date(task.completed_at), now)}`
      : task.due === null
        ? null
        : dates.due(new Date(task.due), now);
  return (
    <p className="mt-1.5 text-xs text-ink-3">
      {task.status === 'Todo' && isAfterDue(task, calendar) ? (
        <Badge tone="warn" icon={ClockIcon} className="mr-2">
          après l’échéance
        </Badge>
      ) : null}
      {[originOf(task, user.id), when].filter((fact) => fact !== null).join(' · ')}
    </p>
  );
}
