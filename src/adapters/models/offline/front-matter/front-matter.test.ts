import { describe, expect, it } from 'vitest'
import { frontMatterInput } from '../../../../../test/support/front-matter-input.ts'
import { slugOf } from '../../../../domain/article/slug.ts'
import { bookReviewEn } from '../../../../domain/content-schemas/book-review-en.ts'
import { bookReviewPtBr } from '../../../../domain/content-schemas/book-review-pt-br.ts'
import type { Topic, Voice } from '../../../../domain/evidence.ts'
import { holdsKeyword, keywordOf, slugHoldsKeyword } from '../../../../domain/seo/keyword.ts'
import { titlePixels } from '../../../../domain/seo/title-width.ts'
import { type BookBrief, type EvidenceClaim, frontMatterOutputSchema } from '../../../../domain/writing.ts'
import { frontMatter } from './front-matter.ts'

const claimed = (
  language: 'en' | 'pt-BR',
  told: readonly (readonly [Topic, Voice, string])[],
): readonly EvidenceClaim[] =>
  told.map(([topic, voice, text], index) => {
    const [claimId, passageId] = [`c${index + 1}`, `s1.p${index + 1}`]
    const source = { source_id: 's1', source_label: 'Amazon' }
    const passage = { passage_id: passageId, ...source, kind: 'description' as const, voice, language, text }
    return { claim_id: claimId, text, topic, voice, ...source, passage_ids: [passageId], language, passages: [passage] }
  })

const bookOf = (title: string, author = 'Ana Lima'): BookBrief => ({
  title,
  subtitle: null,
  authors: [author],
  publisher: 'Harbour Press',
  year: '2020',
})

const english = claimed('en', [
  ['subject', 'publisher', 'The book teaches how to keep jobs in order when a broker fails.'],
  ['audience', 'publisher', 'The book is written for operators who run RabbitMQ or Kafka at night.'],
  ['prerequisites', 'publisher', 'Readers need a working knowledge of Linux and one scripting language.'],
  ['criticism', 'reader', 'Beginners may drown in the third part, which opens with proofs.'],
  ['practice', 'critic', 'Teams can use the checklists of chapter 9 at their next audit.'],
  ['contents', 'publisher', 'Chapter 2 builds a broker with Python 3.12 and PostgreSQL 16.'],
  ['author', 'author', 'Ana Lima operated the brokers of a harbour for nine years.'],
])
const portuguese = claimed('pt-BR', [
  ['subject', 'publisher', 'O livro ensina como manter tarefas em ordem quando um broker falha.'],
  ['audience', 'publisher', 'O livro é indicado para operadores que cuidam de filas de madrugada.'],
  ['prerequisites', 'publisher', 'O leitor precisa de conhecimento básico de Linux e de uma linguagem de script.'],
  ['criticism', 'reader', 'Iniciantes podem se perder na terceira parte, que abre com provas.'],
  ['contents', 'publisher', 'O capítulo 2 constrói um broker com Python 3.12 e PostgreSQL 16.'],
])

const inEnglish = frontMatterInput({
  book: bookOf('The Queue Book: Messages in Motion'),
  headings: ['Introduction', 'Context', 'Impact', 'Brokers and Logs', 'Retries', 'Ordering', 'About the Author'],
  introduction: 'The Queue Book by Ana Lima explains brokers. It has nine chapters. It is short.',
  claims: english,
  verdict_box: bookReviewEn.verdict_box,
  meta_description_characters: { min: 140, max: 160 },
})
const inPortuguese = frontMatterInput({
  ...inEnglish,
  language: 'pt-BR',
  book: bookOf('Filas na Prática'),
  headings: ['Introdução', 'Contexto', 'Impacto', 'Brokers', 'Novas tentativas', 'Ordem', 'Sobre o autor'],
  introduction: 'Filas na Prática, de Ana Lima, explica brokers. Tem nove capítulos.',
  claims: portuguese,
  verdict_box: bookReviewPtBr.verdict_box,
})

describe.each([
  ['en', inEnglish],
  ['pt-BR', inPortuguese],
] as const)('the words around an article in %s', (language, input) => {
  const made = frontMatter(input)
  const keyword = keywordOf(made.focus_keyword, language)

  it('has the form that is asked for, and is the same again', () => {
    expect(frontMatterOutputSchema.parse(made)).toEqual(made)
    expect(frontMatter(input)).toEqual(made)
  })

  it('keeps to its lengths', () => {
    expect(made.seo_title.length).toBeLessThanOrEqual(60)
    expect(titlePixels(made.seo_title)).toBeLessThanOrEqual(580)
    expect(made.title.length).toBeLessThanOrEqual(80)
    expect(made.meta_description.length).toBeGreaterThanOrEqual(140)
    expect(made.meta_description.length).toBeLessThanOrEqual(160)
  })

  it('holds the focus keyword in the titles and the address', () => {
    expect(made.focus_keyword.split(' ').length).toBeGreaterThanOrEqual(2)
    expect(made.focus_keyword.split(' ').length).toBeLessThanOrEqual(5)
    expect(holdsKeyword(made.title, keyword)).toBe(true)
    expect(holdsKeyword(made.seo_title, keyword)).toBe(true)
    expect(slugHoldsKeyword(slugOf(made.title), keyword)).toBe(true)
  })

  it('fills every line of the verdict box that a claim carries', () => {
    expect(made.verdict.map(({ item }) => item)).toEqual(['learn', 'audience', 'skip', 'prerequisites', 'versions'])
    expect(made.verdict.map(({ claim_ids: ids }) => ids[0])).toEqual([
      'c1',
      'c2',
      'c4',
      'c3',
      language === 'en' ? 'c6' : 'c5',
    ])
    for (const { text } of made.verdict) expect(text).toMatch(/^[\p{Lu}].*\.$/u)
    expect(made.verdict.at(-1)?.text).toContain('Python 3.12')
    expect(made.verdict.at(-1)?.text).toContain('PostgreSQL 16')
  })

  it('asks two or three questions, each answered from claims', () => {
    expect(made.faq.length).toBeGreaterThanOrEqual(2)
    expect(made.faq.length).toBeLessThanOrEqual(3)
    const known = new Set(input.claims.map(({ claim_id: id }) => id))
    for (const { question, claim_ids: ids } of made.faq) {
      expect(question).toMatch(/\?$/u)
      expect(ids.length).toBeGreaterThan(0)
      expect(ids.every((id) => known.has(id))).toBe(true)
    }
  })

  it('names who speaks where a line is a view', () => {
    expect(made.verdict.find(({ item }) => item === 'skip')?.text).toMatch(/reader on Amazon|leitor da Amazon/u)
  })

  it('leaves out what nothing carries', () => {
    const silent = frontMatter({ ...input, claims: input.claims.slice(0, 1) })
    expect(silent.verdict.map(({ item }) => item)).toEqual(['learn'])
    expect(silent.faq).toEqual([])
  })

  it('takes another keyword where an own post has that one', () => {
    const other = frontMatter({ ...input, taken_keywords: [made.focus_keyword.toUpperCase()] })
    expect(other.focus_keyword).not.toBe(made.focus_keyword)
  })
})

describe('lines of the verdict box', () => {
  const lineOf = (item: string, topic: Topic, text: string, language: 'en' | 'pt-BR' = 'en'): string | undefined =>
    frontMatter({
      ...(language === 'en' ? inEnglish : inPortuguese),
      claims: claimed(language, [[topic, 'publisher', text]]),
    }).verdict.find((line) => line.item === item)?.text

  it.each([
    ['learn', 'subject', 'The book explains how to tame a log.', 'How to tame a log.'],
    ['audience', 'audience', 'The book addresses clerks of a port.', 'Clerks of a port.'],
    ['audience', 'audience', 'The Queue Book is aimed at clerks of a port.', 'Clerks of a port.'],
    ['prerequisites', 'prerequisites', 'Readers need two years with Linux.', 'Two years with Linux.'],
    ['versions', 'contents', 'Examples run on Java 17 and Kafka 3.6.', 'Java 17 and Kafka 3.6.'],
  ] as const)('en %s, %s: %s', (item, topic, text, line) => expect(lineOf(item, topic, text)).toBe(line))

  it.each([
    ['learn', 'subject', 'O livro mostra como domar um log.', 'Como domar um log.'],
    [
      'audience',
      'audience',
      'O livro é indicado para quem opera portos e para estudantes.',
      'Quem opera portos e estudantes.',
    ],
    ['versions', 'contents', 'Os exemplos usam Java 17 e Kafka 3.6.', 'Java 17 e Kafka 3.6.'],
  ] as const)('pt-BR %s, %s: %s', (item, topic, text, line) => expect(lineOf(item, topic, text, 'pt-BR')).toBe(line))

  it.each(['Chapter 12 covers partitions by number.', 'The book has 300 pages since June 2020.'])(
    'takes no number for a version: %s',
    (text) => expect(lineOf('versions', 'contents', text)).toBeUndefined(),
  )
})

describe('titles', () => {
  it('names a single word with what it is', () => {
    const made = frontMatter({ ...inEnglish, book: bookOf('Queues: Messages in Motion') })
    expect(made.focus_keyword).toBe('Queues book')
    expect(holdsKeyword(made.title, keywordOf('Queues book', 'en'))).toBe(true)
    expect(holdsKeyword(made.seo_title, keywordOf('Queues book', 'en'))).toBe(true)
  })

  it('promises nothing that the evidence does not hold', () => {
    const titles = ['Queues', 'Brokers', 'Logs', 'Streams', 'Jobs'].map(
      (title) => frontMatter({ ...inEnglish, book: bookOf(title), headings: [], claims: [] }).title,
    )
    for (const title of titles) expect(title).toMatch(/^\w+ Book by Ana Lima$/u)
  })

  it('has more than one plan', () => {
    const titles = ['Queues', 'Brokers', 'Logs', 'Streams', 'Jobs', 'Orders', 'Outbox', 'Retry'].map((title) =>
      frontMatter({ ...inEnglish, book: bookOf(title) }).title.replace(title, ''),
    )
    expect(new Set(titles).size).toBeGreaterThan(1)
  })

  it('cuts a long title at a word', () => {
    const title = 'Practical Considerations for the Operation of Very Large Distributed Message Queues'
    const { seo_title: seoTitle } = frontMatter({ ...inEnglish, book: bookOf(title, ''), headings: [], claims: [] })
    expect(seoTitle.length).toBeLessThanOrEqual(60)
    expect(title.startsWith(seoTitle)).toBe(true)
    expect(title.charAt(seoTitle.length)).toBe(' ')
  })
})
