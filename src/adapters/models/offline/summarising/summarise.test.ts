import { describe, expect, it } from 'vitest'
import type { PassageKind, Voice } from '../../../../domain/evidence.ts'
import type { SummariseInput } from '../../../../domain/writing.ts'
import { summarise } from './summarise.ts'

const input = (
  passages: readonly { kind: PassageKind; voice: Voice; text: string; language?: string | null }[],
  changes: Partial<SummariseInput> = {},
): SummariseInput => ({
  book: { title: 'The Queue Book', subtitle: null, authors: ['Ana Lima'], publisher: 'Harbour Press', year: '2020' },
  source_label: 'Amazon',
  language: 'en',
  passages: passages.map(({ language = 'en', ...passage }, index) => ({
    passage_id: `s1.p${index + 1}`,
    source_id: 's1',
    source_label: 'Amazon',
    language,
    ...passage,
  })),
  ...changes,
})

const textsOf = (text: string, kind: PassageKind = 'description', voice: Voice = 'publisher'): readonly string[] =>
  summarise(input([{ kind, voice, text }])).claims.map((claim) => claim.text)

describe('summarising by rules', () => {
  it('keeps statements and leaves out calls to buy, questions, chat and fragments', () => {
    const text = `Buy now and save 20 percent on this title today! Ever wondered how a queue works under load?
      The book explains how message brokers store and forward jobs. I loved every single page of the thing.
      Packed with diagrams and examples from practice.`
    expect(textsOf(text)).toEqual(['The book explains how message brokers store and forward jobs.'])
  })

  it('puts names in the place of pronouns, and leaves out what leans on something unknown', () => {
    const text = `The book explains how brokers store jobs. It compares RabbitMQ with Kafka in detail. This makes them easy to choose from.`
    expect(textsOf(text)).toEqual([
      'The book explains how brokers store jobs.',
      'The book compares RabbitMQ with Kafka in detail.',
    ])
    const life = 'Ana Lima works as a consultant in Lisbon. She has run queues in production since 2004.'
    const claims = summarise(input([{ kind: 'about_author', voice: 'publisher', text: life }])).claims
    expect(claims.map((claim) => claim.text)).toEqual([
      'Ana Lima works as a consultant in Lisbon.',
      'Lima has run queues in production since 2004.',
    ])
    expect(claims.every(({ topic }) => topic === 'author')).toBe(true)
  })

  it('turns words to the reader and items of what is learned into statements', () => {
    expect(textsOf('You will learn how retries and dead letters keep a queue healthy.')).toEqual([
      'Readers will learn how retries and dead letters keep a queue healthy.',
    ])
    expect(textsOf('Design idempotent consumers that survive redelivery')).toEqual([
      'The book shows how to design idempotent consumers that survive redelivery.',
    ])
    expect(textsOf('You should design idempotent consumers before anything else.', 'review', 'reader')).toEqual([])
  })

  it('hears a long source with its most telling statements, in its order, every topic among them', () => {
    // Every statement has words of its own, so that none repeats another.
    const word = (index: number, at: number): string => {
      const letters = 'bcdfglmnprst'
      const letter = (number: number): string => letters.charAt(number % letters.length)
      return `${letter(index)}a${letter(index / letters.length)}o${letter(at)}ets`
    }
    const plain = Array.from({ length: 32 }, (_, index) => {
      return `The book explains how ${word(index, 0)} carry ${word(index, 1)} and ${word(index, 2)} past ${word(index, 3)}.`
    })
    const telling = Array.from({ length: 8 }, (_, index) => {
      return `The book moves ${word(index, 4)} and ${word(index, 5)} from RabbitMQ 3.9 to Apache Kafka past ${word(index, 6)}.`
    })
    const audience = 'The book is written for operators of small harbours.'
    const told = textsOf([...plain.slice(0, 20), ...telling, audience, ...plain.slice(20)].join('\n'))
    expect(told.length).toBe(28)
    expect(told).toEqual(expect.arrayContaining([...telling, audience]))
    expect(told.findIndex((text) => text.includes('Kafka'))).toBeLessThan(told.indexOf(audience))
  })

  it('takes nothing in quotation marks from readers', () => {
    const text =
      'The book calls its third part "the storm" without a reason. The chapter on retries opens with invoices.'
    expect(textsOf(text, 'review', 'reader')).toEqual(['The chapter on retries opens with invoices.'])
  })

  it('makes one claim a chapter of a table of contents', () => {
    const text = 'Table of contents\nChapter 1. Why Queues\nChapter 2. Brokers and Logs\n3 Delivery Guarantees\nIndex'
    const { claims } = summarise(input([{ kind: 'contents', voice: 'publisher', text }]))
    expect(claims.map((claim) => claim.text)).toEqual([
      'Chapter 1 covers Why Queues.',
      'Chapter 2 covers Brokers and Logs.',
      'Chapter 3 covers Delivery Guarantees.',
    ])
    expect(claims.every(({ topic }) => topic === 'contents')).toBe(true)
  })

  it('sorts statements by topic', () => {
    const { claims } = summarise(
      input([
        { kind: 'description', voice: 'publisher', text: 'The book is written for engineers who run message brokers.' },
        { kind: 'description', voice: 'publisher', text: 'Readers need a working knowledge of Linux and networking.' },
        { kind: 'review', voice: 'critic', text: 'The main weakness of the book is its age and its narrow focus.' },
        { kind: 'review', voice: 'critic', text: 'The great strength of the book lies in its worked examples.' },
        { kind: 'review', voice: 'critic', text: 'Teams can use the chapter on retries as a checklist for audits.' },
        { kind: 'body', voice: 'author', text: 'The first edition was published in 2012 by a small press.' },
      ]),
    )
    const sorted = claims.map(({ topic }) => topic)
    expect(sorted).toEqual(['audience', 'prerequisites', 'criticism', 'strengths', 'practice', 'background'])
  })

  it('says each thing once, names only given passages, and passes facts over', () => {
    const text = 'The book explains how message brokers store and forward jobs.'
    const { claims } = summarise(
      input([
        { kind: 'fact', voice: 'record', text: 'Publisher: Harbour Press' },
        { kind: 'description', voice: 'publisher', text },
        {
          kind: 'body',
          voice: 'publisher',
          text: 'The book explains how brokers store and forward jobs and messages.',
        },
      ]),
    )
    expect(claims).toEqual([{ text, topic: 'subject', passage_ids: ['s1.p2'], language: 'en' }])
  })

  it('tells the language of each passage, and leaves out languages that it cannot report', () => {
    const { claims } = summarise(
      input(
        [
          {
            kind: 'description',
            voice: 'publisher',
            text: 'O livro explica como as filas guardam e entregam mensagens.',
          },
          { kind: 'description', voice: 'publisher', text: 'The book explains how queues store and deliver messages.' },
          {
            kind: 'description',
            voice: 'publisher',
            text: 'Das Buch erklärt, wie Warteschlangen die Nachrichten speichern und ausliefern.',
          },
        ].map(({ text }) => ({ kind: 'description', voice: 'publisher', text, language: null })),
        { language: 'pt-BR' },
      ),
    )
    expect(claims.map(({ language }) => language)).toEqual(['pt-BR', 'en'])
  })

  it.each([
    'Table 6-1 lists hypothetical symptoms of a broker and their likely causes.',
    'See Figure 3 for the way in which a broker stores its jobs on disk.',
    'As discussed in the previous paragraph, most brokers use indirect signals.',
    'The list of brokers and their queues is missing. The list goes on and on.',
    'An application that provides a summary view of a broker with its core metrics.',
    'The rate of requests that fail, either openly or by policy.',
    'Watching outside behaviour as a customer would see it from afar.',
    'The content is not in question.',
  ])('leaves out talk of the page and what states nothing: %s', (text) => {
    expect(textsOf(text, 'body', 'critic').filter((told) => !told.startsWith('The list of brokers'))).toEqual([])
  })

  it.each([
    'The chapter that treats retries opens with three unpaid invoices.',
    'Readers who search for recipes will not find them in this book.',
    'The main weakness is its missing depth.',
  ])('keeps a sentence of the same shape that states something: %s', (text) => {
    expect(textsOf(text, 'review', 'critic')).toEqual([text])
  })

  it('takes no praise or blame of the book from a page that is no review', () => {
    const topicIn = (kind: PassageKind): string | undefined =>
      summarise(input([{ kind, voice: 'critic', text: 'Errors of the old broker proved hard to beat for the team.' }]))
        .claims[0]?.topic
    expect(topicIn('review')).toBe('criticism')
    expect(topicIn('body')).not.toBe('criticism')
  })
})
