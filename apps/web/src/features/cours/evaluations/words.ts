import type { EvalFormat, EvalHead, ProvisionalMark } from '@nexus/contracts';
import { decimal } from '#lib/format.ts';
import { countOf } from '#lib/words/words.ts';

export const formatWords: Readonly<Record<EvalFormat, string>> = {
  entrainement: 'Entraînement',
  controle: 'Contrôle',
  bac_ecrit: 'Type bac',
  bac_pratique: 'Programmes',
  eam: 'Épreuve anticipée',
};

/** A mark goes by quarters: « 12,25 ». */
export const points = (value: number) => decimal(value, 2);

/** « entre 12 et 15,5 ». */
export const rangeWords = ({ low, high }: ProvisionalMark) => `entre ${points(low)} et ${points(high)}`;

/** « 2 réponses à confirmer ». */
export const toConfirmWords = ({ to_confirm }: ProvisionalMark) =>
  countOf(to_confirm, 'réponse à confirmer', 'réponses à confirmer');

/** Where an evaluation stands: what one may do of it. */
export type Stage = 'proposed' | 'writing' | 'handed in' | 'corrected';

export function stageOf({ status, started_at }: Pick<EvalHead, 'status' | 'started_at'>): Stage {
  if (status === 'Corrigé') return 'corrected';
  if (status === 'Soumis') return 'handed in';
  return started_at === null ? 'proposed' : 'writing';
}
