import { defineConfig } from 'vitest/config'

/** Rooms whose tests only compute: nothing of theirs outlives a test, so that files may share what was loaded once. */
const pure = ['src/domain/**/*.test.ts', 'src/reading/**/*.test.ts', 'src/adapters/models/offline/**/*.test.ts']

export default defineConfig({
  test: {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    // Several processes start for each test of the distributed profile.
    testTimeout: process.env['PIGMEU_TEST_PROFILE'] === 'distributed' ? 120_000 : 30_000,
    hookTimeout: 60_000,
    // What is waited for comes sooner or later on a busy machine; how fast things are is for benchmarks to say.
    expect: { poll: { timeout: 20_000 } },
    // Much of a test is waiting for a server, a browser, a child process: one worker alone would leave a core idle.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'all others',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'web/**/*.test.ts'],
          exclude: pure,
        },
      },
    ],
  },
})
