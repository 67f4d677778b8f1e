import type { SubjectCode, TaskSource, TaskStatus } from '@nexus/contracts';
import { asSubject } from '#lib/words/subjects.ts';

export const origins = { eleve: 'System', coach: 'Coach', nexus: 'Agent' } as const satisfies Record<
  string,
  TaskSource
>;
export type Origin = keyof typeof origins;

export const states = { faites: 'Done', passees: 'Skipped' } as const satisfies Record<string, TaskStatus>;
export type State = keyof typeof states;

/** What of the tasks lives in their address. */
export interface TasksSearch {
  /** The list; the week otherwise. */
  vue?: 'liste' | undefined;
  /** Closed ones; those to do otherwise. */
  statut?: State | undefined;
  matiere?: SubjectCode | undefined;
  origine?: Origin | undefined;
  /** The form of a new task is open: one comes so from the command palette. */
  nouvelle?: true | undefined;
}

/** The week shows what is to do: closed tasks are a list, whatever was typed. */
export function validateTasksSearch(search: {
  vue?: unknown;
  statut?: unknown;
  matiere?: unknown;
  origine?: unknown;
  nouvelle?: unknown;
}): TasksSearch {
  const statut = keyOf(states, search.statut);
  return {
    vue: search.vue === 'liste' || statut !== undefined ? 'liste' : undefined,
    statut,
    matiere: asSubject(search.matiere),
    origine: keyOf(origins, search.origine),
    nouvelle: search.nouvelle === true || undefined,
  };
}

function keyOf<K extends string>(table: Readonly<Record<K, unknown>>, value: unknown): K | undefined {
  const isKey = (key: unknown): key is K => typeof key === 'string' && Object.hasOwn(table, key);
  return isKey(value) ? value : undefined;
}
