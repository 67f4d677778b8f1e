import type { CourseContent } from '@nexus/contracts';
import { ArrowRightIcon, TextLink } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { trpc } from '#lib/trpc.ts';
import { courseStaleTime, neighboursInput } from '../data/read-courses.ts';

/** The courses before and after this one in its programme, and the way back to all of them. */
export function Neighbours({ course }: { course: CourseContent }) {
  const { data } = trpc.courses.list.useQuery(neighboursInput(course), { staleTime: courseStaleTime });
  const courses = data?.courses ?? [];
  const index = courses.findIndex(({ id }) => id === course.id);
  const previous = courses[index - 1];
  const next = index === -1 ? undefined : courses[index + 1];
  return (
    <nav aria-label="Autres cours" className="mt-14 border-t border-line pt-6 print:hidden">
      <ul className="grid gap-3 sm:grid-cols-2">
        {previous ? <Neighbour course={previous} label="Cours précédent" /> : null}
        {next ? <Neighbour course={next} label="Cours suivant" next /> : null}
      </ul>
      <p className="mt-4">
        <TextLink asChild>
          <Link to="/dashboard/cours">Tous les cours</Link>
        </TextLink>
      </p>
    </nav>
  );
}

interface NeighbourProps {
  course: { id: string; title: string };
  label: string;
  next?: boolean;
}

function Neighbour({ course, label, next = false }: NeighbourProps) {
  return (
    <li className={next ? 'sm:col-start-2' : undefined}>
      <Link
        to="/dashboard/cours/$courseId"
        params={{ courseId: course.id }}
        className="group flex h-full items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3 text-ink no-underline hover:border-edge"
      >
        {next ? null : <ArrowRightIcon size={16} className="rotate-180 text-ink-3" />}
        <span className={next ? 'min-w-0 flex-1 sm:text-right' : 'min-w-0 flex-1'}>
          <span className="block text-xs text-ink-3">{label}</span>
          <span className="block font-medium group-hover:text-brand">{course.title}</span>
        </span>
        {next ? <ArrowRightIcon size={16} className="text-ink-3" /> : null}
      </Link>
    </li>
  );
}
