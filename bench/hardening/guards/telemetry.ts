import type { Guard } from '../guard.ts'

/** Logs, traces, metrics: what they must not do to the work, or tell. */
export const telemetryGuards: readonly Guard[] = [
  {
    name: 'a full disk under the log stops nothing',
    file: 'src/adapters/logs/pino/rolling-file.ts',
    find: '        letGo()\n        if (failedAtMs',
    replace: '        if (failedAtMs === null) throw thrown\n        if (failedAtMs',
    test: 'src/adapters/logs/pino/rolling-file.test.ts',
    testName: 'says once that it cannot write',
  },
]
