import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { z } from 'zod'

const projectFolder = join(import.meta.dirname, '../..')
const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs')
/** What a run may be told. */
export interface TestRunOptions {
  /** Parts of full names of tests; all tests unless told. */
  readonly names?: readonly string[]
  /** A test that takes longer is red; as the tests say unless told. */
  readonly testTimeoutMs?: number
  /** A run that takes longer is ended, and proves nothing. */
  readonly patienceMs?: number
}

const usualPatienceMs = 180_000

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
          meta: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    }),
  ),
})

/** One test as it ended. */
export interface EndedTest {
  /** From the root of the tree. */
  readonly file: string
  /** The names of its groups and its own, joined by a space. */
  readonly name: string
  readonly passed: boolean
  /** What the first failure said; empty when there was none. */
  readonly reason: string
  /** What the test told of itself (`task.meta`). */
  readonly meta: Readonly<Record<string, unknown>>
}

/** All that one run of test files came to. */
export interface TestRun {
  /** Tests that ran; those that the names left out are not among them. */
  readonly tests: readonly EndedTest[]
  /** Why files could not be loaded at all: nothing is proved by such a run. */
  readonly unloaded: readonly string[]
  readonly tookMs: number
}

const inOneLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 200)
/** Vitest matches names whose groups are set apart by ` > `, and reports them set apart by a space. */
const asPattern = (names: readonly string[]): string =>
  names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', '(?: > | )')).join('|')

const waitFor = async (folder: string, testArguments: readonly string[], patienceMs: number): Promise<string> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', vitest, 'run', ...testArguments], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (told += chunk.toString()))
  const alarm = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  await once(child, 'close')
  clearTimeout(alarm)
  return told
}

/** Runs test files of a tree by vitest in a process of its own. */
export const runTests = async (
  folder: string,
  files: readonly string[],
  { names = [], testTimeoutMs, patienceMs = usualPatienceMs }: TestRunOptions = {},
): Promise<TestRun> => {
  const startedAt = performance.now()
  const reportFile = join(tmpdir(), `pigmeu-report-${crypto.randomUUID()}.json`)
  const told = await waitFor(
    folder,
    [
      ...files,
      ...(names.length > 0 ? ['-t', asPattern(names)] : []),
      ...(testTimeoutMs === undefined ? [] : [`--testTimeout=${testTimeoutMs}`]),
      '--reporter=json',
      `--outputFile=${reportFile}`,
    ],
    patienceMs,
  )
  const written = await readFile(reportFile, 'utf8').catch(() => null)
  await rm(reportFile, { force: true })
  const tookMs = performance.now() - startedAt
  if (written === null) return { tests: [], unloaded: [`vitest ended without a report: ${told.slice(-400)}`], tookMs }
  const { testResults } = reportSchema.parse(JSON.parse(written))
  const tests = testResults.flatMap(({ name: path, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status, failureMessages, meta }) => ({
        file: relative(folder, path),
        name: fullName,
        passed: status === 'passed',
        reason: inOneLine(failureMessages?.[0] ?? ''),
        meta: meta ?? {},
      })),
  )
  const unloaded = testResults
    .filter(({ assertionResults }) => assertionResults.length === 0)
    .map(({ name, message }) => `${name}: ${inOneLine(message ?? '')}`)
  return { tests, unloaded, tookMs }
}
