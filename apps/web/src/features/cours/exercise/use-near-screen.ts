import { type RefObject, useEffect, useState } from 'react';

/** About a screen ahead of the eye: the exercise is there before the reader. */
const ahead = '700px 0px';

/** Whether a block has come near the screen, once and for all. */
export function useNearScreen(block: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || block.current === null) return;
    const want = () => setNear(true);
    const observer = new IntersectionObserver((entries) => entries.some((one) => one.isIntersecting) && want(), {
      rootMargin: ahead,
    });
    observer.observe(block.current);
    // Paper has no scroll: everything is wanted.
    addEventListener('beforeprint', want);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', want);
    };
  }, [near, block]);
  return near;
}
