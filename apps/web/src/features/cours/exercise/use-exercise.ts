import type { Exercise } from '@nexus/contracts';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { trpc } from '#lib/trpc.ts';

export interface ReadExercise {
  exercise: Exercise | undefined;
  /** Why it could not be read, in French. */
  failure: string | null;
  readAgain: () => void;
  /** Another exercise of the same kind. */
  next: () => void;
  /** The next one is on its way; this one stays meanwhile. */
  changing: boolean;
}

/**
 * An exercise of the bank. Its seed is drawn here, when it is not given, and is part of what is asked: however often it is read again, the
 * exercise does not change under the pupil's hands.
 */
export function useExercise(itemId: string, wanted: boolean, drawn?: number): ReadExercise {
  const [seed, setSeed] = useState(() => drawn ?? drawSeed());
  const { data, error, refetch, isPlaceholderData } = trpc.practice.get.useQuery(
    { item_id: itemId, seed },
    { enabled: wanted, staleTime: Number.POSITIVE_INFINITY, placeholderData: keepPreviousData },
  );
  return {
    exercise: data,
    failure: error === null ? null : refusalOf(error).message,
    readAgain: () => void refetch(),
    next: () => setSeed(drawSeed()),
    changing: isPlaceholderData,
  };
}

/** From 0 to 2³¹ − 1, as the server takes them. */
function drawSeed(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn >>> 1;
}
