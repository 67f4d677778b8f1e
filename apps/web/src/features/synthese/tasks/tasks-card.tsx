import { Button, Card, EmptyState, SheetPicture } from '@nexus/ui';
import { useRef } from 'react';
import type { Dates } from '#lib/format.ts';
import type { Voice } from '../voice.ts';
import { HeroTask } from './hero-task.tsx';
import type { ShownTask } from './join-tasks.ts';
import { TaskRow } from './task-row.tsx';
import type { TaskActions, Verb } from './use-task-actions.ts';

export interface TasksCardProps {
  tasks: readonly ShownTask[];
  /** Null for an adult who only reads. */
  actions: TaskActions | null;
  dates: Dates;
  now: Date;
  voice: Voice;
  newcomer: boolean;
}

/** The most useful task, large, then the others in the order where they count. */
export function TasksCard({ tasks, actions, dates, now, voice, newcomer }: TasksCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [first, ...others] = tasks;

  if (first === undefined) return <NoTask voice={voice} newcomer={newcomer} />;

  // The control that was pressed leaves with its task: focus goes to what took its place, and not to the page's top.
  const closeFirst = (verb: Verb) => {
    actions?.close(verb, first);
    heading.current?.focus({ preventScroll: true });
  };
  const tick = (task: ShownTask, index: number) => {
    actions?.close('complete', task);
    const ticks = [...(list.current?.querySelectorAll('button') ?? [])];
    const after = ticks[index + 1] ?? ticks[index - 1] ?? heading.current;
    after?.focus({ preventScroll: true });
  };

  return (
    <Card flush aria-labelledby="tache">
      <HeroTask
        task={first}
        next={others[0]}
        onClose={actions ? closeFirst : null}
        dates={dates}
        now={now}
        headingRef={heading}
      />
      {others.length > 0 ? (
        <>
          <h2 className="px-4 pt-4 text-sm font-medium text-ink-3 md:px-6 md:pt-[18px]">Ensuite</h2>
          <ul ref={list} className="ruled px-4 pb-2 md:px-6 md:pb-3">
            {others.map((task, index) => (
              <TaskRow
                key={task.id}
                task={task}
                dates={dates}
                now={now}
                onTick={actions ? () => tick(task, index) : null}
              />
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}

function NoTask({ voice, newcomer }: Pick<TasksCardProps, 'voice' | 'newcomer'>) {
  const title = !voice.self ? 'Aucune tâche en attente' : newcomer ? 'Tes premières tâches arrivent' : 'Tout est fait';
  return (
    <Card aria-labelledby="tache" className="grid content-center">
      <EmptyState
        bare
        level="h2"
        picture={<SheetPicture />}
        title={<span id="tache">{title}</span>}
        action={
          voice.self && newcomer ? (
            <Button asChild>
              <a href="#chemin">Voir par où commencer</a>
            </Button>
          ) : null
        }
      >
        {voice.self
          ? 'Elles apparaîtront ici, chacune avec sa raison : après une séance, une copie corrigée, ou quand un chapitre commence à s’oublier.'
          : `Les prochaines tâches ${voice.ofThem} apparaîtront ici, chacune avec sa raison.`}
      </EmptyState>
    </Card>
  );
}
