import { createContext, use } from 'react';

export type ToastTone = 'success' | 'danger' | 'warn' | 'info';

export interface ToastMessage {
  /** What happened: « Tâche faite ». */
  title: string;
  /** What follows from it. */
  description?: string | undefined;
  tone?: ToastTone | undefined;
  /** One way back or on: « Annuler », « Voir les autres ». */
  action?: { label: string; onAction: () => void } | undefined;
}

export interface ToastEntry extends ToastMessage {
  id: number;
  open: boolean;
}

export interface ToastRegionProps {
  entries: readonly ToastEntry[];
  onDismiss: (id: number) => void;
  label: string;
}

export interface ToastApi {
  /** Shows a message for 6 s and announces it; returns its id. */
  toast: (message: ToastMessage) => number;
  /** Takes a message away before its time. */
  dismiss: (id: number) => void;
}

export const ToastContext = createContext<ToastApi | null>(null);

/** Says something briefly at the foot of the screen. Throws outside ToastProvider: a lost message would be worse. */
export function useToast(): ToastApi {
  const api = use(ToastContext);
  if (!api) throw new Error('useToast() needs a <ToastProvider> above it');
  return api;
}
