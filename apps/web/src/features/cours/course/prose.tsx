import { cx } from '@nexus/ui';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { isPlainClick, jumpTo } from './jump.ts';
import '../prose.css';

/** Text of a course: its links go through the router, and what is wider than the page can be scrolled by the keyboard. */
export function Prose({ html, className }: { html: string; className?: string }) {
  const navigate = useNavigate();
  const text = useRef<HTMLDivElement>(null);
  // The same object as long as the text is: React writes it all again for a new one, under a finger that clicks and without
  // what has been put inside.
  const inner = useMemo(() => ({ __html: html }), [html]);

  const follow = useCallback(
    (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || !isPlainClick(event)) return;
      const [, courseId, code] = /^\/dashboard\/cours\/([a-z0-9-]+)#(.+)$/.exec(link.getAttribute('href') ?? '') ?? [];
      if (courseId === undefined || code === undefined) return;
      event.preventDefault();
      void navigate({ to: '/dashboard/cours/$courseId', params: { courseId }, hash: code });
      jumpTo(code);
    },
    [navigate],
  );

  useEffect(() => {
    const place = text.current;
    if (place === null) return;
    place.addEventListener('click', follow);
    return () => place.removeEventListener('click', follow);
  }, [follow]);

  useEffect(() => {
    const place = text.current;
    if (place === null) return;
    const formulas = [...place.querySelectorAll<HTMLElement>('.katex, .formula')];
    const mark = () => {
      for (const formula of formulas) {
        if (formula.scrollWidth > formula.clientWidth + 1) formula.tabIndex = 0;
        else formula.removeAttribute('tabindex');
      }
    };
    const observer = new ResizeObserver(mark);
    observer.observe(place);
    return () => observer.disconnect();
  }, []);

  return (
    <div
      ref={text}
      className={cx('prose-cours', className)}
      // Safe: made by our server from the texts of the courses, whose own HTML it drops.
      dangerouslySetInnerHTML={inner}
    />
  );
}
