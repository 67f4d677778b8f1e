import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { datesIn } from '#lib/format.ts';
import { createCampusRouter } from './router.tsx';
import './styles.css';

// Radix's scroll lock adds a style element: the CSP lets it in by the nonce of this very page.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
if (nonce) setNonce(nonce);

// In tasks of their own, so that a slow phone answers a finger between them: the code has just been read, at a cost.
setTimeout(start);
// The first formatter of dates costs as much as half the page: made while the server is waited for.
setTimeout(() => datesIn('Europe/Paris').day(new Date()));

function start() {
  const router = createCampusRouter();
  // The guard and the loader wait on the server; the code of the page may come meanwhile.
  for (const { routeId } of router.matchRoutes(router.latestLocation)) {
    const route = Object.values(router.routesById).find(({ id }) => id === routeId);
    if (route) void router.loadRouteChunk(route);
  }
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  );
}
