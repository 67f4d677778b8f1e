import { useEffect, useRef, useState } from 'react';
import { refusalOf } from './errors.ts';

/** What a zod schema does for a form; the schema itself comes with the page that needs it. */
interface Schema<T> {
  safeParse(
    values: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: readonly { path: readonly PropertyKey[] }[] } };
}

export type FieldErrors = Readonly<Record<string, string>>;

/**
 * A form checked by the very schema that the server uses. `words` says what is wrong with each field, by its path
 * (« specialities.1 »), then by its first key; the first field at fault takes the focus.
 */
export function useCheckedForm<T>(schema: Schema<T>, words: FieldErrors) {
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<FieldErrors>({});

  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset[aria-describedby] input')?.focus();
  }, [errors]);

  const fieldErrors = (issues: readonly { path: readonly PropertyKey[] }[]) => {
    const found: Record<string, string> = {};
    for (const { path } of issues) {
      const exact = path.map(String).join('.');
      const field = exact in words ? exact : String(path[0] ?? '');
      const message = words[field];
      if (message !== undefined) found[field] ??= message;
    }
    return found;
  };

  return {
    form,
    errors,
    /** The values as the server wants them, or null with the errors shown; `missing` adds what is known beforehand. */
    check(values: unknown, missing: FieldErrors = {}): T | null {
      const checked = schema.safeParse(values);
      const found = { ...missing, ...(checked.success ? {} : fieldErrors(checked.error.issues)) };
      setErrors(found);
      return checked.success && Object.keys(found).length === 0 ? checked.data : null;
    },
    /** Ties a refusal of the server to its fields; gives what is left to say above the button, if anything. */
    refuse(error: unknown): string | null {
      const refusal = refusalOf(error);
      const fields = Object.entries(fieldErrors(refusal.issues));
      // Bad input has the page's own words; any other refusal (an address taken, a code used) says more by itself.
      const said =
        refusal.reason === 'INVALID_INPUT' ? fields : fields.map(([field]) => [field, refusal.message] as const);
      setErrors(Object.fromEntries(said));
      return fields.length > 0 ? null : refusal.message;
    },
    setErrors,
  };
}
