import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { AppEnv } from './request.ts';
import { contentSecurityPolicy, newNonce, pythonPolicy } from './security.ts';

/** The single-page app: hashed files kept for a year, and its page for every address that is not a file. */
export function webApp(folder: string) {
  const app = new Hono<AppEnv>();
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return app;
  const [before = '', after = ''] = readFileSync(index, 'utf8').split('__CSP_NONCE__');
  app.use(
    '/assets/*',
    serveStatic<AppEnv>({
      root: folder,
      precompressed: true,
      onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  app.use(
    '/python/*',
    serveStatic<AppEnv>({
      root: folder,
      precompressed: true,
      onFound: (_path, c) => {
        c.header('cache-control', 'public, max-age=31536000, immutable');
        c.header('content-security-policy', pythonPolicy);
      },
    }),
  );
  app.get('/*', async (c, next) => {
    if (/\.\w+$/.test(c.req.path)) {
      return serveStatic<AppEnv>({
        root: folder,
        // A service worker outlives its page: what is mended in it must not wait.
        onFound: (_path, c) => c.header('cache-control', c.req.path === '/sw.js' ? 'no-cache' : 'public, max-age=3600'),
      })(c, next);
    }
    const nonce = newNonce();
    return c.html(`${before}${nonce}${after}`, 200, {
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'no-cache',
    });
  });
  return app;
}
