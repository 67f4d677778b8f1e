/** Under this, what somebody is writing; erased when they sign out (lib/sign-out.ts). */
const prefix = 'nexus-code:';

/** A draft in this browser: of a person, and of what it is the draft of. */
export interface Draft {
  read(): string | null;
  /** Nothing is kept of what is still as it was given. */
  write(text: string, starter: string): void;
}

export function draftOf(userId: string, name: string): Draft {
  const place = `${prefix}${userId}:${name}`;
  return {
    read: () => attempt(() => localStorage.getItem(place)),
    write: (text, starter) =>
      attempt(() => (text === starter ? localStorage.removeItem(place) : localStorage.setItem(place, text))),
  };
}

/** A browser that keeps nothing (a private window): the page does, as long as it is open. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
