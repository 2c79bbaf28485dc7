import { describe, expect, it } from 'vitest'
import type { ArticleLanguage } from '../../../../domain/content-schema.ts'
import type { Topic, Voice } from '../../../../domain/evidence.ts'
import type { EvidenceClaim, SectionInput } from '../../../../domain/writing.ts'
import { section } from './section.ts'
import { longestEditedCopy } from './verbatim.ts'
import { namingOf } from './voices.ts'

interface Told {
  readonly text: string
  readonly topic?: Topic
  readonly voice?: Voice
  readonly passage?: string
}

const claimsOf = (told: readonly Told[], language: ArticleLanguage): readonly EvidenceClaim[] =>
  told.map(({ text, topic = 'subject', voice = 'publisher', passage = 'p1' }, index) => ({
    claim_id: `c${index + 1}`,
    text,
    topic,
    voice,
    source_id: 's1',
    source_label: 'Amazon',
    passage_ids: [`s1.${passage}`],
    language,
    passages: [],
  }))

const sentencesOf = (told: readonly Told[], language: ArticleLanguage = 'en'): readonly string[] => {
  const input: SectionInput = {
    book: { title: 'The Queue Book', subtitle: null, authors: ['Ana Lima'], publisher: 'Harbour Press', year: '2020' },
    language,
    role: 'theme-1',
    kind: 'thematic',
    heading: 'Brokers',
    purpose: '',
    words: { min: 10, max: 300 },
    claims: claimsOf(told, language),
    subsections: [],
    gaps: [],
    tone: '',
    outline: [],
    names: [],
    change_request: null,
    violations: [],
    previous: null,
  }
  return section(input).paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text))
}

describe('who speaks', () => {
  it.each([
    ['no', 'publisher', 'contents', 'Chapter 3 lists the guarantees of three brokers.'],
    ['once', 'publisher', 'audience', 'The book suits operators of a harbour.'],
    ['must', 'publisher', 'subject', 'The book is an excellent guide to brokers.'],
    ['must', 'reader', 'criticism', 'The index leaves out half of the terms.'],
    ['once', 'reader', 'contents', 'The chapter on retries opens with invoices.'],
    ['must', 'critic', 'strengths', 'Every chapter states its limits.'],
    ['no', 'record', 'subject', 'Amazon lists 616 pages, the publisher 590.'],
  ] as const)('is named %s, of a %s', (naming, voice, topic, text) => {
    const [claim] = claimsOf([{ text, topic, voice }], 'en')
    expect(claim && namingOf(claim)).toBe(naming)
  })

  it('is named once where the same source goes on', () => {
    const told = sentencesOf([
      { text: 'The guide suits operators who keep brokers at night.' },
      { text: 'Checklists help teams at the end of each shift.' },
      { text: 'Diagrams stay simple enough for a whiteboard.' },
    ])
    expect(told.filter((text) => text.includes('publisher'))).toHaveLength(1)
  })

  it.each([
    ['en', 'reader', /that the pace is slow .*and that the index is short/u],
    ['pt-BR', 'leitor', /que o ritmo é lento e que o índice é curto/u],
  ] as const)('says two short things in one sentence, in %s', (language, who, form) => {
    const [first, second] =
      language === 'en'
        ? ['The pace is slow in the third part.', 'The index is short.']
        : ['O ritmo é lento.', 'O índice é curto.']
    const plain =
      language === 'en'
        ? [
            'Chapter 3 lists three brokers by name.',
            'Chapter 4 draws the path of a job.',
            'Chapter 5 counts lost jobs.',
          ]
        : ['O capítulo 3 lista três brokers.', 'O capítulo 4 desenha o caminho.', 'O capítulo 5 conta as perdas.']
    const told = sentencesOf(
      [
        { text: first ?? '', topic: 'criticism', voice: 'reader' },
        { text: second ?? '', topic: 'criticism', voice: 'reader' },
        ...plain.map((text): Told => ({ text, topic: 'contents' })),
      ],
      language,
    )
    expect(told[0]).toContain(who)
    expect(told[0]).toMatch(form)
  })

  it('tells a difference between sources as it is', () => {
    const difference = 'Amazon lists 616 pages, the publisher’s page 590.'
    expect(sentencesOf([{ text: difference, voice: 'record' }])).toEqual([difference])
  })
})

describe('what a sentence is about', () => {
  it.each([
    [
      'en',
      'Chapter 3 builds a broker from two scripts.',
      'Chapter 3 measures its losses in a storm.',
      /^It also measures/u,
    ],
    [
      'pt-BR',
      'O capítulo sobre filas monta um broker com dois scripts.',
      'O capítulo sobre filas mede as perdas em uma tempestade.',
      /^O mesmo capítulo também mede/u,
    ],
  ] as const)('is not named twice in a row, in %s', (language, first, second, form) => {
    const [, told] = sentencesOf(
      [first, second].map((text) => ({ text, topic: 'contents' })),
      language,
    )
    expect(told).toMatch(form)
  })
})

describe('copies with a few words changed', () => {
  const source = 'a broker keeps every job on disk until a worker on another machine has acknowledged it twice'
  it.each([
    [source, 17],
    [source.replace('disk', 'tape'), 16],
    [source.replace('until a worker', 'before one of the four idle workers'), 0],
    ['nothing of the kind', 0],
  ] as const)('%s', (text, words) => {
    const found = longestEditedCopy(text, source)
    if (words > 0) expect(found).toBe(words)
    else expect(found).toBeLessThan(10)
  })
})
