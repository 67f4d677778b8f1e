import { useSyncExternalStore } from 'react';
import type { z } from 'zod';

/**
 * A list that this browser keeps for each person until the campus has it, seen alike by every tab. Not among the drafts
 * that go with the sign-out. What is kept in another shape, by an older page, is as if it were not there.
 *
 * @param prefix of its place in localStorage, before the id of the person.
 */
export function keptList<T>(prefix: string, shape: z.ZodType<T[]>) {
  /** A browser that keeps nothing (a private window): the page does, as long as it is open. */
  const unkept = new Map<string, string>();
  const known = new Map<string, { text: string | null; list: readonly T[] }>();
  const listeners = new Set<() => void>();

  const textOf = (userId: string): string | null => {
    const here = unkept.get(userId);
    if (here !== undefined) return here;
    try {
      return localStorage.getItem(`${prefix}:${userId}`);
    } catch {
      return null;
    }
  };

  /** Those of this person, oldest first; the same array as long as nothing changes. */
  const read = (userId: string): readonly T[] => {
    const text = textOf(userId);
    const before = known.get(userId);
    if (before?.text === text) return before.list;
    const list = text === null ? [] : (shape.safeParse(jsonOf(text)).data ?? []);
    known.set(userId, { text, list });
    return list;
  };

  const keep = (userId: string, list: readonly T[]): void => {
    const text = JSON.stringify(list);
    try {
      if (list.length === 0) localStorage.removeItem(`${prefix}:${userId}`);
      else localStorage.setItem(`${prefix}:${userId}`, text);
      unkept.delete(userId);
    } catch {
      unkept.set(userId, text);
    }
    for (const listener of listeners) listener();
  };

  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    // Another tab has written.
    addEventListener('storage', listener);
    return () => {
      listeners.delete(listener);
      removeEventListener('storage', listener);
    };
  };

  const useList = (userId: string): readonly T[] => useSyncExternalStore(subscribe, () => read(userId));
  return { read, keep, useList };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
