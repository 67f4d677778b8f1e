/*
 * The service worker, registered by whoever turns push on (lib/push.ts), runs Python (features/cours/python/engine) or sits
 * the practical exam (features/cours/practical/data/keep-offline.ts): it shows what the campus sends and opens it, and gives
 * Python and the exam's page from what the page has kept, so that they open off line. It answers no other request. Built as
 * /sw.js, by itself: it imports nothing.
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
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin || request.method !== 'GET') return;
  if (pathname.startsWith('/python/') || pathname.startsWith('/assets/')) event.respondWith(give(request));
  else if (pathname === examPage && request.mode === 'navigate') event.respondWith(openExam(request));
  else if (examReads.test(pathname)) event.respondWith(readExam(request));
});

const examPage = '/dashboard/cours/epreuve-pratique';
const examReads = /^\/trpc\/(?:.*,)?(?:auth\.me|practical\.(?:list|get))(?:,|$)/;
const offline = 'nexus-hors-ligne';

/** Addresses of code change with its content: what is kept is right. */
async function give(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** The exam's page, whatever its subject; as it was kept when there is no network. */
async function openExam(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(examPage, { cacheName: offline, ignoreVary: true });
    if (kept === undefined) throw error;
    return kept;
  }
}

/** A batch of tRPC; without a network, what was kept of it, and for the rest that the campus is away. */
async function readExam(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const { pathname, searchParams } = new URL(request.url);
    const inputs: unknown = JSON.parse(searchParams.get('input') ?? '{}');
    const kept = await Promise.all(
      pathname
        .slice('/trpc/'.length)
        .split(',')
        .map(async (procedure, place) => {
          const input = typeof inputs === 'object' && inputs !== null ? Reflect.get(inputs, String(place)) : undefined;
          const key = `/hors-ligne/${procedure}?${new URLSearchParams({ input: JSON.stringify(input) ?? '' })}`;
          const answer: unknown = await (await caches.match(key, { cacheName: offline }))?.json();
          return answer;
        }),
    );
    if (kept.every((answer) => answer === undefined)) throw error;
    return Response.json(kept.map((answer) => answer ?? away));
  }
}

const away = {
  error: {
    message: 'Le campus est injoignable.',
    code: -32603,
    data: { code: 'SERVICE_UNAVAILABLE', httpStatus: 503 },
  },
};

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
