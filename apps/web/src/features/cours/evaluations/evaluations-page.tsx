import { may } from '@nexus/contracts';
import { PageHeader } from '@nexus/ui';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { NotFound } from '#components/states/not-found.tsx';
import { useMe } from '#lib/me.ts';
import { ofName } from '#lib/words/words.ts';
import { useSendCopies } from './data/send-copies.ts';
import { useEvaluations } from './data/use-evaluations.ts';
import { EvaluationScreen } from './evaluation-screen.tsx';
import { EvaluationsList } from './list/evaluations-list.tsx';
import { MakeCard } from './make/make-card.tsx';
import type { EvaluationsSearch } from './search.ts';

interface EvaluationsPageProps {
  /** Left out by a pupil, who looks at their own. */
  studentId: string | undefined;
  search: EvaluationsSearch;
}

/** The evaluations of a pupil: to make one, to go on with one, to read again how they went. */
export function EvaluationsPage({ studentId, search: { evaluation } }: EvaluationsPageProps) {
  return evaluation === undefined ? (
    <Everything studentId={studentId} />
  ) : (
    <EvaluationScreen key={evaluation} id={evaluation} studentId={studentId} />
  );
}

function Everything({ studentId }: { studentId: string | undefined }) {
  const { user } = useMe();
  const { page, reading, more } = useEvaluations(studentId);
  const self = studentId === undefined;
  useTitle('Évaluations');
  useSendCopies();
  if (page === 'not-found') return <NotFound />;
  if (page === undefined) return <PageSkeleton />;
  const { first_name } = page.student;
  return (
    <>
      <PageHeader
        title={self ? 'Tes évaluations' : `Les évaluations ${ofName(first_name)}`}
        lead={
          self
            ? 'Un sujet fait pour toi en trois choix, noté question par question.'
            : 'Les sujets proposés, les copies rendues et leurs notes.'
        }
      />
      <div className="grid gap-6">
        {may(user.role, 'eval:generate') ? <MakeCard studentId={studentId} first_name={first_name} /> : null}
        <EvaluationsList
          evaluations={page.evaluations}
          studentId={studentId}
          first_name={first_name}
          more={page.next_cursor === null ? undefined : more}
          reading={reading}
        />
      </div>
    </>
  );
}
