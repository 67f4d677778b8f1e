import type { NewTask } from '../../tasks/index.ts';

interface Coach {
  id: string;
  first_name: string;
  next_lesson: Date;
}

/** What a coach asked for by hand; the rest of a pupil's tasks is the Coach agent's, as in real life. */
export function taskFromCoach(student_id: string, { id, first_name, next_lesson }: Coach): NewTask {
  return {
    student_id,
    label: 'Prépare la prochaine séance\u00a0: note deux questions',
    reason: `${first_name} te l’a demandé\u00a0: la séance commencera par tes questions.`,
    source: 'Coach',
    weight: 1,
    minutes: 10,
    due_at: next_lesson,
    created_by: id,
  };
}
