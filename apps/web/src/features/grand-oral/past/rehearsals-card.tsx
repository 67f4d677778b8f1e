import type { GrandOral, OralRehearsal } from '@nexus/contracts';
import { BarsPicture, Card, CardHeader, EmptyState, LinkButton } from '@nexus/ui';
import { Suspense, useState } from 'react';
import { lazyOnline } from '#lib/lazy-online.ts';
import { countOf } from '#lib/words/words.ts';
import type { Erasure } from './erase-dialog.tsx';
import { RehearsalRow } from './rehearsal-row.tsx';

const EraseDialog = lazyOnline(() => import('./erase-dialog.tsx'));
const AssessDialog = lazyOnline(() => import('../grid/assess-dialog.tsx'));

/** The rehearsals that this reader may see, latest first. */
export function RehearsalsCard({ oral }: { oral: GrandOral }) {
  const [assessed, setAssessed] = useState<OralRehearsal | null>(null);
  const [erasure, setErasure] = useState<Erasure | null>(null);
  const own = oral.reader === 'own';
  const { rehearsals, rehearsals_count, student } = oral;
  const hidden = rehearsals_count - rehearsals.length;
  return (
    <Card aria-labelledby="repetitions" className="print:hidden">
      <CardHeader
        id="repetitions"
        title="Répétitions"
        aside={
          own && rehearsals.length > 0 ? (
            <LinkButton onClick={() => setErasure({ what: 'everything' })}>Tout effacer</LinkButton>
          ) : (
            <span className="text-sm text-ink-2">{countOf(rehearsals_count, 'répétition')}</span>
          )
        }
      />
      {rehearsals.length === 0 ? (
        <EmptyState
          bare
          picture={<BarsPicture />}
          title={
            own
              ? 'Ta première répétition apparaîtra ici'
              : oral.reader === 'progress' && rehearsals_count > 0
                ? `${countOf(rehearsals_count, 'répétition faite', 'répétitions faites')} pour l’instant`
                : oral.reader === 'progress'
                  ? 'Pas encore de répétition'
                  : 'Rien de partagé pour l’instant'
          }
        >
          {own
            ? 'Commence court : trois minutes de présentation suffisent pour s’entendre.'
            : oral.reader === 'progress'
              ? `Les enregistrements et les évaluations restent entre ${student.first_name} et ses coachs.`
              : `${student.first_name} choisit les répétitions à partager.`}
        </EmptyState>
      ) : (
        <ul className="ruled">
          {rehearsals.map((rehearsal) => (
            <RehearsalRow
              key={rehearsal.id}
              oral={oral}
              rehearsal={rehearsal}
              onAssess={setAssessed}
              onErase={setErasure}
            />
          ))}
        </ul>
      )}
      {!own && rehearsals.length > 0 && hidden > 0 ? (
        <p className="mt-2 text-sm text-ink-3">
          {countOf(hidden, 'autre répétition gardée privée', 'autres répétitions gardées privées')}.
        </p>
      ) : null}
      <Suspense fallback={null}>
        {erasure ? <EraseDialog erasure={erasure} onClose={() => setErasure(null)} /> : null}
        {assessed ? <AssessDialog oral={oral} rehearsal={assessed} onClose={() => setAssessed(null)} /> : null}
      </Suspense>
    </Card>
  );
}
