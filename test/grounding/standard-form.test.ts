import { describe, expect, it } from 'vitest'
import { longSources, longSourceWords } from '../../bench/grounding/long-sources.ts'
import { passagesOf } from '../../bench/grounding/passages.ts'
import { FormError, isSupported, parseArticles } from '../../bench/grounding/standard-form.ts'

const line = (article: string, ...sentences: readonly (readonly [string, string])[]): string =>
  JSON.stringify({
    article,
    origin: 'ignored',
    summary_sentences: sentences.map(([sentence, answers]) => ({
      sentence,
      responses: [...answers].map((answer) => ({ worker_id: 1, response: answer === 'y' ? 'yes' : 'no' })),
    })),
  })

describe('the form of a file', () => {
  it('reads a line for each article and ignores other keys and empty lines', () => {
    const articles = parseArticles(`${line('Text.', ['One.', 'yyn'], ['Two.', 'n'])}\n\n${line('More.')}\r\n`)
    expect(articles.map(({ summary_sentences }) => summary_sentences.length)).toEqual([2, 0])
  })

  it.each([
    ['y', true],
    ['yyn', true],
    ['yn', false],
    ['ynn', false],
  ] as const)('takes the answers %s for %s', (answers, supported) => {
    const [article] = parseArticles(line('Text.', ['One.', answers]))
    expect(article?.summary_sentences.map(isSupported)).toEqual([supported])
  })

  it.each([
    ['not JSON', '{"article": ', /^line 2 is not JSON/],
    ['no article', '{"summary_sentences": []}', /^line 2, field article: /],
    ['no list', '{"article": "Text.", "summary_sentences": 3}', /^line 2, field summary_sentences: /],
    [
      'another answer',
      '{"article": "Text.", "summary_sentences": [{"sentence": "One.", "responses": [{"response": "maybe"}]}]}',
      /^line 2, field summary_sentences\[0\]\.responses\[0\]\.response: /,
    ],
    [
      'no answer',
      '{"article": "Text.", "summary_sentences": [{"sentence": "One.", "responses": []}]}',
      /^line 2, field summary_sentences\[0\]\.responses: /,
    ],
    ['no object', '[]', /^line 2, field the line: /],
  ] as const)('names line and field: %s', (_, bad, message) => {
    expect(() => parseArticles(`${line('Text.')}\n${bad}`)).toThrow(FormError)
    expect(() => parseArticles(`${line('Text.')}\n${bad}`)).toThrow(message)
  })
})

describe('the passages of an article', () => {
  it('are its paragraphs', () => {
    const passages = passagesOf('First paragraph.\n\nSecond one. It has two sentences.\nThird.')
    expect(passages.map(({ text }) => text)).toEqual([
      'First paragraph.',
      'Second one. It has two sentences.',
      'Third.',
    ])
    expect(new Set(passages.map(({ passage_id }) => passage_id)).size).toBe(3)
  })

  it('are groups of whole sentences in one long line of tokenised text in small letters', () => {
    const sentences = Array.from(
      { length: 60 },
      (_, index) => `the mayor of town ${index} said " no comment " on monday .`,
    )
    const passages = passagesOf(sentences.join(' '))
    expect(passages.length).toBeGreaterThan(3)
    expect(passages.map(({ text }) => text).join(' ')).toBe(sentences.join(' '))
    for (const { text } of passages) {
      expect(text.split(' ').length).toBeLessThanOrEqual(120)
      expect(text).toMatch(/^the mayor .* \.$/)
    }
  })

  it('keep a sentence whole however long it is', () => {
    const long = `${'word '.repeat(300)}end.`
    expect(passagesOf(`Short. ${long} Short again.`).map(({ text }) => text)).toContain(long)
  })
})

describe('long sources', () => {
  const articles = (count: number, words: number) =>
    parseArticles(Array.from({ length: count }, () => line('word '.repeat(words).trim(), ['One.', 'y'])).join('\n'))

  it.each([
    [30, 400],
    [3, 200],
    [1, 9_000],
  ] as const)(
    '%i articles of %i words become sources of 5,000 words and more with every sentence, asked as much as an article asks',
    (count, words) => {
      const sources = longSources(articles(count, words))
      for (const { article } of sources) expect(article.split(/\s+/).length).toBeGreaterThanOrEqual(longSourceWords)
      const asked = sources.map(({ summary_sentences: sentences }) => sentences)
      expect(new Set(asked.flat().map(({ sentence }) => sentence)).size).toBe(
        new Set(articles(count, words).flatMap((one) => one.summary_sentences.map(({ sentence }) => sentence))).size,
      )
      expect(asked.every(({ length }) => length >= 60)).toBe(true)
    },
  )
})
