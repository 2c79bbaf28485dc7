import type { Guard } from '../guard.ts'

/** Keys of model providers. */
export const modelsGuards: readonly Guard[] = [
  {
    name: 'a key that alone writes something is not removed',
    file: 'src/app/models/model-keys.ts',
    find: 'if (alone.length > 0) {',
    replace: 'if (alone.length > 1_000) {',
    test: 'src/app/models/model-desk.test.ts',
    testName: 'a key that nobody needs is removed, one that alone writes something is not',
  },
]
