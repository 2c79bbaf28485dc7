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

/** How fast something was. */
export interface Speed {
  readonly sentences: number
  /** By the time that the processor worked, all threads of this process together: per second and core. */
  readonly sentencesPerSecond: number
}

/** Judges and says how fast that was; only making passages ready and judging count. */
export const timed = (
  articles: readonly JudgedArticle[],
): { readonly cases: readonly JudgedCase[]; readonly speed: Speed } => {
  const before = process.cpuUsage()
  const cases = judgeAll(articles)
  const { user, system } = process.cpuUsage(before)
  const seconds = Math.max(1e-6, (user + system) / 1e6)
  return { cases, speed: { sentences: cases.length, sentencesPerSecond: cases.length / seconds } }
}
