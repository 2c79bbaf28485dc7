import type { JudgedArticle } from './standard-form.ts'

/** Length of the sources against which the speed is measured, in words. */
export const longSourceWords = 5_000
/** So many sentences are enough to know the speed. */
const sentencesNeeded = 2_000

const wordsOf = (text: string): number => text.split(/\s+/).length

const joined = (articles: readonly JudgedArticle[]): JudgedArticle => ({
  article: articles.map(({ article }) => article).join('\n\n'),
  summary_sentences: articles.flatMap(({ summary_sentences }) => summary_sentences),
  ...(articles[0]?.language === undefined ? {} : { language: articles[0].language }),
  known: articles.flatMap(({ known }) => known ?? []),
})

/**
 * Joins articles of one language until each source is at least 5,000 words long; too few are repeated from the start.
 * @returns sources with all sentences of the articles in them, about 2,000 sentences at most
 */
export const longSources = (articles: readonly JudgedArticle[]): readonly JudgedArticle[] => {
  const sources: JudgedArticle[] = []
  let [held, words, sentences]: [JudgedArticle[], number, number] = [[], 0, 0]
  for (const article of articles) {
    held.push(article)
    words += wordsOf(article.article)
    while (words < longSourceWords && article === articles.at(-1)) {
      const [first] = articles
      if (first === undefined) break
      held.push({ ...first, summary_sentences: [] })
      words += wordsOf(first.article)
    }
    if (words < longSourceWords) continue
    sources.push(joined(held))
    sentences += held.reduce((sum, one) => sum + one.summary_sentences.length, 0)
    if (sentences >= sentencesNeeded) break
    ;[held, words] = [[], 0]
  }
  return sources
}
