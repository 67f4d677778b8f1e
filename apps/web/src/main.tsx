import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createCampusRouter } from './router.tsx';
import './styles.css';

// Radix's scroll lock adds a style element: the CSP lets it in by the nonce of this very page.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
if (nonce) setNonce(nonce);

const router = createCampusRouter();

// The guard and the loader wait on the server; the code of the page may come meanwhile.
for (const { routeId } of router.matchRoutes(router.latestLocation)) {
  const route = Object.values(router.routesById).find(({ id }) => id === routeId);
  if (route) void router.loadRouteChunk(route);
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  );
}
