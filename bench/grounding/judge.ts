import { indexPassages, supportOf } from '../../src/domain/grounding/support.ts'
import type { Judged } from './measures.ts'
import { passagesOf } from './passages.ts'
import { isSupported, type JudgedArticle } from './standard-form.ts'

/** A sentence as the checker judged it. */
export interface JudgedCase extends Judged {
  readonly sentence: string
  readonly kind: string | null
  readonly page: string | null
  readonly reasons: readonly string[]
}

/** Asks the checker about every sentence; an article's passages are made ready once. */
export const judgeArticle = (article: JudgedArticle, place: string): readonly JudgedCase[] => {
  const index = indexPassages(passagesOf(article.article, place))
  return article.summary_sentences.map((asked) => {
    const { score, reasons } = supportOf(asked.sentence, index, article.language, article.known)
    const kind = asked.kind ?? null
    return { sentence: asked.sentence, supported: isSupported(asked), score, kind, page: article.page ?? null, reasons }
  })
}

/** Asks the checker about every sentence of every article. */
export const judgeAll = (articles: readonly JudgedArticle[]): readonly JudgedCase[] =>
  articles.flatMap((article, index) => judgeArticle(article, `s${index + 1}`))

/** Sentences per second of processor time, all threads of this process together: per second and core. */
export type SentencesPerSecond = number

/** Rounds go on until so much processor time was measured, in seconds, so that few sentences and a cold start mislead nobody. */
const measuredSeconds = 0.8
const mostRounds = 200

/** How fast sentences are judged: the middle of several rounds, in each of which the passages are made ready anew. */
export const speedOf = (articles: readonly JudgedArticle[]): SentencesPerSecond => {
  const rounds: number[] = []
  let total = 0
  while (rounds.length < mostRounds && (total < measuredSeconds || rounds.length < 2)) {
    const before = process.cpuUsage()
    const judged = judgeAll(articles).length
    const { user, system } = process.cpuUsage(before)
    const seconds = Math.max(1e-6, (user + system) / 1e6)
    rounds.push(judged / seconds)
    total += seconds
  }
  return rounds.toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? 0
}
