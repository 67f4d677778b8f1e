import type { ComponentProps, ReactNode } from 'react';
import { cx } from '../../lib/cx';

export interface CardProps extends ComponentProps<'section'> {
  /** `accent` is what asks for action, once a screen; `flush` leaves the padding to the content. */
  tone?: 'plain' | 'accent';
  flush?: boolean;
  /** The whole card is a link: a shadow on hover, nothing moves. */
  interactive?: boolean;
}

/** One idea, one action. A line round it, no shadow. Give it aria-labelledby with the id of its title. */
export function Card({ tone = 'plain', flush = false, interactive = false, className, ...rest }: CardProps) {
  return (
    <section
      className={cx(
        'min-w-0 rounded-lg border text-ink print:break-inside-avoid',
        tone === 'accent' ? 'border-transparent bg-accent-soft' : 'border-line bg-surface',
        flush ? 'overflow-hidden' : 'px-4 py-5 md:p-6',
        interactive && 'transition-shadow hover:shadow-2 has-focus-visible:shadow-2',
        className,
      )}
      {...rest}
    />
  );
}

export interface CardHeaderProps {
  /** id of the title, for the card's aria-labelledby. */
  id?: string;
  title: ReactNode;
  level?: 'h2' | 'h3';
  /** At the end of the line: a link, a legend, a choice of view. */
  aside?: ReactNode;
  className?: string | undefined;
}

/** Title of a card, and what goes with it at the end of the line. */
export function CardHeader({ id, title, level: Title = 'h2', aside, className }: CardHeaderProps) {
  return (
    <header
      className={cx('mb-4 flex flex-wrap items-baseline justify-between gap-x-3 gap-y-2 md:flex-nowrap', className)}
    >
      <Title id={id}>{title}</Title>
      {aside ? <div className="md:shrink-0">{aside}</div> : null}
    </header>
  );
}
