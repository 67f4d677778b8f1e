/** As src/sw.ts knows it, which answers from it. */
const cacheName = 'nexus-hors-ligne';

/** What a query has answered. */
export interface Answer {
  procedure: string;
  input: object | undefined;
  data: unknown;
}

/**
 * Keeps what the exam's page is made of in this browser (its HTML, its code, what it has read), so that it opens again without
 * a network: a tab that is closed or a browser that falls must not end the hour. Best effort: a private window may refuse.
 */
export async function keepOffline(answers: readonly Answer[]): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    // The page of another version would ask for code that this one has not.
    await caches.delete(cacheName);
    const cache = await caches.open(cacheName);
    const { origin, pathname } = location;
    const parts = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter((one) => one.origin === origin && /^\/assets\/|^\/theme\.js$/.test(one.pathname));
    await cache.addAll([pathname, ...new Set(parts.map(({ href }) => href))]);
    for (const { procedure, input, data } of answers) {
      await cache.put(keyOf(procedure, input), Response.json({ result: { data } }));
    }
    await navigator.serviceWorker.register('/sw.js');
  } catch {
    // The exam goes on all the same as long as its page is open.
  }
}

function keyOf(procedure: string, input: object | undefined): string {
  return `/hors-ligne/${procedure}?${new URLSearchParams({ input: JSON.stringify(input) ?? '' })}`;
}
