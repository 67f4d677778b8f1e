import { cx } from '../../lib/cx';

export interface AvatarProps {
  /** First and last name; the initials are taken from it. */
  name: string;
  /** The person in focus on this screen. */
  active?: boolean;
  className?: string | undefined;
}

/** « Lina Mansour » → « LM »; one word gives one letter. */
export function initials(name: string): string {
  const words = name.split(/[\s\u00a0]+/).filter(Boolean);
  const first = words[0]?.charAt(0) ?? '';
  const last = words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : '';
  return (first + last).toLocaleUpperCase('fr');
}

/** Initials in a round. Decorative: the name stands beside it. */
export function Avatar({ name, active = false, className }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'grid size-9 shrink-0 place-items-center rounded-full text-xs font-strong',
        active ? 'bg-brand text-on-brand' : 'bg-brand-soft text-brand',
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}
