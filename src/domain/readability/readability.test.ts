import { describe, expect, it } from 'vitest'
import { blankContent } from '../article/article.ts'
import { parseArticle, placedSentences } from '../article/parse.ts'
import { bookReviewEn } from '../content-schemas/book-review-en.ts'
import { bookReviewPtBr } from '../content-schemas/book-review-pt-br.ts'
import { good } from '../gates/fixtures/cases.ts'
import { judgeArticle } from '../gates/judge.ts'
import { isPassive } from './passive.ts'
import { readabilityOf } from './readability.ts'

const read = (markdown: string, schema = bookReviewEn) => readabilityOf(placedSentences(parseArticle(markdown)), schema)

const long = `Kafka ${'keeps every event '.repeat(12)}for a week.`

describe('how an article reads', () => {
  it('counts the words of the body’s sentences', () => {
    const { sentence_words } = read(
      '- **For:** a line of the box\n\n## One\n\nOne two three. One two three four five six.',
    )
    expect(sentence_words).toEqual({ mean: 4.5, longest: 6 })
  })

  it('leaves out the details list', () => {
    const details = bookReviewEn.sections.findIndex(({ form }) => form === 'details')
    const markdown = bookReviewEn.sections
      .map((_, index) => `## Heading ${index}\n\n${index === details ? `- ${long}` : 'Kafka is fast.'}`)
      .join('\n\n')
    expect(read(markdown).sentence_words.longest).toBe(3)
  })

  it('notes a long sentence where it stands', () => {
    expect(read(`## One\n\nKafka is fast. ${long}`).notices).toMatchObject([
      { severity: 'notice', section: 0, sentence_id: '0.1', message: expect.stringMatching(/has 40 words/u) },
    ])
  })

  it('notes a section of long sentences', () => {
    const sentence = `Kafka ${'keeps each event '.repeat(8)}for some weeks.`
    const { notices } = read(`## One\n\n${Array.from({ length: 5 }, () => sentence).join(' ')}`)
    expect(notices.map(({ message }) => message).join()).toMatch(/28 words on average/u)
  })

  it('notes a section in the passive voice, by its share', () => {
    const markdown = '## One\n\nIt was written. It is read. It was kept. It runs. They run it.'
    const { passive_share, notices } = read(markdown)
    expect(passive_share).toBe(0.6)
    expect(notices.map(({ message }) => message).join()).toMatch(/60 %.*passive/u)
  })

  it('says nothing of what is not written', () => {
    expect(read('')).toEqual({ sentence_words: { mean: 0, longest: 0 }, passive_share: 0, notices: [] })
  })

  it('is part of what is said of an article, in both languages, and fails nothing', () => {
    for (const { content, world } of [good.en, good.maps]) {
      const { readability } = judgeArticle(content, world).validation
      expect(readability?.sentence_words.mean).toBeGreaterThan(8)
      expect(readability?.passive_share).toBeLessThan(0.4)
    }
    expect(judgeArticle(blankContent, good.en.world).validation.readability?.passive_share).toBe(0)
    expect(read('## Um\n\nO livro foi escrito em Recife.', bookReviewPtBr).passive_share).toBe(1)
  })
})

describe('the passive voice', () => {
  it.each([
    'The book was written in Lisbon.',
    'Schemas are compared by size.',
    'The queue has been cleaned up.',
    'Errors were not found until morning.',
    'It is also widely used.',
    'Exports got lost on Monday.',
    'Messages are being replayed.',
  ])('%s', (sentence) => expect(isPassive(sentence, 'en')).toBe(true))

  it.each([
    'The author wrote the book in Lisbon.',
    'Kafka is fast.',
    'The talent is rare.',
    'It is a need of small teams.',
    'She has compared three formats.',
    'They are indeed few.',
  ])('not: %s', (sentence) => expect(isPassive(sentence, 'en')).toBe(false))

  it.each([
    'O livro foi escrito em Recife.',
    'Os índices são medidos antes e depois.',
    'O banco já está carregado.',
    'Os endereços foram cuidadosamente corrigidos.',
    'Imagens de satélite não são tratadas.',
  ])('em português: %s', (sentence) => expect(isPassive(sentence, 'pt-BR')).toBe(true))

  it.each([
    'A autora escreveu o livro em Recife.',
    'O mapa é um dado público.',
    'O livro é de outro estado.',
    'São 37 escolas.',
    'Ela tem medido consultas.',
  ])('em português, não: %s', (sentence) => expect(isPassive(sentence, 'pt-BR')).toBe(false))
})
