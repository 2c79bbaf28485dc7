import { describe, expect, it } from 'vitest'
import { type EvidenceClaim, type SectionInput, sectionOutputSchema } from '../../../../domain/writing.ts'
import { section } from './section.ts'
import { longestSharedRun } from './verbatim.ts'

const claim = (number: number, text: string, changes: Partial<EvidenceClaim> = {}): EvidenceClaim => ({
  claim_id: `c${number}`,
  text,
  topic: 'subject',
  voice: 'publisher',
  source_id: 's1',
  source_label: 'Amazon',
  passage_ids: [`s1.p${number}`],
  language: 'en',
  passages: [
    {
      passage_id: `s1.p${number}`,
      source_id: 's1',
      source_label: 'Amazon',
      kind: 'description',
      voice: 'publisher',
      language: 'en',
      text,
    },
  ],
  ...changes,
})

const texts = [
  'The book explains how message brokers store and forward jobs between services.',
  'Brokers such as RabbitMQ acknowledge each message, while logs such as Kafka keep an offset for each consumer.',
  'The book compares push delivery with pull delivery on five axes.',
  'Retries need a limit, because a poisoned message would otherwise circle for ever.',
  'The book shows how dead letter queues make failures visible to operators.',
  'Readers meet the outbox pattern in a case study about invoices.',
]

const input = (changes: Partial<SectionInput> = {}): SectionInput => ({
  book: { title: 'The Queue Book', subtitle: null, authors: ['Ana Lima'], publisher: 'Harbour Press', year: '2020' },
  language: 'en',
  role: 'theme-1',
  kind: 'thematic',
  heading: 'Brokers',
  purpose: '',
  words: { min: 60, max: 200 },
  claims: texts.map((text, index) => claim(index + 1, text)),
  subsections: [],
  gaps: [],
  tone: '',
  outline: [],
  names: [],
  change_request: null,
  violations: [],
  previous: null,
  ...changes,
})

const sentencesOf = (output: ReturnType<typeof section>) => output.paragraphs.flatMap(({ sentences }) => sentences)

describe('writing a section by rules', () => {
  it('tells every claim once, each sentence citing it', () => {
    const told = sentencesOf(section(input()))
    expect(told.map(({ claim_ids: ids }) => ids[0])).toEqual(['c1', 'c2', 'c3', 'c4', 'c5', 'c6'])
    expect(told.every(({ kind, text }) => kind === 'factual' && text.endsWith('.'))).toBe(true)
  })

  it('does not report two sentences in a row in the same form', () => {
    const opening = (text: string): string =>
      /^(According to|As [a-z' ]+ (?:says|notes|explains|adds|states),)/u.exec(text)?.[1] ?? text
    const told = sentencesOf(section(input())).map(({ text }) => opening(text))
    for (const [index, one] of told.entries()) expect(one).not.toBe(told[index + 1])
  })

  it('names who speaks wherever somebody judges', () => {
    const judged = claim(7, 'The chapter on retries is excellent and clear.', { topic: 'strengths', voice: 'reader' })
    const [told] = sentencesOf(section(input({ claims: [judged] })))
    expect(told?.text).toContain('reader on Amazon')
  })

  it('stays within its words and opens each subsection with its heading', () => {
    const subsections = [
      { heading: 'Delivery', claim_ids: ['c1', 'c2', 'c3'] },
      { heading: 'Failure', claim_ids: ['c4', 'c5', 'c6'] },
    ]
    const output = section(input({ subsections }))
    expect(output.paragraphs.map(({ subheading }) => subheading)).toEqual(['Delivery', 'Failure'])
    const short = sentencesOf(section(input({ words: { min: 10, max: 40 } })))
    expect(short.reduce((sum, { text }) => sum + text.split(' ').length, 0)).toBeLessThanOrEqual(40)
    expect(short.length).toBeGreaterThan(0)
  })

  it('at a repair leaves out the sentence at fault and keeps the others as they were', () => {
    const previous = section(input())
    const [first, second] = sentencesOf(previous)
    const violations = [{ gate: 'filler', message: 'says nothing', sentence: second?.text ?? '' }]
    const repaired = sentencesOf(section(input({ previous, violations })))
    expect(repaired).toHaveLength(5)
    expect(repaired[0]).toEqual(first)
    expect(repaired.map(({ text }) => text)).not.toContain(second?.text)
  })

  it('at a repair tells what was reworded too far in the words of its source, and only once', () => {
    const claims = [claim(1, 'Brokers keep every acknowledged job on disk.')]
    const refused = { text: 'Every job survives.', kind: 'factual' as const, claim_ids: ['c1'] }
    const repairOf = (text: string) =>
      sentencesOf(
        section(
          input({
            claims,
            previous: { paragraphs: [{ subheading: null, sentences: [{ ...refused, text }] }] },
            violations: [{ gate: 'support', message: 'has no support', sentence: text }],
          }),
        ),
      )
    const [again] = repairOf(refused.text)
    expect(again?.text).toMatch(/publisher/u)
    expect(again?.text).toMatch(/rokers keep every acknowledged job on disk/u)
    expect(repairOf(again?.text ?? '')).toMatchObject([{ kind: 'transition', claim_ids: [] }])
  })

  it('at a repair tells more where the article is too short, from claims that are left', () => {
    const previous = section(input({ claims: input().claims.slice(0, 4) }))
    const message = 'The article is 40 words short. Tell these claims as well: c5, c6.'
    const repaired = sentencesOf(
      section(input({ previous, violations: [{ gate: 'structure', message, sentence: null }] })),
    )
    expect(repaired.slice(0, 4)).toEqual(sentencesOf(previous))
    expect(repaired.slice(4).map(({ claim_ids: ids }) => ids[0])).toEqual(['c5', 'c6'])
  })

  it('at a repair says who speaks where that was missing', () => {
    const previous = {
      paragraphs: [
        { subheading: null, sentences: [{ text: `${texts[0]}`, kind: 'factual' as const, claim_ids: ['c1'] }] },
      ],
    }
    const violations = [{ gate: 'attribution', message: 'name who says so', sentence: texts[0] ?? '' }]
    const [told] = sentencesOf(section(input({ previous, violations })))
    expect(told?.text).toMatch(/publisher/u)
    expect(told?.claim_ids).toEqual(['c1'])
  })

  it('at a repair names no speaker by a sentence that is gone', () => {
    const said = (number: number, text: string): EvidenceClaim =>
      claim(number, text, { voice: 'reader', topic: 'criticism' })
    const claims = [
      said(1, 'The chapter on retries repeats what the manual of RabbitMQ explains.'),
      said(2, 'The index leaves out half of the terms about ordering.'),
    ]
    const previous = section(input({ claims }))
    const [first, second] = sentencesOf(previous)
    expect(first?.text).toMatch(/one reader on Amazon/iu)
    expect(second?.text).toMatch(/another reader on Amazon/iu)
    const violations = [{ gate: 'filler', message: 'says nothing', sentence: first?.text ?? '' }]
    const repaired = sentencesOf(section(input({ claims, previous, violations })))
    expect(repaired).toHaveLength(1)
    expect(repaired[0]?.text).toMatch(/one reader on Amazon/iu)
  })

  it('says that the sources say nothing where they do', () => {
    const gap = 'None of the sources tells more about who wrote The Queue Book.'
    const author = section(input({ role: 'author', claims: [], gaps: [gap] }))
    expect(sentencesOf(author)).toEqual([{ text: gap, kind: 'gap', claim_ids: [] }])
    const [theme] = sentencesOf(section(input({ claims: [] })))
    expect(theme?.kind).toBe('transition')
    expect(theme?.text).toContain('The Queue Book')
  })

  it('lists chapters of the table of contents in one sentence', () => {
    const claims = [claim(1, 'Chapter 3 covers Brokers and Logs.'), claim(2, 'Chapter 4 covers Delivery Guarantees.')]
    const told = sentencesOf(section(input({ claims })))
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toContain('Brokers and Logs (chapter 3) and Delivery Guarantees (chapter 4)')
    expect(told[0]?.claim_ids).toEqual(['c1', 'c2'])
  })

  it.each(
    (['en', 'pt-BR'] as const).flatMap((language) =>
      ['introduction', 'context', 'impact', 'theme-1', 'theme-2', 'theme-3', 'author'].map(
        (role) => [language, role] as const,
      ),
    ),
  )('says in %s that the sources hold nothing for the section %s', (language, role) => {
    const output = section(input({ language, role, claims: [] }))
    expect(sectionOutputSchema.parse(output)).toEqual(output)
    const [sentence, ...more] = sentencesOf(output)
    expect(more).toEqual([])
    expect(sentence).toMatchObject({ kind: 'transition', claim_ids: [] })
    expect(sentence?.text).toContain('The Queue Book')
  })

  it('says so too where every sentence was at fault', () => {
    const previous = section(input())
    const violations = sentencesOf(previous).map(({ text }) => ({
      gate: 'filler',
      message: 'says nothing',
      sentence: text,
    }))
    expect(sentencesOf(section(input({ previous, violations })))).toMatchObject([{ kind: 'transition', claim_ids: [] }])
  })

  it('takes over no more than fifteen words in a row where it can leave out what can only be copied', () => {
    const copied =
      'Saturday brokers juggle olive crates beneath striped awnings, humming nautical ballads, tossing brass coins, wearing felt hats and whistling'
    const told = sentencesOf(
      section(
        input({
          words: { min: 20, max: 200 },
          claims: [...texts, copied].map((text, index) => claim(index + 1, `${text.replace(/\.$/u, '')}.`)),
        }),
      ),
    )
    for (const { text } of told) expect(longestSharedRun(text, copied)).toBeLessThanOrEqual(15)
    expect(told.length).toBeGreaterThan(3)
  })

  it.each([
    ['critic', 'The discussion of clocks changes how a team reads its own incident reports.', true],
    ['critic', 'Chapter 3 lists the guarantees of three brokers.', false],
    ['author', 'The chapter on retries is worth a second reading.', true],
    ['publisher', 'The book was published in March 2020.', false],
  ] as const)('says whose view it is, of a %s: %s', (voice, text, named) => {
    const [told] = sentencesOf(
      section(
        input({ words: { min: 0, max: 200 }, claims: [claim(1, text, { voice, source_label: 'Harbour Review' })] }),
      ),
    )
    expect(
      /according to|says|notes|adds|states|explains|finds|argues|observes|remarks|writes/iu.test(told?.text ?? ''),
    ).toBe(named)
  })
})
