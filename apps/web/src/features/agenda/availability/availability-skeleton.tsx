import { Card, Skeleton } from '@nexus/ui';

export function AvailabilitySkeleton() {
  return (
    <div aria-busy="true">
      <p className="sr-only" role="status">
        Lecture des disponibilités…
      </p>
      <Skeleton className="mb-6 h-8! w-64" />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <Card>
          <div className="h-[420px]" />
        </Card>
        <Card>
          <div className="h-[420px]" />
        </Card>
      </div>
    </div>
  );
}
