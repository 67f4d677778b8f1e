import type { CreateTaskInput, SubjectCode, Task, TaskChanges } from '@nexus/contracts';
import { asSubject } from '#lib/words/subjects.ts';
import type { Calendar } from '../days.ts';
import { endOfDay } from './end-of-day.ts';

/** What is typed: texts, as a form holds them. */
export interface Draft {
  label: string;
  subject: SubjectCode | '';
  competence_code: string;
  /** A day; the task is due when it ends. */
  due: string;
  planned_on: string;
  minutes: string;
  reason: string;
}

export function draftOf(task: Task | null, { dates }: Calendar): Draft {
  return {
    label: task?.label ?? '',
    subject: task?.subject ?? '',
    competence_code: task?.competence_code ?? '',
    due: task?.due ? dates.day(new Date(task.due)) : '',
    planned_on: task?.planned_on ?? '',
    minutes: task?.minutes ? String(task.minutes) : '',
    reason: task?.reason ?? '',
  };
}

/** The draft as the server wants a new task. */
export function newTaskOf(draft: Draft, timeZone: string): Omit<CreateTaskInput, 'student_id' | 'id'> {
  return {
    label: draft.label,
    ...(draft.subject === '' ? {} : { subject: draft.subject }),
    ...(draft.competence_code === '' ? {} : { competence_code: draft.competence_code }),
    ...(draft.due === '' ? {} : { due: endOfDay(draft.due, timeZone) }),
    ...(draft.planned_on === '' ? {} : { planned_on: draft.planned_on }),
    ...(draft.minutes === '' ? {} : { minutes: Number(draft.minutes) }),
    ...(draft.reason.trim() === '' ? {} : { reason: draft.reason }),
  };
}

/**
 * Only what was changed: a due date that keeps its day keeps its hour. A reason left as it was is made again when the task
 * is about something else, for it would speak of the old subject.
 */
export function changesOf(draft: Draft, before: Draft, timeZone: string): TaskChanges {
  const touched = (field: keyof Draft) => draft[field] !== before[field];
  const elsewhere = touched('subject') || touched('competence_code');
  return {
    ...(touched('label') ? { label: draft.label } : {}),
    ...(elsewhere ? { subject: asSubject(draft.subject) ?? null, competence_code: draft.competence_code || null } : {}),
    ...(touched('due') ? { due: draft.due === '' ? null : endOfDay(draft.due, timeZone) } : {}),
    ...(touched('planned_on') ? { planned_on: draft.planned_on || null } : {}),
    ...(touched('minutes') ? { minutes: draft.minutes === '' ? null : Number(draft.minutes) } : {}),
    ...(touched('reason') || elsewhere ? { reason: touched('reason') ? draft.reason.trim() || null : null } : {}),
  };
}
