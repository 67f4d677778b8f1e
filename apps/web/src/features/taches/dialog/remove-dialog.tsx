import type { Task } from '@nexus/contracts';
import { useToast } from '@nexus/ui';
import { type RefObject, useState } from 'react';
import { DangerQuestion } from '#components/form/danger-question.tsx';
import { refusalOf } from '#lib/errors.ts';
import { trpc } from '#lib/trpc.ts';
import { tidy } from '#lib/words/words.ts';
import { focusTask, neighbourOf } from '../use-focus-task.ts';

interface RemoveDialogProps {
  task: Task;
  ownChanges: RefObject<number>;
  refresh: () => void;
  onClose: () => void;
}

/** What is removed does not come back: it is asked first. */
export default function RemoveDialog({ task, ownChanges, refresh, onClose }: RemoveDialogProps) {
  const [refused, setRefused] = useState<string | null>(null);
  const { toast } = useToast();
  const remove = trpc.tasks.remove.useMutation({
    onMutate: () => {
      ownChanges.current += 1;
    },
    onSuccess: () => {
      const next = neighbourOf(task.id);
      onClose();
      focusTask(next);
      toast({ title: 'Tâche supprimée', description: task.label, tone: 'success' });
    },
    onError: (error) => {
      ownChanges.current = Math.max(0, ownChanges.current - 1);
      setRefused(refusalOf(error).message);
    },
    onSettled: refresh,
  });
  return (
    <DangerQuestion
      title="Supprimer cette tâche ?"
      description={`« ${tidy(task.label)} » sera retirée pour de bon.`}
      verb="Supprimer"
      pending={remove.isPending}
      refused={refused}
      onConfirm={() => remove.mutate({ id: task.id })}
      onClose={onClose}
    />
  );
}
