import { Skeleton } from '@nexus/ui';

/** The shape of the page, so that nothing jumps when it comes. */
export function GrandOralSkeleton() {
  return (
    <div aria-busy="true">
      <p className="sr-only" role="status">
        Lecture du Grand oral…
      </p>
      <div className="mb-6">
        <Skeleton className="h-8! w-56" />
        <Skeleton className="mt-3 w-96 max-w-full" />
      </div>
      <Skeleton className="mb-6 h-24! w-full" />
      <div className="grid gap-6 lg:grid-cols-2">
        <Skeleton className="h-64! w-full" />
        <Skeleton className="h-64! w-full" />
      </div>
    </div>
  );
}
