import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { onFirstGesture } from '../../lib/first-gesture';
import { type ToastApi, ToastContext, type ToastEntry, type ToastRegionProps } from './toast-context';

const loadRegion = () => import('./toast-region');
// Without a network the region may be out of reach; the words must still show.
const ToastRegion = lazy(() => loadRegion().catch(() => ({ default: PlainRegion })));

export interface ToastProviderProps {
  children: ReactNode;
  /** Name of the region, read aloud. */
  label?: string;
}

/** Holds the brief messages. The region itself is fetched once somebody is at work, so that the first screen does not wait for it. */
export function ToastProvider({ children, label = 'Messages' }: ToastProviderProps) {
  const [entries, setEntries] = useState<readonly ToastEntry[]>([]);
  const nextId = useRef(1);

  const api = useMemo<ToastApi>(
    () => ({
      toast(message) {
        const id = nextId.current;
        nextId.current += 1;
        // Three at most: older ones would cover the page. Closed ones leave here too, their exit being over by then.
        setEntries((current) => [...current.filter((entry) => entry.open).slice(-2), { ...message, id, open: true }]);
        return id;
      },
      dismiss(id) {
        setEntries((current) => current.map((entry) => (entry.id === id ? { ...entry, open: false } : entry)));
      },
    }),
    [],
  );

  // Fetched ahead of need, because the message « Tu es hors ligne » must be able to show without a network.
  useEffect(() => onFirstGesture(() => void loadRegion().catch(() => undefined)), []);

  return (
    <ToastContext value={api}>
      {children}
      {entries.length > 0 ? (
        <Suspense fallback={null}>
          <ToastRegion entries={entries} onDismiss={api.dismiss} label={label} />
        </Suspense>
      ) : null}
    </ToastContext>
  );
}

function PlainRegion({ entries, onDismiss, label }: ToastRegionProps) {
  return (
    <section aria-label={label} aria-live="polite" className="fixed inset-x-3 bottom-[84px] z-50 mx-auto max-w-[460px]">
      {entries
        .filter((entry) => entry.open)
        .map(({ id, title, description }) => (
          <button
            key={id}
            type="button"
            onClick={() => onDismiss(id)}
            className="mt-2 block w-full rounded-lg border border-line bg-overlay p-3 text-left shadow-2"
          >
            <span className="font-medium">{title}</span> <span className="text-sm text-ink-2">{description}</span>
          </button>
        ))}
    </section>
  );
}
