import { Skeleton } from '@nexus/ui';

/** The shape of the board, so that nothing jumps when it comes. */
export function TasksSkeleton() {
  return (
    <div aria-busy="true">
      <p className="sr-only" role="status">
        Lecture des tâches…
      </p>
      <div className="mb-6">
        <Skeleton className="h-8! w-48" />
        <Skeleton className="mt-3 w-72 max-w-full" />
      </div>
      <Skeleton className="mb-5 h-11! w-52" />
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => (
          <div key={name} className="grid min-h-32 content-start gap-3 rounded-lg bg-sunken p-3">
            <Skeleton className="w-24" />
            <Skeleton className="w-4/5" />
            <Skeleton className="w-3/5" />
          </div>
        ))}
      </div>
    </div>
  );
}
