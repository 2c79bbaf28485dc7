import { allowanceMs } from './form.ts'
import { judgeArrivals } from './judge/arrivals.ts'
import { judgeLostLeases } from './judge/lost-leases.ts'
import { judgeRepeats } from './judge/repeats.ts'
import { type JudgedDelay, judgeTimeLost } from './judge/time-lost.ts'
import { faultKinds } from './plan.ts'
import type { Outcome } from './run.ts'

const seconds = (ms: number): number => Number((ms / 1_000).toFixed(2))
/** The most examples that are printed of one thing. */
const mostExamples = 5

const delayLine = ({ book, kind, fault, fromMs, untilMs, lostMs, allowedMs, faults }: JudgedDelay): string =>
  `${book} ${kind}${fault === null ? '' : ` by a ${fault.kind}`} from ${new Date(fromMs).toISOString()} for ` +
  `${seconds(untilMs - fromMs)} s, ${seconds(lostMs)} s of it lost; ${faults} faults allow ${seconds(allowedMs)} s`

const middle = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0

/** How soon books went on that were cut off, by what cut them off. */
const goingOn = (delays: readonly JudgedDelay[]) => {
  const byKind = Map.groupBy(
    delays.filter(({ kind }) => kind === 'cut off'),
    ({ fault }) => fault?.kind ?? 'unknown',
  )
  return [...byKind].map(([kind, all]) => ({
    'cut off by': kind,
    runs: all.length,
    'went on after s (middle)': seconds(middle(all.map(({ fromMs, untilMs }) => untilMs - fromMs))),
    'at most': seconds(Math.max(...all.map(({ fromMs, untilMs }) => untilMs - fromMs))),
    'lost s (middle)': seconds(middle(all.map(({ lostMs }) => lostMs))),
    'lost at most': seconds(Math.max(...all.map(({ lostMs }) => lostMs))),
  }))
}

/** All that is wrong with a run, in words. */
const wrongsOf = ({ arrivals, repeats, leases, timeLost }: ReturnType<typeof judgements>): readonly string[] => [
  ...arrivals.failed,
  ...arrivals.notOnce.map((id) => `${id}: not published once`),
  ...arrivals.movedTwice.map((id) => `${id}: moved twice`),
  ...repeats.forbidden,
  ...leases.written,
  ...timeLost.tooLong.map(delayLine),
]

const judgements = ({ evidence }: Outcome) => ({
  arrivals: judgeArrivals(evidence),
  repeats: judgeRepeats(evidence),
  leases: judgeLostLeases(evidence),
  timeLost: judgeTimeLost(evidence),
})

/** Judges a run: the figures by their names, what is wrong in words, every delay. */
export const judge = (outcome: Outcome, seed: number) => {
  const { evidence, servers, site, tookMs } = outcome
  const { form, faults } = evidence
  const judged = judgements(outcome)
  const { arrivals, repeats, leases, timeLost } = judged
  const wrong = wrongsOf(judged)
  const happened = faultKinds.map((kind) => [kind, faults.filter((one) => one.kind === kind).length] as const)
  const figures = {
    ok: arrivals.published === form.books && wrong.length === 0,
    seed,
    servers,
    form,
    allowance_ms: allowanceMs(form),
    faults: Object.fromEntries(happened),
    published: arrivals.published,
    failed: arrivals.failed.length,
    not_published_once: arrivals.notOnce.length,
    moved_twice: arrivals.movedTwice.length,
    drafts_left: site.leftDrafts(),
    posts_thrown_away: site.binned(),
    runs_crashed: arrivals.crashes,
    most_crashes_of_a_stage: arrivals.mostCrashes,
    runs_retried: arrivals.retries,
    steps: repeats.steps,
    steps_done_again: repeats.allowed,
    steps_done_again_although_stored: repeats.forbidden.length,
    held_by_frozen: leases.heldFrozen,
    taken_over_from_frozen: leases.takenOver,
    writes_refused: leases.refused,
    writes_after_lost_lease: leases.written.length,
    delays_too_long: timeLost.tooLong.length,
    worst_delay_share: Number(timeLost.worstShare.toFixed(3)),
    took_ms: tookMs,
  }
  return { figures, wrong, delays: timeLost.delays }
}

/** Prints a judgement for people. */
export const printJudgement = ({ figures, wrong, delays }: ReturnType<typeof judge>, folder: string): void => {
  const { form, faults, ok } = figures
  console.log(
    `${figures.published} of ${form.books} published in ${seconds(figures.took_ms)} s; ${figures.failed} failed, ` +
      `${figures.not_published_once} not published exactly once (${figures.posts_thrown_away} drafts thrown away, ${figures.drafts_left} left), ` +
      `${figures.moved_twice} moved twice`,
  )
  console.log(
    `faults: ${Object.entries(faults)
      .map(([kind, count]) => `${count} x ${kind}`)
      .join(', ')}`,
  )
  console.log(
    `${figures.steps} steps, ${figures.steps_done_again} done again that were in flight, ` +
      `${figures.steps_done_again_although_stored} done again although their result was stored`,
  )
  console.log(
    `${figures.runs_crashed} runs crashed, at most ${figures.most_crashes_of_a_stage} of one stage of a book; ` +
      `retried: ${JSON.stringify(figures.runs_retried)}`,
  )
  console.log(
    `frozen workers held ${figures.held_by_frozen} books, ${figures.taken_over_from_frozen} were taken over; ` +
      `${figures.writes_refused} writes refused, ${figures.writes_after_lost_lease} taken after a lost lease`,
  )
  console.table(goingOn(delays))
  console.log(
    `time lost: at most ${Math.round(figures.worst_delay_share * 100)} % of a lease and a sweep ` +
      `(${seconds(figures.allowance_ms)} s) for each fault that a delay fell into; ${figures.delays_too_long} delays longer`,
  )
  for (const line of wrong.slice(0, mostExamples)) console.log(`wrong: ${line}`)
  if (wrong.length > mostExamples) console.log(`and ${wrong.length - mostExamples} more`)
  if (!ok) console.log(`logs and the diary: ${folder}`)
  console.log(ok ? 'ok' : 'NOT ok')
}
