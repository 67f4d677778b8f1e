/*
 * The service worker, registered by whoever turns push on (lib/push.ts) or runs Python (features/cours/python/engine): it
 * shows what the campus sends and opens it, and gives Python from what the page has kept, so that it runs off line. It
 * answers no other request. Built as /sw.js, by itself: it imports nothing.
 */
declare const self: ServiceWorkerGlobalScope;

/** What apps/server/src/platform/push.ts encrypts. */
interface Shown {
  title: string;
  body: string;
  /** A path of this campus. */
  link: string;
  topic: string;
}

const device = '/api/notifications/device';

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

// The page that has just registered it runs Python too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin === self.location.origin && pathname.startsWith('/python/')) event.respondWith(give(event.request));
});

/** Addresses of Python change with its content: what is kept is right. */
async function give(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

self.addEventListener('push', (event) => event.waitUntil(show(read(event.data))));

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data));
});

self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renew()));

function show({ title, body, link, topic }: Shown): Promise<void> {
  // The newest of a session takes the place of what was said of it before, and rings again.
  const options: NotificationOptions & { renotify: boolean } = {
    body,
    tag: topic,
    renotify: true,
    lang: 'fr',
    icon: '/icons/192.png',
    data: link,
  };
  return self.registration.showNotification(title, options);
}

/** A browser takes push away from who receives and shows nothing: what cannot be read is said to be there. */
function read(data: PushMessageData | null): Shown {
  try {
    const shown: unknown = data?.json();
    if (isShown(shown)) return shown;
  } catch {
    // Not JSON.
  }
  return { title: 'Nexus Réussite', body: 'Il y a du nouveau sur le campus.', link: '/', topic: 'nexus' };
}

function isShown(value: unknown): value is Shown {
  if (typeof value !== 'object' || value === null) return false;
  return ['title', 'body', 'link', 'topic'].every((key) => typeof Reflect.get(value, key) === 'string');
}

/** The page where it already is, else a new one: what is open may hold something half written. */
async function open(link: unknown): Promise<void> {
  const { origin } = self.location;
  const wanted = new URL(typeof link === 'string' ? link : '/', origin);
  const { href } = wanted.origin === origin ? wanted : new URL('/', origin);
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages.find(({ url }) => url === href);
  await (page === undefined ? self.clients.openWindow(href) : page.focus());
}

/** The browser has replaced its subscription: the campus is told of the new one, if push is on for who is signed in. */
async function renew(): Promise<void> {
  const answer = await fetch(device);
  if (!answer.ok) return;
  const state: unknown = await answer.json();
  if (typeof state !== 'object' || state === null || !('endpoint' in state && 'public_key' in state)) return;
  if (state.endpoint === null || typeof state.public_key !== 'string') return;
  const subscription = await self.registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: state.public_key,
  });
  const { endpoint, keys } = subscription.toJSON();
  await fetch(device, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ endpoint, keys }),
  });
}
