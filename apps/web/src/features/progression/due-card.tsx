import type { CompetenceProgress } from '@nexus/contracts';
import { Card, Disclosure } from '@nexus/ui';
import { countOf } from '#lib/words/words.ts';
import { CompetenceRow, type Whose } from './competence-row.tsx';

const shownFirst = 6;

/** What was learnt and is about to be forgotten: the oldest first. */
export function DueCard({ due, whose }: { due: readonly CompetenceProgress[]; whose: Whose }) {
  const self = whose.studentId === undefined;
  const sorted = due.toSorted((a, b) => (a.due_at ?? '').localeCompare(b.due_at ?? ''));
  const [first, others] = [sorted.slice(0, shownFirst), sorted.slice(shownFirst)];
  return (
    <Card aria-labelledby="a-revoir">
      <h2 id="a-revoir">À revoir</h2>
      <p className="mt-1 mb-3 text-sm text-ink-2">
        {self ? 'Ce que tu as travaillé' : 'Ce qui a été travaillé'} il y a assez longtemps pour commencer à s’oublier,
        d’après le temps passé et la maîtrise du moment.
      </p>
      <ul>
        {first.map((competence) => (
          <CompetenceRow key={competence.code} competence={competence} sayDue={false} {...whose} />
        ))}
      </ul>
      {others.length > 0 ? (
        <Disclosure label={`${countOf(others.length, 'autre')}`} className="mt-2">
          <ul className="mt-2">
            {others.map((competence) => (
              <CompetenceRow key={competence.code} competence={competence} sayDue={false} {...whose} />
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Card>
  );
}
