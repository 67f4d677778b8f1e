import { useSyncExternalStore } from 'react';
import { type PythonPhase, python } from './session.ts';

/** Whether Python is there, on its way or not asked for. */
export function usePythonPhase(): PythonPhase {
  return useSyncExternalStore(python.subscribe, python.phase);
}
