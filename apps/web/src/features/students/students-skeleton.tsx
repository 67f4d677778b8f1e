import { Card, Skeleton } from '@nexus/ui';

/** The shape of the list of pupils. */
export function StudentsSkeleton() {
  return (
    <div aria-busy="true">
      <p className="sr-only" role="status">
        Lecture de la liste…
      </p>
      <div className="mb-6">
        <Skeleton className="h-8! w-48" />
        <Skeleton className="mt-3 w-72 max-w-full" />
      </div>
      <Card flush>
        {['a', 'b', 'c', 'd'].map((name) => (
          <div key={name} className="flex items-center gap-4 px-4 py-5 md:px-6">
            <Skeleton className="size-9! rounded-full!" />
            <div className="grid flex-1 gap-2">
              <Skeleton className="w-2/5" />
              <Skeleton className="w-3/5" />
            </div>
          </div>
        ))}
      </Card>
    </div>
  );
}
