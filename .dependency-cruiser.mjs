/** Tests and the pages and expectations that they are made of: they lie beside the code and are no part of it. */
const forTests = String.raw`\.test\.tsx?$|/fixtures(/|\.ts$)`

/** The walls of the house: which room may import from which. See ARCHITECTURE.md. */
const wall = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from, pathNot: forTests },
  to: { path: '^(src|web|test|bench|scripts)/', pathNot: allowed },
})

export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-lost-imports', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^mdast$' } },
    {
      name: 'domain-stays-pure',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: forTests },
      to: { path: '.', pathNot: '^src/domain/|node_modules/(zod|mdast-util-from-markdown|@types/mdast|@types/unist)/' },
    },
    {
      name: 'pure-rooms-do-no-io',
      severity: 'error',
      from: { path: '^src/(domain|reading|ports)/', pathNot: forTests },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(url|util|buffer)$' },
    },
    wall('ports', '^src/ports/', ['^src/(domain|ports)/']),
    wall('reading', '^src/reading/', ['^src/(domain|reading)/']),
    wall(
      'stages',
      '^src/stages/([^/]+)/',
      ['^src/(domain|ports|reading)/', '^src/stages/$1/'],
      'stages meet only in the ledger',
    ),
    wall('engine', '^src/engine/', ['^src/(domain|ports|engine)/']),
    wall('reporting', '^src/reporting/', ['^src/(domain|ports|reporting)/']),
    wall('actions', '^src/actions/', ['^src/(domain|ports|reading|engine|reporting|actions)/']),
    wall('http', '^src/http/', ['^src/(domain|ports|engine|reporting|actions|http)/']),
    wall('contract', '^src/http/contract/', ['^src/(domain|http/contract)/'], 'the web UI reads the contract'),
    wall(
      'adapters',
      '^src/adapters/([^/]+/[^/]+)/',
      ['^src/(domain|ports|reading)/', '^src/adapters/$1/', '^src/adapters/fetchers/guard/'],
      'an adapter knows no other adapter; which addresses may be contacted is decided once, in the guard',
    ),
    wall('web', '^web/', ['^web/', '^src/(domain|http/contract)/']),
    {
      name: 'app-is-on-top',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/app/|${forTests}` },
      to: { path: '^src/app/' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(src|web)/', pathNot: forTests },
      to: { path: `^(test|bench)/|${forTests}` },
    },
    {
      name: 'no-development-packages-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: forTests },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/|node_modules/vite/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      conditionNames: ['import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
}
