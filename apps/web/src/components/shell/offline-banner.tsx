import { OfflineIcon } from '@nexus/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { datesIn } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';

function subscribe(onChange: () => void): () => void {
  addEventListener('online', onChange);
  addEventListener('offline', onChange);
  return () => {
    removeEventListener('online', onChange);
    removeEventListener('offline', onChange);
  };
}

/** Without a network: what is on the screen stays, and says of when it is. */
export function OfflineBanner() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {online ? null : (
        <p className="fixed bottom-[88px] left-3 z-20 inline-flex items-center md:bottom-5 md:left-[calc(var(--side)+32px)] gap-2 rounded-md bg-warn-soft px-3 py-2 text-sm font-medium text-warn">
          <OfflineIcon size={16} />
          Hors ligne : affichage de <ShownAt />
        </p>
      )}
    </div>
  );
}

function ShownAt() {
  const { user } = useMe();
  const shown = useQueryClient()
    .getQueryCache()
    .findAll({ type: 'active' })
    .map((query) => query.state.dataUpdatedAt)
    .filter((at) => at > 0);
  return datesIn(user.time_zone).time(shown.length === 0 ? new Date() : new Date(Math.min(...shown)));
}
