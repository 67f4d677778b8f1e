/** Who may import whom (docs/architecture.md). A package is reached by its name; inside, by relative paths. */
const packages = {
  contracts: [],
  domain: ['contracts'],
  agents: ['contracts', 'domain'],
  content: ['contracts'],
  documents: ['contracts'],
  db: ['contracts'],
  services: ['contracts', 'domain', 'agents', 'content', 'documents', 'db'],
  ui: [],
  testing: ['contracts', 'db'],
};

/** Not of the product: tests, and the check of the courses, which marks their solutions with the rule itself. */
const beside = ['\\.test\\.tsx?$', '^packages/content/src/check/'];

const onlyThese = Object.entries(packages).map(([name, allowed]) => ({
  name: `${name}-imports-only-${allowed.join('-') || 'nothing-of-ours'}`,
  severity: 'error',
  from: { path: `^packages/${name}/src`, pathNot: beside },
  to: { path: '^(packages|apps)/', pathNot: [name, ...allowed].map((one) => `^packages/${one}/`) },
}));

export default {
  forbidden: [
    ...onlyThese,
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'server-imports-no-rules-or-content-directly',
      comment: 'The server composes: rules and content are reached through services.',
      severity: 'error',
      from: { path: '^apps/server/src' },
      to: { path: '^packages/(domain|agents|content|documents|ui|testing)/' },
    },
    {
      name: 'web-imports-only-contracts-domain-ui',
      comment: 'And the text of harness.py, which the check of the courses runs too.',
      severity: 'error',
      from: { path: '^apps/web/src' },
      to: {
        path: '^(packages/(?!contracts|domain|ui)|apps/server/(?!src/router-type))',
        pathNot: '^packages/content/src/python/harness\\.py',
      },
    },
    {
      name: 'a-web-feature-never-imports-another',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/([^/]+)/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'a-service-imports-another-through-its-index',
      severity: 'error',
      from: { path: '^packages/services/src/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/services/src/([^/]+)/', pathNot: ['^packages/services/src/$1/', '/index\\.ts$'] },
    },
    {
      name: 'routers-hold-no-sql',
      comment: 'Routers adapt, never decide.',
      severity: 'error',
      from: { path: '^apps/server/src/routers' },
      to: { path: '^packages/db/|node_modules/drizzle-orm' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?|^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(node_modules|dist|\\.cache|routeTree\\.gen\\.ts)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
    tsConfig: { fileName: 'tsconfig.base.json' },
  },
};
