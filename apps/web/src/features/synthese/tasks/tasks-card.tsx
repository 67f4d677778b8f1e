import { ArrowRightIcon, Button, Card, EmptyState, SheetPicture, TextLink } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { TaskActions, Verb } from '#components/tasks/use-task-actions.ts';
import type { Dates } from '#lib/format.ts';
import type { Voice } from '../voice.ts';
import { HeroTask } from './hero-task.tsx';
import type { ShownTask } from './join-tasks.ts';
import { TaskRow } from './task-row.tsx';

export interface TasksCardProps {
  tasks: readonly ShownTask[];
  /** Null for an adult who only reads. */
  actions: TaskActions<ShownTask> | null;
  dates: Dates;
  now: Date;
  voice: Voice;
  newcomer: boolean;
  /** Left out by a pupil, who looks at their own. */
  studentId: string | undefined;
}

/** The most useful task, large, then the others in the order where they count. */
export function TasksCard({ tasks, actions, dates, now, voice, newcomer, studentId }: TasksCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [first, ...others] = tasks;

  if (first === undefined) return <NoTask voice={voice} newcomer={newcomer} studentId={studentId} />;

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
      <p className="border-t border-line px-4 py-2.5 md:px-6">
        <AllTasks studentId={studentId} voice={voice} />
      </p>
    </Card>
  );
}

function AllTasks({ studentId, voice }: Pick<TasksCardProps, 'studentId' | 'voice'>) {
  return (
    <TextLink asChild>
      {studentId === undefined ? (
        <Link to="/dashboard/taches">
          Toutes tes tâches
          <ArrowRightIcon size={16} />
        </Link>
      ) : (
        <Link to="/eleves/$studentId/taches" params={{ studentId }}>
          Toutes les tâches {voice.ofThem}
          <ArrowRightIcon size={16} />
        </Link>
      )}
    </TextLink>
  );
}

function NoTask({ voice, newcomer, studentId }: Pick<TasksCardProps, 'voice' | 'newcomer' | 'studentId'>) {
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
          ) : (
            <AllTasks studentId={studentId} voice={voice} />
          )
        }
      >
        {voice.self
          ? 'Elles apparaîtront ici, chacune avec sa raison : après une séance, une copie corrigée, ou quand un chapitre commence à s’oublier.'
          : `Les prochaines tâches ${voice.ofThem} apparaîtront ici, chacune avec sa raison.`}
      </EmptyState>
    </Card>
  );
}
