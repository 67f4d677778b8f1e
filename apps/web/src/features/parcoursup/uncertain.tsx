import type { Certainty } from '@nexus/contracts';
import { certaintyWords } from './words.ts';

/** What is not official looks so: a word in a dashed line. */
export function Uncertain({ certainty }: { certainty: Certainty }) {
  if (certainty === 'official') return null;
  return (
    <span className="inline-block rounded-full border border-dashed border-edge px-2 py-0.5 text-2xs leading-tight font-medium whitespace-nowrap text-ink-2">
      {certaintyWords[certainty]}
    </span>
  );
}
