import { pythonFiles } from './files.ts';

/** As src/sw.ts knows it, which answers from it. */
const cacheName = `nexus-python-${pythonFiles.base}`;

let kept = false;

/**
 * Keeps Python in this browser once it has run here, so that it runs without a network afterwards. The files come from the
 * browser's own cache: nothing is fetched twice. Best effort: a private window may refuse.
 */
export async function keepPython(workerUrl: string): Promise<void> {
  if (kept || !('serviceWorker' in navigator)) return;
  kept = true;
  try {
    for (const name of await caches.keys()) {
      if (name.startsWith('nexus-python-') && name !== cacheName) await caches.delete(name);
    }
    const cache = await caches.open(cacheName);
    const wanted = [workerUrl, ...pythonFiles.files.map((name) => `${pythonFiles.base}${name}`)];
    for (const address of wanted) {
      if ((await cache.match(address)) === undefined) await cache.add(address);
    }
    await navigator.serviceWorker.register('/sw.js');
  } catch {
    kept = false;
  }
}
