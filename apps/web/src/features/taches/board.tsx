import type { Task } from '@nexus/contracts';
import { Button, cx } from '@nexus/ui';
import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { calendarDays, dayOf, duration } from '#lib/format.ts';
import { capitalize, countOf } from '#lib/words/words.ts';
import { TaskCard, type TaskCardProps } from './card/task-card.tsx';
import { bySlot, dayName, type Slot } from './days.ts';

export interface BoardProps extends Omit<TaskCardProps, 'task'> {
  tasks: readonly Task[];
}

/** Cards side by side, as many as there is room for. */
const abreast = 'grid-cols-[repeat(auto-fit,minmax(min(100%,236px),1fr))]';

/** The week to come, a column a day; what is late above it, the rest at its end. */
export function Board({ tasks, ...shared }: BoardProps) {
  const { calendar, handlers } = shared;
  const slots = bySlot(tasks, calendar);
  const late = slots.get('late') ?? [];
  const column = (slot: Slot, title: ReactNode, detail: string | null) => (
    <Column
      key={slot}
      slot={slot}
      title={title}
      detail={detail}
      today={slot === calendar.today}
      tasks={slots.get(slot) ?? []}
      onDropTask={(id) => {
        const task = tasks.find((one) => one.id === id);
        if (task !== undefined) handlers?.move(task, slot);
      }}
      {...shared}
    />
  );
  return (
    <div className="grid gap-5">
      {late.length > 0 ? <Late tasks={late} {...shared} /> : null}
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {calendar.week.map((day) => {
          const at = dayOf(day);
          const name = dayName(day, calendar.today);
          const weekday = calendarDays.weekday(at);
          const said =
            name === capitalize(weekday) ? calendarDays.dayShort(at) : `${weekday} ${calendarDays.dayShort(at)}`;
          return column(day, name, said);
        })}
      </div>
      {column('later', 'Plus tard ou sans date', null)}
    </div>
  );
}

/** What should have been done, side by side, and one verb to take it all up again. */
function Late({ tasks, ...shared }: BoardProps) {
  const { handlers, calendar } = shared;
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <header className="mb-2.5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={id}>
          En retard <span className="num ml-1 font-normal text-ink-3">{tasks.length}</span>
        </h2>
        {handlers && tasks.length > 1 ? (
          <Button size="sm" onClick={() => handlers.moveAll(tasks, calendar.today)}>
            Tout reprendre aujourd’hui
          </Button>
        ) : null}
      </header>
      <ul className={cx('grid gap-3', abreast)}>
        {tasks.map((task) => (
          <TaskCard key={task.id} task={task} {...shared} />
        ))}
      </ul>
    </section>
  );
}

interface ColumnProps extends BoardProps {
  slot: Slot;
  title: ReactNode;
  /** « mer. 18 nov. » */
  detail: string | null;
  today: boolean;
  onDropTask: (id: string) => void;
}

function Column({ slot, title, detail, today, tasks, onDropTask, ...shared }: ColumnProps) {
  const [over, setOver] = useState(false);
  const id = useId();
  const minutes = tasks.reduce((sum, task) => sum + (task.minutes ?? 0), 0);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onDropTask(event.dataTransfer.getData('text/plain'));
  };
  const zone = shared.handlers
    ? {
        onDragOver: (event: DragEvent) => {
          event.preventDefault();
          setOver(true);
        },
        onDragLeave: () => setOver(false),
        onDrop: drop,
      }
    : {};
  return (
    <section
      aria-labelledby={id}
      data-slot={slot}
      {...zone}
      className={cx(
        'min-w-0 rounded-lg p-2.5 transition-colors',
        slot !== 'later' && 'sm:min-h-32',
        // What is to be done now has the room of two days.
        today && 'sm:col-span-2',
        over ? 'bg-brand-soft inset-ring-2 inset-ring-brand' : 'bg-sunken',
      )}
    >
      <header className="flex min-h-7 flex-wrap items-baseline gap-x-2 px-1">
        <h2 id={id} className={cx('text-ui!', today && 'text-brand')}>
          {title}
        </h2>
        {detail === null ? null : <span className="text-xs text-ink-3">{detail}</span>}
        {minutes > 0 ? (
          <span className="ml-auto text-xs text-ink-3">
            <span className="sr-only">{countOf(tasks.length, 'tâche')}, </span>
            {duration(minutes)}
          </span>
        ) : null}
      </header>
      {tasks.length > 0 ? (
        <ul className={cx('mt-1.5 grid items-start gap-2', (today || slot === 'later') && abreast)}>
          {tasks.map((task) => (
            <TaskCard key={task.id} task={task} {...shared} />
          ))}
        </ul>
      ) : (
        <p className="px-1 pb-1 text-sm text-ink-3">Rien de prévu</p>
      )}
    </section>
  );
}
