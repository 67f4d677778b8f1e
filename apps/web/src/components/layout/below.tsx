import { onFirstGesture } from '@nexus/ui';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';

export interface BelowProps {
  /** Lazy components: they are fetched when shown. */
  children: ReactNode;
  fallback: ReactNode;
}

/** What lies below the first screen: shown once it is within reach of the eye, or as soon as somebody moves, types or
 * scrolls, so that a search in the page or a screen reader finds it too. */
export function Below({ children, fallback }: BelowProps) {
  const [wanted, setWanted] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted) return;
    const want = () => setWanted(true);
    const giveUp = onFirstGesture(want);
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && want());
    if (place.current) observer.observe(place.current);
    return () => {
      giveUp();
      observer.disconnect();
    };
  }, [wanted]);
  if (wanted) return <Suspense fallback={fallback}>{children}</Suspense>;
  return (
    <div ref={place} className="grid gap-6">
      {fallback}
    </div>
  );
}
