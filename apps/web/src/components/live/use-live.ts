import type { OfStudent } from '@nexus/contracts';
import { type RefObject, useState } from 'react';
import { useEvents } from './use-events.ts';

const news: Readonly<Record<string, string>> = {
  PLAN_MADE: 'Le plan jusqu’au bac vient d’être refait.',
  TASK_CREATED: 'Une nouvelle tâche est arrivée.',
  TASK_UPDATED: 'Une tâche vient de changer : la liste est à jour.',
  TASK_DELETED: 'Une tâche vient d’être retirée : la liste est à jour.',
  TASK_COMPLETED: 'Une tâche vient d’être faite ailleurs : la liste est à jour.',
  TASK_SKIPPED: 'Une tâche vient d’être passée ailleurs : la liste est à jour.',
  TASK_REOPENED: 'Une tâche est de nouveau à faire.',
  TASK_CLOSED: 'Une tâche devenue inutile vient d’être fermée.',
  SESSION_BOOKED: 'Une séance s’ajoute à venir.',
  SESSION_CONFIRMED: 'Une séance vient d’être confirmée.',
  SESSION_CANCELLED: 'Une séance vient d’être annulée.',
  SESSION_RESCHEDULED: 'Une séance vient d’être déplacée.',
  EVALUATION_GRADED: 'Une copie vient d’être corrigée.',
  MARKS_CONFIRMED: 'Des notes viennent d’être confirmées.',
  PROGRESS_UPDATED: 'La progression est à jour.',
};

export interface News {
  id: string;
  text: string;
}

/**
 * Follows what happens to the pupil and reads the screen again. Gives the last change made elsewhere, to be said aloud:
 * `ownChanges` counts those made here, which the screen has already told.
 */
export function useLive(student: OfStudent, refresh: () => void, ownChanges: RefObject<number>): News | null {
  const [latest, setLatest] = useState<News | null>(null);
  useEvents(student, ({ id, kind }) => {
    refresh();
    if (kind.startsWith('TASK_') && ownChanges.current > 0) {
      ownChanges.current -= 1;
      return;
    }
    const text = news[kind];
    if (text) setLatest({ id, text });
  });
  return latest;
}
