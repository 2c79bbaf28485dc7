import type { Guard } from './guard.ts'
import { copySource, type SourceTree } from './source-tree.ts'
import { runTests, type TestRun } from './test-run.ts'

/** A test that hangs without its guard is red too, but need not hang for long. */
const testTimeoutMs = 20_000
/** For all named tests together, while every guard stands. */
const patienceMs = 600_000

/** How one removal ended. */
export interface GuardVerdict {
  readonly guard: Guard
  /** Whether the named test was green with the guard and red without it. */
  readonly red: boolean
  /** What the red test said, or why the removal proves nothing. */
  readonly reason: string
  readonly tookMs: number
}

const named = (run: TestRun, guard: Guard) =>
  run.tests.filter(({ file, name }) => file === guard.test && name.includes(guard.testName))

const withoutGuard = async (tree: SourceTree, guard: Guard): Promise<GuardVerdict> => {
  try {
    const run = await tree.without(guard, () =>
      runTests(tree.folder, [guard.test], { names: [guard.testName], testTimeoutMs }),
    )
    const failed = named(run, guard).find(({ passed }) => !passed)
    const unproved = run.unloaded[0] ?? 'the test stayed green without the guard'
    return { guard, red: failed !== undefined, reason: failed?.reason ?? unproved, tookMs: run.tookMs }
  } catch (error) {
    return { guard, red: false, reason: error instanceof Error ? error.message : String(error), tookMs: 0 }
  }
}

/** What is wrong with the tests while every guard stands: by guard, for those that are not green. */
const unready = async (tree: SourceTree, guards: readonly Guard[]): Promise<ReadonlyMap<Guard, string>> => {
  const files = [...new Set(guards.map(({ test }) => test))]
  const names = [...new Set(guards.map(({ testName }) => testName))]
  const run = await runTests(tree.folder, files, { names, patienceMs })
  const found = new Map<Guard, string>()
  for (const guard of guards) {
    const tests = named(run, guard)
    const failed = tests.find(({ passed }) => !passed)
    if (tests.length === 0) found.set(guard, `no test of that name ran: ${run.unloaded[0] ?? guard.testName}`)
    else if (failed) found.set(guard, `red although the guard stands: ${failed.reason}`)
  }
  return found
}

/**
 * Takes guards away one at a time and watches the test that each names; several copies of the source work side by side.
 *
 * @param tell called as each verdict comes
 */
export const judgeGuards = async (
  guards: readonly Guard[],
  sideBySide: number,
  tell: (verdict: GuardVerdict) => void = () => undefined,
): Promise<readonly GuardVerdict[]> => {
  const verdicts: GuardVerdict[] = []
  const give = (verdict: GuardVerdict) => {
    verdicts.push(verdict)
    tell(verdict)
  }
  await using whole = await copySource()
  const problems = await unready(whole, guards)
  for (const [guard, reason] of problems) give({ guard, red: false, reason, tookMs: 0 })
  const waiting = guards.filter((guard) => !problems.has(guard))
  const work = async (tree: SourceTree) => {
    for (let guard = waiting.shift(); guard; guard = waiting.shift()) give(await withoutGuard(tree, guard))
  }
  await using second = sideBySide > 1 ? await copySource() : whole
  await Promise.all(second === whole ? [work(whole)] : [work(whole), work(second)])
  return verdicts
}
