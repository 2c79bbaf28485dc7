import type { Guard } from '../guard.ts'

const unroutable = { test: 'src/http/unroutable.test.ts', file: 'src/http/server.ts' }

/** What properties, fuzzing, clocks and disks found. */
export const hardGuards: readonly Guard[] = [
  {
    ...unroutable,
    name: 'an address that cannot be decoded is answered with a problem document',
    find: '    frameworkErrors: createErrorHandler(log, deps.redactor),\n',
    replace: '',
    testName: 'answers an address that cannot be decoded with a problem document',
  },
  {
    ...unroutable,
    name: 'headers that are too large are answered with a problem document',
    find: '    clientErrorHandler: answerBrokenRequests(deps.redactor),\n',
    replace: '',
    testName: 'answers headers that are too large with a problem document',
  },
  {
    ...unroutable,
    name: 'an expectation that is not met is answered with a problem document',
    find: '  refuseExpectations(app, deps.redactor)\n',
    replace: '',
    testName: 'answers an expectation that is not met with a problem document',
  },
  {
    name: 'a form that ends early is no fault of the program',
    file: 'src/http/routes/well-formed.ts',
    find: '    if (!isParsersOwn(thrown)) throw thrown\n',
    replace: '    if (!isParsersOwn(thrown) || true) throw thrown\n',
    test: 'src/http/routes/well-formed.test.ts',
    testName: 'takes a form of uploads that ends early for the fault of its sender',
  },
  {
    name: 'nothing of a run is kept once it is over',
    file: 'src/engine/stage-run.ts',
    find: "    release: (): void => shutdown.removeEventListener('abort', stop),\n",
    replace: '    release: (): void => undefined,\n',
    test: 'test/engine/kept-runs.test.ts',
    testName: 'keeps nothing of a run that is over',
  },
  {
    name: 'a clock that is set back holds nobody before a site',
    file: 'src/adapters/limiters/in-process/limiter.ts',
    find: 'Math.min(intervalMs, lane.lastAt + intervalMs - clock.now())',
    replace: 'lane.lastAt + intervalMs - clock.now()',
    test: 'test/clock/jumps.test.ts',
    testName: 'an hour back: the line before a site does not wait longer',
  },
  {
    name: 'a full disk is called a full disk',
    file: 'src/adapters/stores/sqlite/database.ts',
    find: 'new Set([13, 8])',
    replace: 'new Set<number>([])',
    test: 'test/disk/store.test.ts',
    testName: 'has the ledger refuse writes as a full disk',
  },
  {
    name: 'a full disk under published files is called so',
    file: 'src/adapters/publishers/file/file-publisher.ts',
    find: "isDiskFault(thrown) ? 'DISK_FULL' : 'PUBLISH_FAILED'",
    replace: "'PUBLISH_FAILED'",
    test: 'test/disk/store.test.ts',
    testName: 'has the file publisher leave no half of an article behind',
  },
  {
    name: 'a data folder that may not be written to is told from one that is in use',
    file: 'src/adapters/stores/sqlite/data-folder-lock.ts',
    find: "isDiskFault(thrown) || mayNotBeWritten(folder) ? 'DISK_FULL' : 'STORE_UNAVAILABLE'",
    replace: "isDiskFault(thrown) ? 'DISK_FULL' : 'STORE_UNAVAILABLE'",
    test: 'test/disk/product.test.ts',
    testName: 'says so plainly where the disk is full',
  },
  {
    name: 'waits between tries are bounded',
    file: 'src/domain/backoff.ts',
    find: 'Math.min(rule.longestMs, rule.firstMs * 2 ** (Math.max(1, tries) - 1))',
    replace: 'rule.firstMs * 2 ** (Math.max(1, tries) - 1)',
    test: 'test/properties/waits.test.ts',
    testName: 'are positive, bounded, and a fifth about what is meant',
  },
]
