import { mayRewriteTask, type Task } from '@nexus/contracts';
import { cx, IconButton, LinkButton, Menu, MenuItem, MenuSeparator, MoreIcon, Popover } from '@nexus/ui';
import { FormulaLines } from '#components/tasks/formula-lines.tsx';
import { calendarDays, dayOf } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { tidy } from '#lib/words/words.ts';
import { type Calendar, dayFor, dayName, slotOf } from '../days.ts';
import type { TaskHandlers } from '../use-task-handlers.ts';

interface TaskVerbsProps {
  task: Task;
  calendar: Calendar;
  /** Null for an adult who only reads. */
  handlers: TaskHandlers | null;
  className?: string;
}

/** What one may do with a task, and why it is there. */
export function TaskVerbs({ task, calendar, handlers, className }: TaskVerbsProps) {
  return (
    <div className={cx('mt-1 flex min-h-9 flex-wrap items-center gap-x-3.5', className)}>
      {handlers && task.status === 'Todo' ? <MoveMenu task={task} calendar={calendar} handlers={handlers} /> : null}
      {handlers && task.status !== 'Todo' ? (
        <LinkButton onClick={() => handlers.close('reopen', task)} aria-label={`Remettre à faire : ${task.label}`}>
          Remettre à faire
        </LinkButton>
      ) : null}
      <Why task={task} />
      {handlers ? <MoreMenu task={task} handlers={handlers} /> : null}
    </div>
  );
}

function MoveMenu({ task, calendar, handlers }: TaskVerbsProps & { handlers: TaskHandlers }) {
  const slot = slotOf(task, calendar);
  const later = dayFor('later', task, calendar);
  return (
    <Menu
      label={`Déplacer : ${task.label}`}
      trigger={<LinkButton aria-label={`Déplacer : ${task.label}`}>Déplacer</LinkButton>}
    >
      {calendar.week.map((day) => (
        <MenuItem
          key={day}
          current={slot === day}
          detail={calendarDays.dayShort(dayOf(day))}
          onSelect={() => handlers.move(task, day)}
        >
          {dayName(day, calendar.today)}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem
        current={slot === 'later' && task.planned_on === later}
        detail={later === null ? undefined : calendarDays.dayShort(dayOf(later))}
        onSelect={() => handlers.move(task, 'later')}
      >
        {later === null ? (task.due === null ? 'Sans date' : 'Le jour de l’échéance') : 'La semaine prochaine'}
      </MenuItem>
    </Menu>
  );
}

function Why({ task }: { task: Task }) {
  return (
    <Popover
      label={`Pourquoi : ${task.label}`}
      trigger={<LinkButton aria-label={`Pourquoi ? ${task.label}`}>Pourquoi ?</LinkButton>}
    >
      <p>{tidy(task.reason)}</p>
      {task.closed_reason === null ? null : <p className="mt-2">{tidy(task.closed_reason)}</p>}
      <div className="mt-3 border-t border-line pt-3 text-xs text-ink-2">
        <FormulaLines weight={task.weight} ranked={task} />
      </div>
    </Popover>
  );
}

function MoreMenu({ task, handlers }: { task: Task; handlers: TaskHandlers }) {
  const { user } = useMe();
  const rewrites = mayRewriteTask(user, task);
  const open = task.status === 'Todo';
  if (!open && !rewrites) return null;
  return (
    <Menu
      align="end"
      label={`Autres actions : ${task.label}`}
      trigger={
        <IconButton label={`Autres actions : ${task.label}`} size="sm" className="-mr-2 ml-auto">
          <MoreIcon />
        </IconButton>
      }
    >
      {open ? <MenuItem onSelect={() => handlers.close('skip', task)}>Passer</MenuItem> : null}
      {open && rewrites ? <MenuItem onSelect={() => handlers.edit(task)}>Modifier</MenuItem> : null}
      {rewrites ? (
        <MenuItem tone="danger" onSelect={() => handlers.remove(task)}>
          Supprimer
        </MenuItem>
      ) : null}
    </Menu>
  );
}
