import { type Competence, competences } from '@nexus/content';
import type { SubjectCode } from '@nexus/contracts';
import {
  forgettingFactor,
  isAcquired,
  newTaskReason,
  newTaskWeight,
  nextStep,
  revisionReason,
  taskWeight,
} from '@nexus/domain';
import type { NewTask } from '../../tasks/index.ts';
import { at, dayAt } from './clock.ts';
import { type History, taskLabel } from './history.ts';
import type { DemoPupil } from './people.ts';

/**
 * What the pupil has to do now, from their own mastery and plan by the rules of domain: in each of their four heaviest
 * subjects the weakest competence met, and the next step of the first two; a teacher's homework they noted, planned on a
 * day gone by; and the coach's own task.
 */
export function writeNextTasks(
  pupil: DemoPupil,
  { student_id, user_id }: { student_id: string; user_id: string },
  history: History,
  coefficients: ReadonlyMap<SubjectCode, number>,
  coach: { id: string; first_name: string; next_lesson: Date } | undefined,
  now: Date,
): NewTask[] {
  const zone = pupil.time_zone ?? 'Europe/Paris';
  const known = new Map(history.progress.map((row) => [row.competence_code, row]));
  const exam_total = [...coefficients.values()].reduce((sum, weight) => sum + weight, 0);
  const tasks: NewTask[] = [];

  const propose = (competence: Competence, verb: string, minutes: number, inDays: number | undefined) => {
    const row = known.get(competence.code);
    const exam_weight = coefficients.get(competence.subject) ?? 0;
    const days_since_seen =
      row?.updated_at === undefined ? null : (now.getTime() - row.updated_at.getTime()) / 86_400_000;
    const mastery = row?.score ?? 0;
    const factors = { exam_weight, to_acquire: 1 - mastery, forgetting: forgettingFactor(days_since_seen) };
    tasks.push({
      student_id,
      label: taskLabel(verb, competence.label),
      reason: revisionReason({ subject: competence.subject, days_since_seen, mastery, exam_weight, exam_total }),
      source: 'Agent',
      weight: taskWeight(factors),
      factors,
      subject: competence.subject,
      competence_code: competence.code,
      minutes,
      ...(inDays === undefined ? {} : { due_at: at(dayAt(now, inDays, zone), 18 * 60, zone) }),
    });
  };

  const subjects = [
    ...new Set(
      competences()
        .filter(({ level }) => level === pupil.track)
        .map(({ subject }) => subject),
    ),
  ]
    .filter((subject) => coefficients.has(subject))
    .sort((a, b) => (coefficients.get(b) ?? 0) - (coefficients.get(a) ?? 0))
    .slice(0, 4);
  for (const [place, subject] of subjects.entries()) {
    const all = competences().filter((one) => one.subject === subject && one.level === pupil.track);
    const weakest = all
      .filter(({ code }) => known.has(code) && !isAcquired(known.get(code)?.score ?? 0))
      .sort((a, b) => (known.get(a.code)?.score ?? 0) - (known.get(b.code)?.score ?? 0))[0];
    if (weakest !== undefined) propose(weakest, 'Reprends', 15 + 5 * place, 1 + 2 * place);
    const step = nextStep(all.map((one) => ({ ...one, mastery: known.get(one.code)?.score ?? null })));
    const next = all.find(({ code }) => code === step?.code);
    if (next !== undefined && next !== weakest && (place < 2 || weakest === undefined)) {
      propose(next, known.has(next.code) ? 'Termine' : 'Découvre', 25, place === 0 ? undefined : 8 + place);
    }
  }
  const lva = {
    subject: 'LVA',
    exam_weight: coefficients.get('LVA') ?? 0,
    exam_total,
    mastery: null,
    competence: null,
  } as const;
  tasks.push({
    student_id,
    label: 'Prépare l’exposé d’anglais : trois idées et un plan',
    reason: newTaskReason(lva, 'self'),
    source: 'System',
    ...newTaskWeight(lva),
    subject: 'LVA',
    minutes: 40,
    due_at: at(dayAt(now, 4, zone), 23 * 60 + 59, zone),
    planned_on: dayAt(now, -1, zone),
    created_by: user_id,
  });
  if (coach !== undefined) {
    tasks.push({
      student_id,
      label: 'Prépare la prochaine séance : note deux questions',
      reason: `${coach.first_name} te l’a demandé : la séance commencera par tes questions.`,
      source: 'Coach',
      weight: 1,
      minutes: 10,
      due_at: coach.next_lesson,
      created_by: coach.id,
    });
  }
  return tasks;
}
