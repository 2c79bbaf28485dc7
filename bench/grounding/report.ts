import type { JudgedCase, SentencesPerSecond } from './judge.ts'
import { longSourceWords } from './long-sources.ts'
import { areaUnderCurve, bestBalancedAccuracy, recallBelow, thresholdAt } from './measures.ts'

/** What the project's own file must reach, and how fast any file must be judged. */
export const required = { auc: 0.95, recall: 0.9, falseAlarms: 0.05, sentencesPerSecond: 500 } as const

/** What the last line of `--json` holds. */
export interface Figures {
  readonly ok: boolean
  readonly sentences: number
  readonly auc: number | null
  readonly balancedAccuracy: number | null
  /** Per second and core, against sources of 5,000 words. */
  readonly sentencesPerSecond: number
  /** Against the articles as they are. */
  readonly sentencesPerSecondAsGiven: number
  readonly articles: number
  readonly supported: number
  readonly unsupported: number
  /** The score from which a sentence counts as supported for the best balanced accuracy. */
  readonly threshold: number | null
  /** The score below which 5 % of the supported sentences lie. */
  readonly alarmBelow: number | null
  /** By kind of false sentence: how many, and the share found at 5 % false alarms. */
  readonly kinds: Readonly<Record<string, { readonly cases: number; readonly recall: number }>>
}

/** Figures, with what `ok` means for the file at hand. */
export interface Report {
  readonly figures: Figures
  readonly meaningOfOk: string
}

interface Run {
  readonly articles: number
  readonly isOwn: boolean
  readonly speed: SentencesPerSecond
  readonly longSpeed: SentencesPerSecond
}

const rounded = (value: number): number => Number(value.toFixed(4))
const orNull = (value: number): number | null => (Number.isNaN(value) ? null : rounded(value))

const kindsOf = (cases: readonly JudgedCase[], alarmBelow: number): Figures['kinds'] => {
  const kinds = [...new Set(cases.flatMap(({ kind, supported }) => (kind === null || supported ? [] : [kind])))]
  return Object.fromEntries(
    kinds.map((kind) => {
      const own = cases.filter((one) => one.kind === kind)
      return [kind, { cases: own.length, recall: rounded(recallBelow(own, alarmBelow)) }]
    }),
  )
}

const meaningOf = (isOwn: boolean): string =>
  isOwn
    ? `ok: AUC >= ${required.auc}, each kind found in >= ${required.recall} of cases at ${required.falseAlarms * 100} % false alarms, >= ${required.sentencesPerSecond} sentences per second and core`
    : `ok: the file has supported and unsupported sentences, and >= ${required.sentencesPerSecond} sentences per second and core are judged`

/** Sums up how the sentences were judged. */
export const reportOf = (cases: readonly JudgedCase[], { articles, isOwn, speed, longSpeed }: Run): Report => {
  const auc = areaUnderCurve(cases)
  const { balancedAccuracy, threshold } = bestBalancedAccuracy(cases)
  const alarmBelow = thresholdAt(cases, required.falseAlarms)
  const kinds = kindsOf(cases, alarmBelow)
  const supported = cases.filter((one) => one.supported).length
  const both = supported > 0 && supported < cases.length
  const fast = longSpeed >= required.sentencesPerSecond
  const found = Object.values(kinds).every(({ recall }) => recall >= required.recall)
  const figures: Figures = {
    ok: both && fast && (!isOwn || (auc >= required.auc && found)),
    sentences: cases.length,
    auc: orNull(auc),
    balancedAccuracy: orNull(balancedAccuracy),
    sentencesPerSecond: Math.round(longSpeed),
    sentencesPerSecondAsGiven: Math.round(speed),
    articles,
    supported,
    unsupported: cases.length - supported,
    threshold: orNull(threshold),
    alarmBelow: orNull(alarmBelow),
    kinds,
  }
  return { figures, meaningOfOk: meaningOf(isOwn) }
}

const worstShown = 15

const printMisses = (title: string, misses: readonly JudgedCase[]): void => {
  console.log(`\n${title}`)
  for (const { score, kind, sentence, reasons, page } of misses.slice(0, worstShown)) {
    console.log(
      `  ${score.toFixed(2)} ${kind === null ? '' : `[${kind}] `}${sentence}${page === null ? '' : ` (${page})`}`,
    )
    for (const reason of reasons.slice(0, 2)) console.log(`       ${reason}`)
  }
}

/** Prints figures and the worst misses for people. */
export const printReport = ({ figures, meaningOfOk }: Report, cases: readonly JudgedCase[]): void => {
  const ascending = cases.toSorted((a, b) => a.score - b.score)
  printMisses(
    'supported sentences with the lowest scores:',
    ascending.filter((one) => one.supported),
  )
  printMisses(
    'unsupported sentences with the highest scores:',
    ascending.toReversed().filter((one) => !one.supported),
  )
  const shown = (value: number | null): string => (value === null ? 'unknown (one class only)' : value.toFixed(4))
  console.log('')
  if (Object.keys(figures.kinds).length > 0) console.table(figures.kinds)
  console.log(
    `${figures.sentences} sentences about ${figures.articles} articles, ${figures.supported} supported, ${figures.unsupported} not`,
  )
  console.log(
    `AUC ${shown(figures.auc)}, best balanced accuracy ${shown(figures.balancedAccuracy)} at ${shown(figures.threshold)}`,
  )
  console.log(
    `${figures.sentencesPerSecond} sentences per second and core against sources of ${longSourceWords} words, ${figures.sentencesPerSecondAsGiven} against the articles as they are`,
  )
  console.log(`${meaningOfOk}: ${figures.ok ? 'yes' : 'no'}`)
}
