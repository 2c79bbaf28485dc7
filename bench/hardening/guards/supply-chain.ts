import type { Guard } from '../guard.ts'

/** What is installed: licences, known weaknesses, the bill of materials. */
export const supplyChainGuards: readonly Guard[] = [
  {
    name: 'a package under a licence that is not allowed is not installed',
    file: 'scripts/judge-licences.ts',
    find: 'if (problem !== null) problems.push(problem)',
    replace: '',
    test: 'test/supply-chain/licences.test.ts',
    testName: 'are named, with the package, where one is not allowed',
  },
  {
    name: 'of two licences that both hold, both must be allowed',
    file: 'scripts/licence-expression.ts',
    find: 'all = one() && all',
    replace: 'all = one() || all',
    test: 'test/supply-chain/licences.test.ts',
    testName: 'does not: "MIT AND GPL-3.0-only"',
  },
  {
    name: 'a known weakness of high weight stops a release',
    file: 'scripts/judge-audit.ts',
    find: 'heavy.has(severity) &&',
    replace: 'severity === undefined &&',
    test: 'test/supply-chain/audit.test.ts',
    testName: 'a weakness that is high stops',
  },
  {
    name: 'a bill of materials that misses a package is found',
    file: 'scripts/bill-of-materials.ts',
    find: '?.includes(hexOf(integrity))',
    replace: "?.join().includes('')",
    test: 'test/supply-chain/bill-of-materials.test.ts',
    testName: 'the bill of materials names every package',
  },
]
