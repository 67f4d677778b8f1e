import { Skeleton } from '@nexus/ui';

/** The shape of the page, so that nothing jumps when it comes. */
export function ParcoursupSkeleton() {
  return (
    <div aria-busy="true">
      <p className="sr-only" role="status">
        Lecture du dossier Parcoursup…
      </p>
      <Skeleton className="h-8! w-96 max-w-full" />
      <Skeleton className="mt-3 mb-6 w-72 max-w-full" />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <Skeleton className="h-96!" />
        <Skeleton className="h-96!" />
      </div>
    </div>
  );
}
