import { Card, Skeleton } from '@nexus/ui';
import { Suspense } from 'react';
import { lazyOnline } from '#lib/lazy-online.ts';

const ExercisePlayer = lazyOnline(async () => {
  const { ExercisePlayer: Player } = await import('#features/cours/exercise/exercise-player.tsx');
  return { default: Player };
});

/** An exercise where the text has it: one reads at once, what answers comes after, in the room kept for it. */
export function ExerciseSlot({ itemId, number }: { itemId: string; number: number }) {
  return (
    // Links and the search lead here before its code has come.
    <div id={`exercice-${itemId}`} tabIndex={-1} className="min-w-0 scroll-mt-6">
      <Suspense fallback={<Coming number={number} />}>
        <ExercisePlayer itemId={itemId} number={number} />
      </Suspense>
    </div>
  );
}

function Coming({ number }: { number: number }) {
  return (
    <Card>
      <h3 className="mb-4">Exercice {number}</h3>
      <div className="grid min-h-80 content-start gap-3">
        <Skeleton className="w-4/5" />
        <Skeleton className="w-3/5" />
      </div>
    </Card>
  );
}
