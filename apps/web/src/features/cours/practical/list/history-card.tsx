import { Card, CardHeader, EmptyState, SheetPicture } from '@nexus/ui';
import { ofStudent, trpc } from '#lib/trpc.ts';
import { countOf } from '#lib/words/words.ts';
import { AttemptRow } from './attempt-row.tsx';

/** What was done so far, from the latest. */
export function HistoryCard({ studentId, first_name }: { studentId: string | undefined; first_name: string }) {
  const { data, error } = trpc.practical.history.useQuery({ ...ofStudent(studentId), limit: 50 });
  if (error && data === undefined) throw error;
  const self = studentId === undefined;
  return (
    <Card aria-labelledby="epreuves-faites">
      <CardHeader
        id="epreuves-faites"
        title={self ? 'Tes épreuves' : 'Épreuves faites'}
        aside={
          data && data.attempts.length > 0 ? (
            <span className="text-sm text-ink-2">{countOf(data.attempts.length, 'épreuve')}</span>
          ) : null
        }
      />
      {data === undefined ? (
        <p role="status">Lecture…</p>
      ) : data.attempts.length === 0 ? (
        <EmptyState
          bare
          picture={<SheetPicture />}
          title={self ? 'Ta première épreuve apparaîtra ici' : 'Pas encore d’épreuve'}
        >
          {self
            ? 'Avec tes programmes et ton dialogue, pour les relire.'
            : `${first_name} n’a pas encore fait d’épreuve pratique sur Nexus.`}
        </EmptyState>
      ) : (
        <ul className="ruled">
          {data.attempts.map((attempt) => (
            <AttemptRow key={attempt.id} attempt={attempt} />
          ))}
        </ul>
      )}
    </Card>
  );
}
