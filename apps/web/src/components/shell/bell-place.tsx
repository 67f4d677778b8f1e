import { lazy, Suspense, useEffect, useState } from 'react';

const Bell = lazy(() => import('./bell.tsx'));

const firstScreenMs = 1_000;
const empty = <span className="size-11 shrink-0 md:size-10" />;

/** Where the bell hangs. The first screen is light, and one request: the bell and its figure come once it is there. */
export function BellPlace() {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), firstScreenMs);
    return () => clearTimeout(timer);
  }, []);
  return ready ? (
    <Suspense fallback={empty}>
      <Bell />
    </Suspense>
  ) : (
    empty
  );
}
