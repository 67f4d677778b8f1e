import { may } from '@nexus/contracts';
import { createFileRoute } from '@tanstack/react-router';
import { readStudents } from '#features/students/read-students.ts';
import { StudentsPage } from '#features/students/students-page.tsx';
import { StudentsSkeleton } from '#features/students/students-skeleton.tsx';
import { ForbiddenError } from '#lib/errors.ts';

interface StudentsSearch {
  q?: string;
}

export const Route = createFileRoute('/_campus/eleves/')({
  validateSearch: ({ q }: Record<string, unknown>): StudentsSearch =>
    typeof q === 'string' && q.trim() !== '' ? { q: q.trim().slice(0, 80) } : {},
  beforeLoad: ({ context: { me } }) => {
    if (!may(me.user.role, 'students:list')) throw new ForbiddenError();
  },
  loaderDeps: ({ search: { q } }) => ({ q }),
  loader: ({ context: { utils }, deps: { q } }) => readStudents(utils, q),
  component: Students,
  pendingComponent: StudentsSkeleton,
});

function Students() {
  return <StudentsPage q={Route.useSearch().q} />;
}
