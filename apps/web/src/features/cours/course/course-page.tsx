import { type CourseContent, courseCategoryWords } from '@nexus/contracts';
import { Button, PageHeader, PrintIcon, SubjectChip } from '@nexus/ui';
import { useEffect } from 'react';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { trackWords } from '#components/shell/describe-user.ts';
import { NotFound } from '#components/states/not-found.tsx';
import { isNotFound } from '#lib/errors.ts';
import { useMe } from '#lib/me.ts';
import { trpc } from '#lib/trpc.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { courseStaleTime } from '../data/read-courses.ts';
import { useReading, useReadSection } from '../data/use-reading.ts';
import { sizeOf } from '../words.ts';
import { Before } from './before.tsx';
import { Contents } from './contents.tsx';
import { CourseSection } from './course-section.tsx';
import { jumpTo } from './jump.ts';
import { Neighbours } from './neighbours.tsx';
import { Prose } from './prose.tsx';

/** A course, from what one will be able to do to its last exercise. */
export function CoursePage({ id }: { id: string }) {
  const { data, error } = trpc.courses.get.useQuery(
    { id },
    { staleTime: courseStaleTime, retry: (failures, reason) => failures < 2 && !isNotFound(reason) },
  );
  if (data) return <Screen course={data} />;
  if (error && isNotFound(error)) return <NotFound />;
  if (error) throw error;
  return <PageSkeleton />;
}

function Screen({ course }: { course: CourseContent }) {
  const self = useMe().user.role === 'student';
  useTitle(course.title);
  useHashOnArrival();
  const reading = useReading();
  const { said, say } = useReadSection();
  const firstNumbers = numbersOf(course.sections);
  return (
    <>
      <PageHeader
        className="mb-5!"
        eyebrow={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <SubjectChip subject={course.subject} label={shortSubject(course.subject)} />
            {trackWords[course.level]}, {courseCategoryWords[course.category].toLocaleLowerCase('fr')}
          </span>
        }
        title={course.title}
        lead={<span className="num">{sizeOf(course)}</span>}
        actions={
          <Button size="sm" onClick={() => print()} className="max-md:hidden print:hidden">
            <PrintIcon size={16} />
            Imprimer
          </Button>
        }
      />
      <div className="grid gap-x-14 lg:grid-cols-[minmax(0,38.5rem)_minmax(0,17rem)] print:block">
        <article className="min-w-0 max-w-[38.5rem] print:max-w-none">
          <Prose html={course.intro} />
          <Before course={course} self={self} />
          <div className="mt-6 lg:hidden print:hidden">
            <Contents sections={course.sections} reading={reading} said={said} folded />
          </div>
          {course.sections.map((section, index) => (
            <CourseSection
              key={section.code}
              section={section}
              place={index + 1}
              firstNumber={firstNumbers[index] ?? 1}
              reading={reading}
              said={said.has(section.code)}
              onRead={say}
            />
          ))}
          <Neighbours course={course} />
        </article>
        <div className="max-lg:hidden print:hidden">
          <Contents sections={course.sections} reading={reading} said={said} />
        </div>
      </div>
    </>
  );
}

/** Exercises are numbered through the whole course: the number of the first one of each section. */
function numbersOf(sections: CourseContent['sections']): number[] {
  let next = 1;
  return sections.map(({ blocks }) => {
    const first = next;
    next += blocks.filter(({ kind }) => kind === 'exercise').length;
    return first;
  });
}

/** The router looks for the section of an address as soon as the page is drawn, a little before the course is there. */
function useHashOnArrival(): void {
  useEffect(() => {
    const code = decodeURIComponent(location.hash.slice(1));
    if (code !== '') jumpTo(code);
  }, []);
}
