import { Card } from '@nexus/ui';
import type { BoardProps } from './board.tsx';
import { TaskLine } from './card/task-card.tsx';

/** Every task in the order where they count; closed ones from the latest done. */
export function TaskList({ tasks, ...shared }: BoardProps) {
  return (
    <Card flush aria-label="Liste des tâches">
      <ul className="ruled px-4 py-1 md:px-6 md:py-2">
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} {...shared} />
        ))}
      </ul>
    </Card>
  );
}
