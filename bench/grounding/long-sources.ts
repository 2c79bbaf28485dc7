import type { JudgedArticle } from './standard-form.ts'

/** Length of the sources against which the speed is measured, in words. */
export const longSourceWords = 5_000
/** Sentences that are asked of one source at least: as many as one article has, for which its sources are made ready once. */
const sentencesOfAnArticle = 60
/** So many sentences are enough to know the speed. */
const sentencesNeeded = 2_000

const wordsOf = (article: JudgedArticle): number => article.article.split(/\s+/).length
const sentencesOf = (articles: readonly JudgedArticle[]): number =>
  articles.reduce((sum, { summary_sentences }) => sum + summary_sentences.length, 0)

const joined = (articles: readonly JudgedArticle[]): JudgedArticle => ({
  article: articles.map(({ article }) => article).join('\n\n'),
  summary_sentences: articles.flatMap(({ summary_sentences }) => summary_sentences),
  ...(articles[0]?.language === undefined ? {} : { language: articles[0].language }),
  known: articles.flatMap(({ known }) => known ?? []),
})

/** The same text again and again, without its sentences, until so many words more are there. */
const padding = (articles: readonly JudgedArticle[], words: number): readonly JudgedArticle[] => {
  const filled: JudgedArticle[] = []
  for (let left = words; left > 0; ) {
    for (const article of articles) filled.push({ ...article, summary_sentences: [] })
    left -= articles.reduce((sum, article) => sum + wordsOf(article), 0)
  }
  return filled
}

const sourcesOf = (articles: readonly JudgedArticle[]): readonly JudgedArticle[] => {
  const sources: JudgedArticle[] = []
  let held: JudgedArticle[] = []
  let words = 0
  for (const article of articles) {
    held.push(article)
    words += wordsOf(article)
    if (words < longSourceWords) continue
    sources.push(joined(held))
    held = []
    words = 0
  }
  return held.length === 0 ? sources : [...sources, joined([...held, ...padding(held, longSourceWords - words)])]
}

/** A source with so many sentences as an article has; where its own do not suffice, others of the file are asked of it too. */
const askedAsAnArticle = (
  source: JudgedArticle,
  all: JudgedArticle['summary_sentences'],
  from: number,
): JudgedArticle => {
  const missing = Math.max(0, sentencesOfAnArticle - source.summary_sentences.length)
  const others = Array.from({ length: missing }, (_, index) => all[(from + index) % all.length]).filter(
    (one) => one !== undefined,
  )
  return { ...source, summary_sentences: [...source.summary_sentences, ...others] }
}

/**
 * Joins articles of one language until each source is at least 5,000 words long; where they do not suffice, their text is repeated.
 * @returns sources with the sentences of the articles in them, at least as many as one article has, about 2,000 in all at most
 */
export const longSources = (articles: readonly JudgedArticle[]): readonly JudgedArticle[] => {
  const languages = [...new Set(articles.map(({ language }) => language))]
  const all = articles.flatMap(({ summary_sentences }) => summary_sentences)
  const sources = languages
    .flatMap((language) => sourcesOf(articles.filter((one) => one.language === language)))
    .map((source, index) => askedAsAnArticle(source, all, index * sentencesOfAnArticle))
  const enough = sources.findIndex((_, index) => sentencesOf(sources.slice(0, index + 1)) >= sentencesNeeded)
  return enough < 0 ? sources : sources.slice(0, enough + 1)
}
