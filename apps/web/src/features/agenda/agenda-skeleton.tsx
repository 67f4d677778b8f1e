import { Card, Skeleton } from '@nexus/ui';

/** The shape of the agenda, so that nothing jumps when it comes. */
export function AgendaSkeleton() {
  return (
    <div aria-busy="true">
      <p className="sr-only" role="status">
        Lecture de l’agenda…
      </p>
      <Skeleton className="mb-6 h-8! w-48" />
      <Skeleton className="mb-4 h-10! w-full max-w-[560px]" />
      <Card flush>
        <div className="h-[640px]" />
      </Card>
    </div>
  );
}
