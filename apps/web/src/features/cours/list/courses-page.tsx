import type { Course } from '@nexus/contracts';
import { Button, EmptyState, PageHeader, SearchIcon, SheetPicture } from '@nexus/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { duration } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { trpc } from '#lib/trpc.ts';
import { countOf } from '#lib/words/words.ts';
import { bySubject } from '../data/by-subject.ts';
import { levelOf } from '../data/levels.ts';
import { categoryOf, courseStaleTime, coursesInput } from '../data/read-courses.ts';
import { useReading } from '../data/use-reading.ts';
import type { CoursesSearch } from '../search.ts';
import { Filters } from './filters.tsx';
import { PracticalLink } from './practical-link.tsx';
import { SubjectCourses } from './subject-courses.tsx';

/** Every course of the campus, by subject: a pupil opens on those of their own level. */
export function CoursesPage({ search }: { search: CoursesSearch }) {
  const me = useMe();
  const pages = trpc.courses.list.useQuery(coursesInput(search, me), {
    staleTime: courseStaleTime,
    placeholderData: keepPreviousData,
  });
  const reading = useReading();
  useTitle('Cours');
  if (pages.error) throw pages.error;
  if (pages.data === undefined) return <PageSkeleton />;
  const { courses, pagination } = pages.data;
  const self = me.user.role === 'student';
  return (
    <>
      <PageHeader
        title={titleOf(search, me, self)}
        lead={leadOf(courses)}
        actions={
          <Button asChild>
            <Link to="/dashboard/ressources">
              <SearchIcon size={16} />
              Chercher dans les cours
            </Link>
          </Button>
        }
      />
      <Filters search={search} />
      <p role="status" className="sr-only">
        {countOf(pagination.total, 'cours', 'cours')}
      </p>
      {search.matiere === undefined || search.matiere === 'NSI' ? <PracticalLink /> : null}
      {courses.length === 0 ? (
        <NoCourse search={search} self={self} />
      ) : (
        <div className="grid gap-8">
          {bySubject(courses).map(([subject, own]) => (
            <SubjectCourses
              key={subject}
              subject={subject}
              courses={own}
              severalLevels={levelOf(search, me) === 'tous'}
              self={self}
              reading={reading}
            />
          ))}
        </div>
      )}
    </>
  );
}

function titleOf(search: CoursesSearch, me: Parameters<typeof levelOf>[1], self: boolean): string {
  const level = { premiere: ' de Première', terminale: ' de Terminale', tous: '' }[levelOf(search, me)];
  return self && search.niveau === undefined ? `Tes cours${level}` : `Les cours${level}`;
}

/** « 17 cours, 290 exercices, 22 h pour tout lire et tout faire. » */
function leadOf(courses: readonly Course[]): string | undefined {
  if (courses.length === 0) return undefined;
  const sum = (of: (course: Course) => number) => courses.reduce((total, course) => total + of(course), 0);
  const exercises = sum(({ exercise_count }) => exercise_count);
  const hours = Math.round(sum(({ minutes }) => minutes) / 60);
  const time = hours === 0 ? duration(sum(({ minutes }) => minutes)) : `environ ${duration(hours * 60)}`;
  return `${countOf(courses.length, 'cours', 'cours')} et ${countOf(exercises, 'exercice')} à faire en lisant, ${time} en tout.`;
}

function NoCourse({ search, self }: { search: CoursesSearch; self: boolean }) {
  const filtered = search.matiere !== undefined || categoryOf(search) !== undefined;
  return (
    <EmptyState
      level="h2"
      picture={<SheetPicture />}
      title={filtered ? 'Aucun cours avec ces filtres' : 'Pas encore de cours à ce niveau'}
      action={
        <Button asChild>
          <Link to="/dashboard/cours" search={{ niveau: 'tous' }}>
            Voir tous les cours
          </Link>
        </Button>
      }
    >
      {filtered
        ? `D’autres ${self ? 't’attendent' : 'existent'}, dans une autre catégorie ou à un autre niveau.`
        : 'Ceux de l’autre niveau sont déjà là.'}
    </EmptyState>
  );
}
