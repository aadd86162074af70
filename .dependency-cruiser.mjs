/** The import directions of docs/architecture.md, checked by `npm run check`. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const API = '^api/src';

export default {
  forbidden: [
    rule(
      'no-circular',
      'A cycle hides which way the arrow runs.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule('core-imports-nothing', 'The kernel is pure.', { path: `${API}/core/` }, { pathNot: `${API}/core/` }),
    rule(
      'ports-are-interfaces',
      'Ports know the kernel and SQL as data.',
      { path: `${API}/ports/` },
      { pathNot: `${API}/(ports|core|db)/` },
    ),
    rule(
      'db-knows-the-kernel-only',
      'The schema imports no room above it.',
      { path: `${API}/db/` },
      { path: `${API}/`, pathNot: `${API}/(db|core)/` },
    ),
    rule(
      'platform-is-below',
      'Platform serves verbs; it imports neither transport, modules, adapters nor entries.',
      { path: `${API}/platform/` },
      { path: `${API}/(http|modules|adapters|entry|app)` },
    ),
    rule(
      'http-imports-no-module',
      'app.ts hands the transport what it needs.',
      { path: `${API}/http/` },
      { path: `${API}/(modules|adapters|entry|app)` },
    ),
    rule(
      'modules-know-no-platform-of-the-rim',
      'Adapters are chosen in entry.',
      { path: `${API}/modules/` },
      { path: `${API}/(adapters|entry|app)` },
    ),
    rule(
      'only-routes-and-schemas-know-http',
      'Verbs, rules and SQL are free of the transport.',
      { path: `${API}/modules/`, pathNot: '(routes|schemas|fields)\\.ts$' },
      { path: [`${API}/http/`, 'node_modules/(hono|@hono)/'], dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'other-modules-by-index',
      'A module is called by its verbs, never by its repository.',
      { path: `${API}/modules/([^/]+)/` },
      { path: `${API}/modules/([^/]+)/(?!index\\.ts|schemas\\.ts|examples\\.ts)`, pathNot: `${API}/modules/$1/` },
    ),
    rule(
      'no-platform-modules-inside',
      'Time, ids and the outside come from ports.',
      { path: `${API}/(core|platform|modules|http|db)/|${API}/(app|deps)\\.ts` },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'entry-is-the-rim',
      'Nothing imports an entry.',
      { path: `${API}/`, pathNot: `${API}/entry/` },
      { path: `${API}/entry/` },
    ),
    rule(
      'adapters-implement-ports',
      'Adapters know ports, kernel, SQL and their vendor.',
      { path: `${API}/adapters/` },
      { path: `${API}/(http|modules|platform|entry|app)` },
    ),
    rule(
      'sdk-stands-alone',
      'The SDK imports nothing of the house, and of others only what its PostHog entry is for.',
      { path: '^sdk/src' },
      { pathNot: '^sdk/src|node_modules/posthog-js/' },
    ),
    rule(
      'posthog-by-its-entry-only',
      'Who does not ask for it gets no byte of it.',
      { path: '^(sdk|widgets)/src', pathNot: '^sdk/src/posthog\\.ts$' },
      { path: 'node_modules/posthog-js/|^sdk/src/posthog\\.ts$' },
    ),
    rule(
      'widgets-use-the-sdk',
      'Elements reach the API through the SDK only.',
      { path: '^widgets/src' },
      { path: '^(api|examples)/' },
    ),
    rule(
      'examples-use-public-doors',
      'Examples are what a stranger could write. Only the gallery also shows the states that tests and pictures use.',
      { path: '^examples/' },
      { path: '^(api|widgets/src)/', pathNot: '^widgets/src/.*states\\.ts$' },
    ),
    rule(
      'no-neon-http',
      'It type-checks as a database and throws on a transaction.',
      {},
      { path: 'drizzle-orm/neon-http' },
    ),
    rule(
      'no-unsafe-html',
      'It passes Trusted Types unseen.',
      { path: '^widgets/' },
      { path: 'lit.*/directives/(unsafe-html|unsafe-svg|style-map)' },
    ),
    rule(
      'no-unresolvable',
      'An import that leads nowhere; the runtime of Workers brings its own.',
      {},
      { couldNotResolve: true, pathNot: '^cloudflare:workers$' },
    ),
    rule(
      'edge-is-free-of-node',
      "The Worker's bundle holds nothing of Node, of the embedded PostgreSQL or of the job queue.",
      { path: `${API}/(entry/edge|adapters/(neon|durable-object-live|cloudflare-assets|sendgrid))` },
      { path: [`${API}/adapters/(embedded-postgres|pg-boss|disk)/`, '^(node:|pg$)', 'node_modules/(pg|pg-boss)/'] },
    ),
    rule(
      'edge-imports-no-core-module',
      'Workers have no `node:` modules unless asked for.',
      { path: `${API}/(entry/edge|adapters/(neon|durable-object-live|cloudflare-assets|sendgrid))` },
      { dependencyTypes: ['core'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(dist|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@siso/source', 'import', 'types', 'default'],
    },
  },
};
