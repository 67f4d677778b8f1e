import { createContext, use, useId } from 'react';

interface FieldWiring {
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
}

export const FieldContext = createContext<FieldWiring | null>(null);

interface ControlProps {
  id?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling' | undefined;
  required?: boolean | undefined;
}

/** Ties a control to the Field around it (id, help, error); what the control states itself wins. */
export function useFieldControl(own: ControlProps) {
  const field = use(FieldContext);
  const fallbackId = useId();
  return {
    id: own.id ?? field?.id ?? fallbackId,
    'aria-describedby': own['aria-describedby'] ?? field?.describedBy,
    'aria-invalid': own['aria-invalid'] ?? (field?.invalid ? true : undefined),
    required: own.required ?? field?.required ?? false,
  };
}

/** The frame shared by every text control. */
export const controlClass =
  'block min-h-11 w-full rounded-md border border-edge bg-surface px-3 py-2.5 text-md text-ink placeholder:text-ink-3 placeholder:opacity-100 focus-visible:outline-offset-1 aria-invalid:border-danger aria-invalid:inset-ring aria-invalid:inset-ring-danger disabled:cursor-not-allowed disabled:border-transparent disabled:bg-sunken disabled:text-ink-3 disabled:opacity-100';
