import { cx } from '@nexus/ui';
import { Prose } from '../course/prose.tsx';

export interface HtmlProps {
  /** HTML made by our server from the texts of the courses. */
  html: string;
  /** Inside a line: the label of an option. */
  inline?: boolean;
  className?: string;
}

/** As wide as the card, in the size of its other words. */
const fitted = 'text-md! [--measure:none]';

/** A text of an exercise, with its formulas and its code. */
export function Html({ html, inline = false, className }: HtmlProps) {
  if (!inline) return <Prose html={html} className={cx(fitted, className)} />;
  return (
    <span
      className={cx('prose-cours', fitted, className)}
      // Safe: made by our server from the texts of the courses, whose own HTML it drops.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
