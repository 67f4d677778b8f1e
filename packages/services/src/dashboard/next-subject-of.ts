import type { Progression, SubjectCode } from '@nexus/contracts';
import { nextSubject } from '@nexus/domain';

const MS_PER_DAY = 86_400_000;

/** The subject whose next competence presses most. */
export function nextSubjectOf(subjects: Progression['subjects'], now: Date): SubjectCode | null {
  const steps = subjects.flatMap(({ subject, coefficient, chapters, next }) => {
    const one = chapters.flatMap(({ competences }) => competences).find(({ code }) => code === next?.code);
    if (one === undefined) return [];
    const { score, last_at, due_at } = one;
    const last = last_at === null ? null : Date.parse(last_at);
    return {
      subject,
      exam_weight: coefficient,
      mastery: score,
      days_since_seen: last === null ? null : (now.getTime() - last) / MS_PER_DAY,
      // It is due when nine chances in ten remain, which is what stability is.
      stability_days: last === null || due_at === null ? undefined : (Date.parse(due_at) - last) / MS_PER_DAY,
    };
  });
  return nextSubject(steps);
}
