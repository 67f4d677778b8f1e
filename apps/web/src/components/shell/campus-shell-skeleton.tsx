import { Logo, Skeleton } from '@nexus/ui';
import { useMatches } from '@tanstack/react-router';

/** The frame before anybody is known: the page that follows falls into place inside it. */
export function CampusShellSkeleton() {
  const Page = useMatches({ select: (matches) => matches.at(-1)?.staticData.skeleton });
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[var(--side)_minmax(0,1fr)]" aria-busy="true">
      <div className="hidden border-r border-line px-3 py-5 md:block">
        <div className="px-3 pb-5">
          <Logo />
        </div>
        <div className="grid gap-4 px-3 pt-2">
          <Skeleton className="w-28" />
          <Skeleton className="w-24" />
        </div>
      </div>
      <main className="mx-auto w-full max-w-[calc(var(--content)+64px)] px-4 pt-4 md:px-8 md:pt-6">
        <span className="sr-only">Ouverture du campus…</span>
        <div className="mb-4 flex h-11 items-center md:mb-6 md:h-10">
          <span className="md:hidden">
            <Logo compact />
          </span>
          <Skeleton className="max-md:hidden w-40" />
        </div>
        {Page ? <Page /> : <Skeleton className="h-8! w-3/5" />}
      </main>
    </div>
  );
}
