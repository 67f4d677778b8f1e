import { type Course, courseCategoryWords } from '@nexus/contracts';
import { Badge, Card, Disclosure, SubjectTile } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { trackWords } from '#components/shell/describe-user.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { countOf } from '#lib/words/words.ts';
import type { Reading } from '../data/use-reading.ts';
import { sizeOf } from '../words.ts';
import { CourseProgress } from './course-progress.tsx';

interface SubjectCoursesProps {
  subject: Course['subject'];
  courses: readonly Course[];
  /** Each then says its own. */
  severalLevels: boolean;
  self: boolean;
  /** Null for an adult who follows nobody here. */
  reading: Reading | null;
}

/** The courses of a subject, in the order of its programme. */
export function SubjectCourses({ subject, courses, severalLevels, self, reading }: SubjectCoursesProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <header className="mb-4 flex items-center gap-3">
        <SubjectTile subject={subject} />
        <h2 id={id}>{shortSubject(subject)}</h2>
        <p className="text-sm text-ink-2">{countOf(courses.length, 'cours', 'cours')}</p>
      </header>
      <ul className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {courses.map((course) => (
          <li key={course.id} className="h-full min-w-0">
            <CourseCard course={course} level={severalLevels} self={self} reading={reading} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CourseCardProps extends Pick<SubjectCoursesProps, 'self' | 'reading'> {
  course: Course;
  level: boolean;
}

function CourseCard({ course, level, self, reading }: CourseCardProps) {
  const id = useId();
  return (
    <Card interactive aria-labelledby={id} className="relative flex h-full flex-col gap-2 p-5!">
      <p className="flex flex-wrap gap-1.5">
        <Badge tone="brand">{courseCategoryWords[course.category]}</Badge>
        {level ? <Badge tone="outline">{trackWords[course.level]}</Badge> : null}
      </p>
      <h3 id={id} className="mt-1">
        <Link
          to="/dashboard/cours/$courseId"
          params={{ courseId: course.id }}
          // The whole card is its ground.
          className="text-ink no-underline after:absolute after:inset-0 after:rounded-lg hover:text-brand"
        >
          {course.title}
        </Link>
      </h3>
      <p className="num text-sm text-ink-2">{sizeOf(course)}</p>
      {reading === null ? null : <CourseProgress course={course} reading={reading} self={self} />}
      <Disclosure label={self ? 'Ce que tu sauras faire' : 'Ce qu’on y apprend'} className="relative">
        <ul className="mt-1 grid list-disc gap-1.5 pl-5 text-sm text-ink-2 marker:text-ink-3">
          {course.objectives.map((objective) => (
            <li key={objective}>{objective}</li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  );
}
