import type { Track } from '@nexus/contracts';
import { PageHeader } from '@nexus/ui';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { trpc } from '#lib/trpc.ts';
import { countOf, ofName, plural } from '#lib/words/words.ts';
import { bySubject } from '../data/by-subject.ts';
import { courseStaleTime, everyCourse } from '../data/read-courses.ts';
import { useReading } from '../data/use-reading.ts';
import { SubjectCourses } from './subject-courses.tsx';

interface FollowedCoursesProps {
  student: { id: string; first_name: string; track: Track };
}

/** The courses of a pupil's year with how far they are in each, for the adults who follow them. */
export function FollowedCourses({ student: { id, first_name, track } }: FollowedCoursesProps) {
  const { data, error } = trpc.courses.list.useQuery({ ...everyCourse, level: track }, { staleTime: courseStaleTime });
  const reading = useReading(id);
  const title = `Les cours ${ofName(first_name)}`;
  useTitle(title);
  if (error) throw error;
  if (data === undefined || reading === null) return <PageSkeleton />;
  const states = data.courses.map(({ codes }) => codes.map((code) => reading.sections.get(code)));
  const all = states.flat();
  const read = all.filter((state) => state !== undefined && state.read_at !== null).length;
  const succeeded = all.reduce((sum, state) => sum + (state?.succeeded ?? 0), 0);
  const begun = states.filter((own) => own.some((state) => state !== undefined)).length;
  return (
    <>
      <PageHeader
        title={title}
        lead={`${countOf(begun, 'cours', 'cours')} ${plural(begun, 'commencé')} sur ${data.courses.length}, ${countOf(read, 'section')} ${plural(read, 'lue')}, ${countOf(succeeded, 'exercice')} ${plural(succeeded, 'réussi')}.`}
      />
      <div className="grid gap-8">
        {bySubject(data.courses).map(([subject, courses]) => (
          <SubjectCourses
            key={subject}
            subject={subject}
            courses={courses}
            severalLevels={false}
            self={false}
            reading={reading}
          />
        ))}
      </div>
    </>
  );
}
