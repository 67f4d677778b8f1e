import { Card, Skeleton } from '@nexus/ui';

/** The shape of a page of cards while it comes. */
export function PageSkeleton() {
  return (
    <div aria-busy="true" className="grid gap-6">
      <p className="sr-only" role="status">
        Lecture de la page…
      </p>
      <div className="grid gap-3">
        <Skeleton className="h-8! w-3/5" />
        <Skeleton className="w-2/5" />
      </div>
      {['a', 'b'].map((card) => (
        <Card key={card} className="grid gap-5">
          <Skeleton className="h-5! w-1/3" />
          <Skeleton className="h-48! opacity-40" />
        </Card>
      ))}
    </div>
  );
}
