import type { PracticalList } from '@nexus/contracts';
import { PageHeader } from '@nexus/ui';
import { useEffect } from 'react';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { NotFound } from '#components/states/not-found.tsx';
import { PlainState } from '#components/states/plain-state.tsx';
import { useMe } from '#lib/me.ts';
import { ofName } from '#lib/words/words.ts';
import type { SubjectSearch } from '../subject-search.ts';
import { forgetAttempt, useLocalAttempts } from './data/local-attempts.ts';
import { useSendAttempts } from './data/send-attempts.ts';
import { usePractical } from './data/use-practical.ts';
import { SubjectScreen } from './exam/subject-screen.tsx';
import { HistoryCard } from './list/history-card.tsx';
import { RulesCard } from './list/rules-card.tsx';
import { SubjectsList } from './list/subjects-list.tsx';
import { WaitingCard } from './list/waiting-card.tsx';

interface PracticalPageProps {
  /** Left out by a pupil, who looks at their own. */
  studentId: string | undefined;
  search: SubjectSearch;
}

/** The practical exam of NSI: a pupil's own to train for, or how it goes for an adult who follows them. */
export function PracticalPage({ studentId, search: { sujet } }: PracticalPageProps) {
  const practical = usePractical(studentId);
  const self = studentId === undefined;
  useTitle('Épreuve pratique de NSI');
  if (practical === 'not-concerned') return <NotConcerned self={self} />;
  if (practical === 'not-found') return <NotFound />;
  if (practical === undefined) return <PageSkeleton />;
  if (!self) return <Followed practical={practical} studentId={studentId} />;
  return sujet === undefined ? <Own practical={practical} /> : <SubjectScreen key={sujet} id={sujet} />;
}

function Own({ practical }: { practical: PracticalList }) {
  const { user } = useMe();
  const local = useLocalAttempts(user.id);
  const send = useSendAttempts();
  // What the campus has whole and was looked at is in the history.
  const seen = local.find(({ given }) => given === 'all')?.id;
  useEffect(() => {
    if (seen !== undefined) forgetAttempt(user.id, seen);
  }, [seen, user.id]);
  return (
    <>
      <PageHeader
        title="L’épreuve pratique, chez toi"
        lead="Une heure, ton code, des tests que tu vois et d’autres cachés, puis deux questions. Même si le réseau tombe."
      />
      <div className="grid gap-6">
        <WaitingCard local={local} send={send} />
        {practical.student.sits ? null : <RulesCard {...practical} self />}
        <SubjectsList subjects={practical.subjects} local={local} session={practical.rules.session} />
        {practical.student.sits ? <RulesCard {...practical} self /> : null}
        <HistoryCard studentId={undefined} first_name={practical.student.first_name} />
      </div>
    </>
  );
}

function Followed({ practical, studentId }: { practical: PracticalList; studentId: string }) {
  const { first_name } = practical.student;
  return (
    <>
      <PageHeader
        title={`L’épreuve pratique ${ofName(first_name)}`}
        lead="Les sujets de NSI faits chez soi, en une heure, avec leurs points."
      />
      <div className="grid gap-6">
        <HistoryCard studentId={studentId} first_name={first_name} />
        <RulesCard {...practical} self={false} />
      </div>
    </>
  );
}

function NotConcerned({ self }: { self: boolean }) {
  return (
    <PlainState title="L’épreuve pratique, c’est pour la spécialité NSI en Terminale">
      {self
        ? 'Elle se passe l’année de Terminale, par les élèves qui ont gardé NSI. Si c’est ton choix, cette page s’ouvrira à la rentrée de Terminale.'
        : 'Elle se passe l’année de Terminale, par les élèves qui ont gardé NSI.'}
    </PlainState>
  );
}
