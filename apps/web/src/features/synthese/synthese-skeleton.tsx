import { Card, Skeleton } from '@nexus/ui';

/** The shape of the Synthèse, so that nothing jumps when it comes. */
export function SyntheseSkeleton() {
  return (
    <div aria-busy="true">
      <p className="sr-only" role="status">
        Lecture de la synthèse…
      </p>
      <div className="mb-6">
        <Skeleton className="h-8! w-4/5 max-w-[520px]" />
        <Skeleton className="mt-3 w-3/5 max-w-[420px]" />
      </div>
      <div className="grid gap-6">
        <div className="grid gap-6 lg:grid-cols-[minmax(0,1.75fr)_minmax(0,1fr)]">
          <Card flush>
            <div className="border-b border-line px-4 py-5 md:p-6">
              <Skeleton className="w-20" />
              <Skeleton className="mt-4 h-7! w-3/5" />
              <Skeleton className="mt-3 w-4/5" />
              <Skeleton className="mt-5 h-11! w-36" />
            </div>
            <Lines count={4} tall />
          </Card>
          <Card flush>
            <Lines count={7} />
          </Card>
        </div>
        <FiguresSkeleton />
      </div>
    </div>
  );
}

/** The shape of the pictures below the figures. */
export function StorySkeleton() {
  return (
    <>
      {['h-44', 'h-96'].map((height) => (
        <Card key={height}>
          <Skeleton className="h-5! w-52" />
          <div className={height} />
        </Card>
      ))}
    </>
  );
}

/** The shape of the three figures. */
function FiguresSkeleton() {
  return (
    <Card flush>
      <div className="grid gap-6 px-4 py-5 md:p-6 lg:grid-cols-3">
        {['programme', 'regularite', 'copie'].map((name) => (
          <div key={name} className="grid content-start gap-3">
            <Skeleton className="w-32" />
            <Skeleton className="h-8! w-20" />
            <Skeleton className="h-12! w-full" />
            <Skeleton className="w-4/5" />
            <Skeleton className="w-3/5" />
          </div>
        ))}
      </div>
    </Card>
  );
}

function Lines({ count, tall = false }: { count: number; tall?: boolean }) {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].slice(0, count);
  return (
    <div className="px-4 py-3 md:px-6">
      {names.map((name) => (
        <div key={name} className="flex items-center gap-4 py-3.5">
          <Skeleton className={tall ? 'size-6! rounded-full!' : 'size-9!'} />
          <div className="grid flex-1 gap-2">
            <Skeleton className="w-3/5" />
            <Skeleton className="w-2/5" />
          </div>
        </div>
      ))}
    </div>
  );
}
