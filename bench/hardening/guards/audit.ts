import type { Guard } from '../guard.ts'

/** The log of who did what, and its chain. */
export const auditGuards: readonly Guard[] = [
  {
    name: 'an entry of the audit log that was changed is found',
    file: 'src/reporting/audit/verify.ts',
    find: 'if (hashOfEntry(entry) !== entry.hash)',
    replace: 'if (entry.hash === undefined)',
    test: 'src/reporting/audit/audit.test.ts',
    testName: 'of any entry was changed',
  },
  {
    name: 'an entry that is missing is found',
    file: 'src/reporting/audit/verify.ts',
    find: 'if (entry.sequence !== sequence)',
    replace: 'if (entry.sequence < 0)',
    test: 'src/reporting/audit/audit.test.ts',
    testName: 'finds that entry 1 is missing',
  },
  {
    name: 'an entry that was hashed anew is found by the one after it',
    file: 'src/reporting/audit/verify.ts',
    find: 'if (entry.previous_hash !== before.hash)',
    replace: 'if (entry.previous_hash === undefined)',
    test: 'src/reporting/audit/audit.test.ts',
    testName: 'finds an entry that was changed and hashed anew',
  },
  {
    name: 'of two who append at once one takes the next number',
    file: 'src/reporting/audit/append.ts',
    find: "if (await store.insert({ collection: 'audit', document: entry })) {",
    replace: "if ((await store.put([{ collection: 'audit', document: entry }])) ?? true) {",
    test: 'test/audit/two-writers.test.ts',
    testName: 'two processes that append to one SQLite file at once',
  },
  {
    name: 'an event that is told twice is one entry',
    file: 'src/reporting/audit/append.ts',
    find: 'if (found !== null) return found',
    replace: '',
    test: 'src/reporting/audit/audit.test.ts',
    testName: 'takes an event that is told twice once',
  },
  {
    name: 'what a route did is recorded',
    file: 'src/http/routes/record-calls.ts',
    find: 'if (statusCode < 300) return request',
    replace: 'if (statusCode < 0) return request',
    test: 'test/audit/every-route.test.ts',
    testName: 'every route that names an action has one entry',
  },
]
