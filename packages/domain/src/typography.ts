export const NBSP = '\u00a0';
export const NARROW_NBSP = '\u202f';

/** « text », with spaces that do not break. */
export function quoted(text: string): string {
  return `«${NBSP}${text}${NBSP}»`;
}
