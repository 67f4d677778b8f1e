import { Card, Skeleton } from '@nexus/ui';

/** The shape of the exam plan while it comes. */
export function EpreuvesSkeleton() {
  return (
    <div aria-busy="true" className="grid gap-6">
      <div className="grid gap-3">
        <Skeleton className="h-8 w-3/5" />
        <Skeleton className="w-2/5" />
      </div>
      <Card className="h-[330px]">
        <Skeleton className="h-full opacity-40" />
      </Card>
      <Card>
        <Skeleton className="mb-6 h-5 w-1/3" />
        {[0, 1, 2].map((row) => (
          <Skeleton key={row} className="mb-5 h-10" />
        ))}
      </Card>
    </div>
  );
}
