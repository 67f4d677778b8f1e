import type { Task } from '@nexus/contracts';
import { CheckCircle, cx } from '@nexus/ui';
import { tidy } from '#lib/words/words.ts';
import type { Calendar } from '../days.ts';
import type { TaskHandlers } from '../use-task-handlers.ts';
import { TaskOrigin, TaskTopic } from './task-facts.tsx';
import { TaskVerbs } from './task-verbs.tsx';

export interface TaskCardProps {
  task: Task;
  calendar: Calendar;
  now: Date;
  /** Null for an adult who only reads. */
  handlers: TaskHandlers | null;
  /** To the pupil a reason is said; to an adult it is quoted. */
  self: boolean;
}

/** A task on the board: it can be taken to another day by hand, or by its menu. */
export function TaskCard(props: TaskCardProps) {
  const { task, handlers } = props;
  return (
    <li
      data-task={task.id}
      tabIndex={-1}
      draggable={handlers !== null}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', task.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
      className={cx('rounded-md border border-line bg-surface p-3 pb-1.5', handlers && 'md:cursor-grab')}
    >
      <TaskBody {...props} />
    </li>
  );
}

/** A task in the list. */
export function TaskLine(props: TaskCardProps) {
  return (
    <li data-task={props.task.id} tabIndex={-1} className="py-3.5">
      <TaskBody {...props} level="h2" indent={props.handlers !== null && props.task.status === 'Todo'} />
    </li>
  );
}

interface TaskBodyProps extends TaskCardProps {
  /** The verbs start where the words do, past the round to tick. */
  indent?: boolean;
  /** Of the title: under a column's, or under the page's. */
  level?: 'h2' | 'h3';
}

function TaskBody({ task, calendar, now, handlers, self, indent = false, level: Title = 'h3' }: TaskBodyProps) {
  const reason = tidy(task.reason);
  return (
    <>
      <div className="flex gap-3">
        {handlers && task.status === 'Todo' ? (
          <CheckCircle
            checked={false}
            onCheckedChange={() => handlers.close('complete', task)}
            label={`Marquer comme fait : ${task.label}`}
            className="mt-px"
          />
        ) : null}
        <div className="min-w-0 flex-1">
          <TaskTopic task={task} />
          <Title className="text-ui! leading-[1.3]! tracking-normal! [overflow-wrap:anywhere]">
            {tidy(task.label)}
          </Title>
          <p className="mt-1 text-sm leading-snug text-ink-2">{self ? reason : `« ${reason} »`}</p>
          <TaskOrigin task={task} calendar={calendar} now={now} />
        </div>
      </div>
      <TaskVerbs task={task} calendar={calendar} handlers={handlers} {...(indent ? { className: 'pl-9' } : {})} />
    </>
  );
}
