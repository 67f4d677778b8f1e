import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { WireError } from '@nexus/contracts';
import { Hono } from 'hono';
import { z } from 'zod';
import { appRouter } from '../trpc/root.ts';
import type { AppEnv } from './request.ts';
import { restPrefix } from './rest-door.ts';

const swaggerFolder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const shown = new Set(['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']);

/** The REST door's description, made from the procedures themselves, and a page to read and try it: all from here. */
export function openApiRoutes(public_url: string) {
  let document: Promise<unknown> | undefined;
  return new Hono<AppEnv>()
    .get('/openapi.json', async (c) => {
      document ??= describeRest(public_url);
      return c.body(JSON.stringify(await document), 200, { 'content-type': 'application/json' });
    })
    .get('/docs', (c) => c.html(page))
    .get('/docs/start.js', (c) => c.body(start, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
    .get('/docs/:file', async (c, next) => {
      if (!shown.has(c.req.param('file'))) return next();
      return serveStatic<AppEnv>({
        root: swaggerFolder,
        rewriteRequestPath: (path) => path.slice('/api/docs'.length),
      })(c, next);
    });
}

/** Loaded when first asked for: the describer weighs more on a start than the rest of the server. */
async function describeRest(public_url: string): Promise<unknown> {
  const { generateOpenApiDocument } = await import('trpc-to-openapi');
  const document = generateOpenApiDocument(appRouter, {
    title: 'Nexus Réussite',
    description: 'Chaque capacité du campus, telle que les autres programmes peuvent l’appeler.',
    version: '0.1.0',
    openApiVersion: '3.1.0',
    baseUrl: `${public_url}${restPrefix}`,
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
  });
  return withOurErrors(document);
}

const Operations = z.record(
  z.string(),
  z.record(z.string(), z.looseObject({ responses: z.record(z.string(), z.unknown()) })),
);
const Described = z.looseObject({
  paths: Operations,
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

/** The describer knows an error shape of its own; every refusal of this door has ours. */
function withOurErrors(document: unknown): unknown {
  const { paths, components, ...rest } = Described.parse(document);
  const error = { $ref: '#/components/schemas/Error' };
  for (const operation of Object.values(paths).flatMap(Object.values)) {
    const succeeded = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
    const refused = { description: 'Refus', content: { 'application/json': { schema: error } } };
    operation.responses = { ...Object.fromEntries(succeeded), '4XX': refused, '5XX': refused };
  }
  const ours = Object.entries(components.schemas).filter(([name]) => !name.startsWith('error.'));
  const schemas = { ...Object.fromEntries(ours), Error: z.toJSONSchema(WireError, { target: 'draft-2020-12' }) };
  return { ...rest, paths, components: { ...components, schemas } };
}

const page = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API de Nexus Réussite</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<link rel="icon" href="/api/docs/favicon-32x32.png">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>`;

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null });`;
