import { faultNames } from '../../test/publish/faults/faults.ts'
import type { Tally } from './judge.ts'
import type { Form } from './plan.ts'
import type { SiteRun } from './run-site.ts'

/** The least that the whole matrix must hold. */
const asked = { publishes: 200, sites: 4, faults: 20 } as const
/** The most examples that are printed of one thing. */
const mostExamples = 8

const sum = (runs: readonly SiteRun[], of: (run: SiteRun) => number): number =>
  runs.reduce((all, run) => all + of(run), 0)
const tally = (runs: readonly SiteRun[], of: (run: SiteRun) => Tally): Tally => ({
  posts: sum(runs, (run) => of(run).posts),
  images: sum(runs, (run) => of(run).images),
  terms: sum(runs, (run) => of(run).terms),
})
const isSame = (left: Tally, right: Tally): boolean =>
  left.posts === right.posts && left.images === right.images && left.terms === right.terms

const happened = (runs: readonly SiteRun[]): Readonly<Record<string, number>> =>
  Object.fromEntries(faultNames.map((name) => [name, sum(runs, ({ faults }) => faults.get(name) ?? 0)]))

/** All that runs came to, in numbers by their names. */
export const figuresOf = (runs: readonly SiteRun[], form: Form, seed: number, isWhole: boolean) => {
  const expected = tally(runs, (run) => run.expected)
  const found = tally(runs, (run) => run.found)
  const duplicates = sum(runs, (run) => run.duplicates.length)
  const lost = sum(runs, (run) => run.lost.length)
  const unnoticed = sum(runs, (run) => run.unnoticed.length)
  const publishes = sum(runs, (run) => run.publishes)
  // A fault counts where it happened at every site.
  const everywhere = faultNames.filter((name) => runs.every(({ faults }) => faults.has(name))).length
  const isLarge = publishes >= asked.publishes && runs.length >= asked.sites && everywhere >= asked.faults
  const isEven = runs.every((run) => isSame(run.expected, run.found))
  return {
    ok: isEven && duplicates + lost + unnoticed === 0 && (isLarge || !isWhole),
    seed,
    versions: [...new Set(runs.map(({ version }) => version))],
    sites: runs.length,
    publishes,
    faults_at_every_site: everywhere,
    faults: happened(runs),
    kills: sum(runs, (run) => run.kills),
    stopped_past_lease: sum(runs, (run) => run.freezes),
    lease_ms: form.leaseMs,
    runs_taken_over: sum(runs, (run) => run.takenOver),
    expected,
    found,
    duplicates,
    lost,
    unnoticed_refusals: unnoticed,
    told_refusals: sum(runs, (run) => run.toldRefusals),
    failed_until_tried_again: sum(runs, (run) => [...run.refusals.values()].reduce((all, one) => all + one, 0)),
    second_posts_thrown_away: sum(runs, (run) => run.thrownAway),
    took_ms: sum(runs, (run) => run.tookMs),
  }
}

const pair = (run: SiteRun, of: (tally: Tally) => number): string => `${of(run.expected)} / ${of(run.found)}`

/** One site as a row for people. */
export const rowOf = (run: SiteRun) => ({
  WordPress: run.version,
  plugin: run.kind.plugin ? 'with' : 'without',
  publishes: run.publishes,
  'posts expected / found': pair(run, ({ posts }) => posts),
  images: pair(run, ({ images }) => images),
  terms: pair(run, ({ terms }) => terms),
  duplicates: run.duplicates.length,
  lost: run.lost.length,
  unnoticed: run.unnoticed.length,
  faults: [...run.faults.values()].reduce((all, one) => all + one, 0),
  kills: run.kills,
  stopped: run.freezes,
  'taken over': run.takenOver,
  seconds: Math.round(run.tookMs / 1_000),
})

/** Prints what is wrong at a site, and how what failed was told. */
export const printDetails = (run: SiteRun): void => {
  const wrong = [
    ...run.duplicates.map((what) => `there twice: ${what}`),
    ...run.lost.map((what) => `lost: ${what}`),
    ...run.unnoticed.map((what) => `not told: ${what}`),
  ]
  for (const line of wrong.slice(0, mostExamples)) console.log(`  ${line}`)
  if (wrong.length > mostExamples) console.log(`  and ${wrong.length - mostExamples} more`)
  const codes = [...run.refusals].map(([code, count]) => `${count} x ${code}`).join(', ')
  console.log(
    `  failed until somebody said "try again": ${codes || 'none'}; second posts thrown away: ${run.thrownAway}`,
  )
  if (run.folder !== null) console.log(`  the ledger and the logs: ${run.folder}`)
}
