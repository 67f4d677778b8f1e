import { dayAfter, instantAt, newTaskReason, newTaskWeight } from '@nexus/domain';
import type { NewTask } from '../../tasks/index.ts';

interface Coach {
  id: string;
  first_name: string;
  next_lesson: Date;
}

/** What a coach asked for by hand; the rest of a pupil's tasks is the Coach agent's, as in real life. */
export function taskFromCoach({ id, first_name, next_lesson }: Coach): NewTask {
  return {
    label: 'Prépare la prochaine séance\u00a0: note deux questions',
    reason: `${first_name} te l’a demandé\u00a0: la séance commencera par tes questions.`,
    source: 'Coach',
    weight: 1,
    minutes: 10,
    due_at: next_lesson,
    created_by: id,
  };
}

interface Noted {
  user_id: string;
  /** Coefficients of English in the pupil's plan, and of all they study. */
  exam_weight: number;
  exam_total: number;
  now: Date;
  time_zone: string;
}

/** A teacher's homework that the pupil noted themselves, planned on a day gone by. */
export function homework({ user_id, exam_weight, exam_total, now, time_zone }: Noted): NewTask {
  const topic = { subject: 'LVA', exam_weight, exam_total, mastery: null, competence: null } as const;
  return {
    label: 'Prépare l’exposé d’anglais\u00a0: trois idées et un plan',
    reason: newTaskReason(topic, 'self'),
    source: 'System',
    ...newTaskWeight(topic),
    subject: 'LVA',
    minutes: 40,
    due_at: instantAt(dayAfter(now, 4, time_zone), 23 * 60 + 59, time_zone),
    planned_on: dayAfter(now, -1, time_zone),
    created_by: user_id,
  };
}
