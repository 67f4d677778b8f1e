/** What is wrong, by the place of the line or of the field: « openings.2 », « rules.max_per_day ». */
export type DraftErrors = Readonly<Record<string, string>>;

/** One sentence a line: what the schema says of any of its fields. */
export function errorsIn(issues: readonly { path: readonly PropertyKey[]; message: string }[]): DraftErrors {
  const found: Record<string, string> = {};
  for (const { path, message } of issues) {
    const [part = '', which = ''] = path.map(String);
    const sentence = message.charAt(0).toLocaleUpperCase('fr') + message.slice(1);
    found[`${part}.${which}`] ??= /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
  }
  return found;
}
