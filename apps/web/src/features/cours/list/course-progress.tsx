import type { Course } from '@nexus/contracts';
import { ArrowRightIcon, CheckIcon, ProgressBar, TextLink } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { countOf, plural } from '#lib/words/words.ts';
import type { Reading } from '../data/use-reading.ts';

interface CourseProgressProps {
  course: Course;
  reading: Reading;
  /** The way on is the pupil's own. */
  self: boolean;
}

/** How far a pupil is in a course, and the way to the next section; nothing of a course not begun. */
export function CourseProgress({ course: { id, title, codes, exercise_count }, reading, self }: CourseProgressProps) {
  const states = codes.map((code) => reading.sections.get(code));
  const read = states.filter((state) => state !== undefined && state.read_at !== null).length;
  const succeeded = states.reduce((sum, state) => sum + (state?.succeeded ?? 0), 0);
  if (read === 0 && succeeded === 0) return null;
  const next = codes.find((code) => (reading.sections.get(code)?.read_at ?? null) === null);
  const sections = `${countOf(read, 'section')} ${plural(read, 'lue')} sur ${codes.length}`;
  return (
    <div className="mt-1 grid gap-1.5">
      <ProgressBar size="sm" value={read / codes.length} label={sections} />
      <p className="num text-sm text-ink-2">
        {sections}, {countOf(succeeded, 'exercice')} {plural(succeeded, 'réussi')} sur {exercise_count}
      </p>
      {next === undefined ? (
        <p className="flex items-center gap-1.5 text-sm text-ink-2">
          <CheckIcon size={16} className="text-success" />
          Tout est lu
        </p>
      ) : !self ? null : (
        <TextLink asChild className="relative justify-self-start">
          <Link to="/dashboard/cours/$courseId" params={{ courseId: id }} hash={next}>
            Continuer<span className="sr-only"> {title}</span>
            <ArrowRightIcon size={16} />
          </Link>
        </TextLink>
      )}
    </div>
  );
}
