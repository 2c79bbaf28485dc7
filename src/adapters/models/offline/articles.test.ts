import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askedSample, dataBookId as data } from '../../../../test/support/sample-pages.ts'
import { type WrittenBook, writeArticle } from '../../../../test/support/write-article.ts'
import type { SampleSiteOptions } from '../../../app/demo/sample-site.ts'
import { parseArticle } from '../../../domain/article/parse.ts'
import { contentSchemaOf } from '../../../domain/content-schemas/index.ts'
import { passageText } from '../../../domain/evidence.ts'
import { holdsKeyword, keywordOf, slugHoldsKeyword } from '../../../domain/seo/keyword.ts'
import { foldText, splitSentences, wordTokens } from '../../../domain/words.ts'
import { createOfflineModel } from './index.ts'
import { longestSharedRun } from './telling/verbatim.ts'

const refactoring = 'en/refactoring'
const algorithms = 'pt-BR/entendendo-algoritmos'

const written = async (bookId: string, options: SampleSiteOptions = {}): Promise<WrittenBook> => {
  const { asked, site } = await askedSample(bookId, options)
  try {
    return await writeArticle(asked, createOfflineModel())
  } finally {
    await site.close()
  }
}

const articleOf = ({ article }: WrittenBook) => {
  if (!article) throw new Error('no article was written')
  return article
}

/** The sentences of the prose; the details list repeats facts that two books may share. */
const proseOf = (book: WrittenBook): readonly string[] => {
  const { markdown, citations } = articleOf(book)
  const details = new Set(markdown.split('\n').filter((line) => line.startsWith('- ')))
  return citations
    .map(({ sentence }) => sentence)
    .filter(
      (sentence) => ![...details].some((line) => foldText(line.replaceAll('**', '')).includes(foldText(sentence))),
    )
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** The share of the prose's words that stand in runs of the sources' own words, by the length of a run. */
const copiedShare = (one: WrittenBook): { readonly eight: number; readonly twelve: number } => {
  const keysOf = (text: string): readonly string[] => wordTokens(text).map(({ key }) => key)
  const sources = one.snapshots.flatMap((snapshot) =>
    snapshot.passages.map((passage) => keysOf(passageText(snapshot, passage))),
  )
  const told = proseOf(one).map(keysOf)
  const shareIn = (length: number): number => {
    const runs = new Set(
      sources
        .flatMap((keys) => keys.map((_key, start) => keys.slice(start, start + length)))
        .filter((run) => run.length === length)
        .map((run) => run.join(' ')),
    )
    const copied = told.map((keys) => {
      const starts = keys.map((_key, start) => runs.has(keys.slice(start, start + length).join(' ')))
      return keys.filter((_key, at) => starts.slice(Math.max(0, at - length + 1), at + 1).includes(true)).length
    })
    const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
    return sum(copied) / sum(told.map((keys) => keys.length))
  }
  return { eight: shareIn(8), twelve: shareIn(12) }
}

const whoSpeaks =
  /^(?:According to|As |(?:One|Another|A further|The same) (?:reader|critic|review)|One of the readers|A critic|The (?:publisher|review|reviewer|author's)|That review|Segundo|De acordo|(?:Um|Outro|Mais um|O mesmo) leitor|A (?:editora|resenha|mesma|página|descrição)|(?:Uma|Outra) crítica|Essa resenha)(?!\p{L})/u

const firstWords = (text: string, count: number): string => foldText(text).split(' ').slice(0, count).join(' ')

/** How the sentences of the sections begin: with who speaks, like the one before, in words that no other begins with. */
const openingsOf = (one: WrittenBook) => {
  const paragraphs = parseArticle(articleOf(one).markdown).sections.flatMap(({ blocks }) =>
    blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => splitSentences(text, articleOf(one).language)),
  )
  const sentences = paragraphs.flat()
  const neighbours = paragraphs.flatMap((paragraph) =>
    paragraph.filter(
      (sentence, index) => index > 0 && firstWords(sentence, 2) === firstWords(paragraph[index - 1] ?? '', 2),
    ),
  )
  return {
    fronts: sentences.filter((sentence) => whoSpeaks.test(sentence)).length / sentences.length,
    neighbours,
    starts: new Set(sentences.map((sentence) => firstWords(sentence, 3))).size / sentences.length,
  }
}

describe('articles that the offline writer makes of the sample pages', () => {
  const books = new Map<string, WrittenBook>()
  const book = (bookId: string): WrittenBook => {
    const found = books.get(bookId)
    if (!found) throw new Error(`${bookId} was not written`)
    return found
  }
  beforeAll(async () => {
    for (const bookId of [data, refactoring, algorithms]) books.set(bookId, await written(bookId))
  }, 60_000)
  afterAll(() => books.clear())

  it.each([data, refactoring, algorithms])('%s passes every gate, every section within its length', (bookId) => {
    const { validation, support, label, language, disclosure } = articleOf(book(bookId))
    const failed = validation.gates.filter(({ verdict }) => verdict !== 'pass')
    expect(failed).toEqual([])
    expect(validation.green).toBe(true)
    expect(support.totals.unsupported).toBe(0)
    expect(validation.h2).toBe(8)
    expect(validation.h3).toBeGreaterThanOrEqual(2)
    expect(validation.body_words).toBeGreaterThanOrEqual(800)
    expect(validation.word_count).toBeLessThanOrEqual(1333)
    expect(label).toBe('offline draft')
    expect(disclosure).toBe(contentSchemaOf('book-review', language).disclosure.rules_text)
    expect(language).toBe(bookId.split('/')[0])
  })

  it.each([data, refactoring, algorithms])('%s rests on at least 45 statements, each on given passages', (bookId) => {
    const { knowledgeBase, snapshots } = book(bookId)
    const passages = new Set(snapshots.flatMap((snapshot) => snapshot.passages.map(({ passage_id: id }) => id)))
    const statements = (knowledgeBase?.claims ?? []).filter(({ topic }) => topic !== 'details')
    expect(statements.length).toBeGreaterThanOrEqual(45)
    for (const { passage_ids: ids } of statements) expect(ids.every((id) => passages.has(id))).toBe(true)
    expect(new Set(statements.map(({ text }) => text)).size).toBe(statements.length)
  })

  it.each([data, refactoring, algorithms])('%s takes over no long run of words', (bookId) => {
    const texts = book(bookId).snapshots.flatMap((snapshot) =>
      snapshot.passages.map((passage) => passageText(snapshot, passage)),
    )
    for (const sentence of proseOf(book(bookId)))
      for (const text of texts) expect(longestSharedRun(sentence, text), sentence).toBeLessThan(16)
  })

  it.each([data, refactoring, algorithms])('%s is told mostly in words of its own', (bookId) => {
    const { eight, twelve } = copiedShare(book(bookId))
    console.log(
      `${bookId}: ${percent(eight)} of the words in runs of 8 or more, ${percent(twelve)} in runs of 12 or more`,
    )
    expect(twelve).toBeLessThan(1 / 3)
    expect(eight).toBeLessThan(0.55)
  })

  it.each([data, refactoring, algorithms])('%s varies how its sentences begin', (bookId) => {
    const { fronts, neighbours, starts } = openingsOf(book(bookId))
    console.log(
      `${bookId}: ${percent(fronts)} of the sentences begin with who speaks, ${percent(starts)} with words of their own`,
    )
    expect(fronts).toBeLessThanOrEqual(1 / 3)
    expect(neighbours).toEqual([])
    expect(starts).toBeGreaterThan(0.85)
  })

  it.each([data, refactoring, algorithms])('%s has its focus keyword where readers look first', (bookId) => {
    const { title, seo_title: seoTitle, slug, faq, language, meta_description: meta, ...rest } = articleOf(book(bookId))
    const keyword = keywordOf(rest.focus_keyword, language)
    const { sections } = parseArticle(rest.markdown)
    const first = sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'paragraph')
    for (const text of [title, seoTitle, first?.text ?? '']) expect(holdsKeyword(text, keyword), text).toBe(true)
    expect(sections.some(({ heading }) => holdsKeyword(heading, keyword))).toBe(true)
    expect(slugHoldsKeyword(slug, keyword)).toBe(true)
    expect(seoTitle.length).toBeLessThanOrEqual(60)
    expect(meta.length).toBeGreaterThanOrEqual(140)
    expect(meta.length).toBeLessThanOrEqual(160)
    expect(faq.length).toBeGreaterThanOrEqual(2)
  })

  it.each([data, refactoring, algorithms])(
    '%s reads as prose: no doubled words, capitals where sentences begin',
    (bookId) => {
      for (const sentence of proseOf(book(bookId))) {
        expect(sentence).not.toMatch(/\b(\p{L}{2,}) \1\b/iu)
        expect(sentence).not.toMatch(/[,;]{2}|,\.|\s[,.]|\.\./u)
        expect(sentence).toMatch(/^["“]?[\p{Lu}\p{N}]/u)
      }
    },
  )

  it('shares no sentence between two books in one language', () => {
    const first = new Set(proseOf(book(data)).map(foldText))
    expect(first.size).toBeGreaterThan(30)
    expect(proseOf(book(refactoring)).filter((sentence) => first.has(foldText(sentence)))).toEqual([])
  })

  it('writes the same article from the same pages', async () => {
    expect(articleOf(await written(algorithms)).markdown).toBe(articleOf(book(algorithms)).markdown)
  })

  it("changes every paragraph when the book's pages are another book's", async () => {
    const swapped = await written(data, { replace: { [data]: refactoring } })
    const paragraphsOf = (one: WrittenBook): readonly string[] =>
      (one.article?.markdown ?? '').split('\n\n').filter((block) => block !== '' && !/^(#|- )/u.test(block))
    const before = new Set(paragraphsOf(book(data)))
    expect(before.size).toBeGreaterThan(10)
    expect(paragraphsOf(swapped).filter((paragraph) => before.has(paragraph))).toEqual([])
    expect(swapped.article?.markdown ?? '').not.toContain('Kleppmann')
  })
})
