/** Joins class names, skipping what is absent. No merging: a component's `className` prop is for layout, not for repainting. */
export function cx(...parts: ReadonlyArray<string | false | null | undefined>): string {
  return parts.filter(Boolean).join(' ');
}
