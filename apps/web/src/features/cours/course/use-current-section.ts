import { useEffect, useState } from 'react';

/** The section under the eye: the last one whose title has passed the upper third of the screen. */
export function useCurrentSection(sections: readonly { code: string }[]): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const inView = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) inView.add(target.id);
          else inView.delete(target.id);
        }
        setCurrent(sections.findLast(({ code }) => inView.has(code))?.code);
      },
      { rootMargin: '0px 0px -67% 0px' },
    );
    for (const { code } of sections) {
      const section = document.getElementById(code);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [sections]);
  return current;
}
