import type { Guard } from '../guard.ts'

/** What properties, fuzzing, clocks and disks found. */
export const hardGuards: readonly Guard[] = [
  {
    name: 'waits between tries are bounded',
    file: 'src/domain/backoff.ts',
    find: 'Math.min(rule.longestMs, rule.firstMs * 2 ** (Math.max(1, tries) - 1))',
    replace: 'rule.firstMs * 2 ** (Math.max(1, tries) - 1)',
    test: 'test/properties/waits.test.ts',
    testName: 'are positive, bounded, and a fifth about what is meant',
  },
  {
    name: 'a clock that is set back holds no line before a site',
    file: 'src/adapters/limiters/in-process/limiter.ts',
    find: 'Math.min(intervalMs, lane.lastAt + intervalMs - clock.now())',
    replace: 'lane.lastAt + intervalMs - clock.now()',
    test: 'test/clock/jumps.test.ts',
    testName: 'an hour back: the line before a site does not wait longer',
  },
  {
    name: 'a full disk is called so',
    file: 'src/adapters/stores/sqlite/database.ts',
    find: "diskCodes.has(code) ? 'DISK_FULL' : 'INTERNAL'",
    replace: "diskCodes.has(-1) ? 'DISK_FULL' : 'INTERNAL'",
    test: 'test/disk/store.test.ts',
    testName: 'has the ledger refuse writes as a full disk',
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
