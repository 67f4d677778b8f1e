import { cx } from '../../lib/cx';

/** A turning ring, still under reduced motion. Decorative: the word beside it (« Envoi… ») says what is going on. */
export function Spinner({ className }: { className?: string | undefined }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'inline-block size-4 shrink-0 animate-spin rounded-full border-[2.2px] border-current border-r-transparent motion-reduce:animate-none',
        className,
      )}
    />
  );
}
