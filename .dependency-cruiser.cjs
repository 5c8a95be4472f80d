/**
 * Which way imports may point. Every rule has a folder of its name in scripts/architecture-fixtures that breaks it on
 * purpose; scripts/architecture.mjs first proves that each is caught there.
 */
const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    rule(
      'domain-imports-nothing-outside',
      'The domain is pure TypeScript that runs in the API and in the browser: no package, no Node module, no app.',
      { path: '^libs/domain/src/', pathNot: '^libs/domain/src/testing/' },
      { pathNot: '^libs/domain/src/' },
    ),
    rule(
      'libraries-import-no-app',
      'Apps use libraries and migrations, never the other way round.',
      { path: '^(libs|migrations)/' },
      { path: '^apps/' },
    ),
    rule(
      'web-uses-domain-and-client-only',
      'Of this repository the web app knows the domain and the API client.',
      { path: '^apps/web/' },
      { path: '^(apps/(?!web/)|libs/(?!domain/|api-client/)|migrations/)' },
    ),
    rule(
      'api-uses-domain-and-migrations-only',
      'Of this repository the API knows the domain and the migrations.',
      { path: '^apps/api/' },
      { path: '^(apps/(?!api/)|libs/(?!domain/))' },
    ),
    rule(
      'libraries-through-their-index',
      'What a library does not export from its index.ts is its own business.',
      { path: '^apps/' },
      { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    ),
    rule(
      'controllers-use-services',
      'A controller asks a service; only repositories speak SQL and only they hand out entities.',
      { path: '\\.controller\\.ts$' },
      { path: '\\.(repository|entity)\\.ts$' },
    ),
    rule(
      'services-know-no-controller',
      'The rules do not depend on how they are reached.',
      { path: '\\.service\\.ts$' },
      { path: '\\.controller\\.ts$' },
    ),
    rule(
      'repositories-know-no-service',
      'Storage does not depend on the rules that use it.',
      { path: '\\.repository\\.ts$' },
      { path: '\\.(service|controller)\\.ts$' },
    ),
    rule(
      'entities-know-entities-only',
      'An entity describes a table and nothing else.',
      { path: '\\.entity\\.ts$' },
      { path: '\\.(repository|service|controller|module)\\.ts$' },
    ),
    rule(
      'modules-share-services',
      "Across modules one calls the other module's service, never its repository.",
      { path: '^apps/api/src/([^/]+)/' },
      { path: '^apps/api/src/[^/]+/.+\\.repository\\.ts$', pathNot: '^apps/api/src/$1/' },
    ),
    rule(
      'one-way-out',
      'Only egress speaks http to others: nobody else can be led to an address of our own house. The door needs the names of statuses.',
      {
        path: '^apps/api/src/',
        pathNot: '^apps/api/src/(egress|testing|campaigns)/|^apps/api/src/http/client-errors\\.ts$',
      },
      { path: '^(node:)?(http|https|http2|tls|undici)$' },
    ),
    rule(
      'features-import-no-other-feature',
      'What two features of the web app share lives in components or lib.',
      { path: '^apps/web/src/features/([^/]+)/' },
      { path: '^apps/web/src/features/[^/]+/', pathNot: '^apps/web/src/features/$1/' },
    ),
    rule(
      'shared-parts-know-no-feature',
      'Components and lib serve the features.',
      { path: '^apps/web/src/(components|lib)/' },
      { path: '^apps/web/src/features/' },
    ),
    rule(
      'components-have-no-data-access',
      'A shared component shows what it is given; it may name the type of a result.',
      { path: '^apps/web/src/components/' },
      {
        path: '^apps/web/src/lib/(api|query-client)\\.ts$|^libs/api-client/|(^|/)node_modules/(@tanstack/react-query|openapi-fetch)/|\\.queries\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'no-cycle',
      'Two files that need each other are one idea or lack a third; types alone may point back.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'no-barrel-in-apps',
      'Only a library has an index.ts; elsewhere one imports the file that has it.',
      { path: '(^|/)index\\.tsx?$', pathNot: '^(libs/[^/]+/src|migrations)/index\\.ts$' },
      {},
    ),
    rule(
      'everything-resolves',
      'An import that leads nowhere would pass every other rule in silence.',
      {},
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|dist-types)/|[.-](spec|test)\\.tsx?$|/test-setup\\.ts$|\\.css$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
};
