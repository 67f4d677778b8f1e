import { Card, Skeleton } from '@nexus/ui';

/** The shape of a view while it comes, under the title that is already there. */
export function ViewSkeleton() {
  return (
    <div aria-busy="true" className="grid gap-6">
      <p className="sr-only" role="status">
        Lecture de la vue…
      </p>
      {['a', 'b'].map((card) => (
        <Card key={card} className="grid gap-5">
          <Skeleton className="h-5! w-1/3" />
          <Skeleton className="h-64! opacity-40" />
        </Card>
      ))}
    </div>
  );
}
