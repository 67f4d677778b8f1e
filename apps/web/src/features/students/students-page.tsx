import { may } from '@nexus/contracts';
import { Button, Card, EmptyState, PageHeader, SheetPicture } from '@nexus/ui';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { datesIn } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { useNow } from '#lib/now.ts';
import { countOf } from '#lib/words/words.ts';
import { LinkChild } from './link-child.tsx';
import { studentPages } from './read-students.ts';
import { StudentRow } from './student-row.tsx';
import { StudentSearch } from './student-search.tsx';

const titles = { parent: 'Vos enfants', coach: 'Vos élèves', admin: 'Élèves', student: 'Élèves' } as const;

/** The pupils that a parent, a coach or the administration may see. */
export function StudentsPage({ q }: { q: string | undefined }) {
  const { user } = useMe();
  const now = useNow();
  const list = useInfiniteQuery({ ...studentPages(q), placeholderData: keepPreviousData });
  const title = titles[user.role];
  useTitle(title);
  if (list.data === undefined) return <PageSkeleton />;
  const students = list.data.pages.flatMap((page) => page.students);
  const isParent = may(user.role, 'guardians:link');
  return (
    <>
      <PageHeader title={title} lead={lead()} actions={isParent && students.length > 0 ? <LinkChild /> : null} />
      {isParent ? null : <StudentSearch q={q} />}
      {students.length === 0 ? (
        <Nobody />
      ) : (
        <Card flush aria-label={title}>
          <ul className="ruled">
            {students.map((student) => (
              <StudentRow key={student.id} student={student} dates={datesIn(user.time_zone)} now={now} />
            ))}
          </ul>
        </Card>
      )}
      {list.hasNextPage ? (
        <div className="mt-5 text-center">
          <Button pending={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Voir plus
          </Button>
        </div>
      ) : null}
      <p role="status" className="sr-only">
        {q === undefined ? '' : `${countOf(students.length, 'élève')} pour « ${q} »`}
      </p>
    </>
  );

  function lead(): string {
    if (isParent) return 'Une page par enfant : ce qui est fait, ce qui vient, où cela mène.';
    if (q !== undefined) return `${countOf(students.length, 'élève')} pour « ${q} ».`;
    return list.hasNextPage
      ? 'Par ordre alphabétique.'
      : `${countOf(students.length, 'élève')}, par ordre alphabétique.`;
  }

  function Nobody() {
    if (q !== undefined) {
      return (
        <EmptyState picture={<SheetPicture />} level="h2" title="Personne à ce nom">
          Un bout de prénom ou de nom suffit, sans accent si vous préférez.
        </EmptyState>
      );
    }
    return (
      <EmptyState
        picture={<SheetPicture />}
        level="h2"
        title={isParent ? 'Reliez votre enfant' : 'Aucun élève pour l’instant'}
        action={isParent ? <LinkChild /> : null}
      >
        {isParent
          ? 'Sur son compte, votre enfant affiche un code de huit caractères. Entrez-le ici : sa synthèse s’ouvrira.'
          : 'Les élèves qui vous seront confiés apparaîtront ici.'}
      </EmptyState>
    );
  }
}
