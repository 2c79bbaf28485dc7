import { describe, expect, it } from 'vitest'
import { add, type Change, edit, errorsOf, errorText, good, judged } from './fixtures/cases.ts'
import { overlapCases } from './fixtures/overlap.cases.ts'
import { runTable } from './fixtures/table.ts'

const en = 'As early as chapter four the reader replays a whole week of orders.'
const pt = 'A primeira parte constrói uma loja de ingressos.'
const source = good.en.world.passages.get('s1.p7')?.text ?? ''
const words = (from: number, to: number): string => source.split(' ').slice(from, to).join(' ')
const last = (count: number): string => source.split(' ').slice(-count).join(' ')
const next = (from: number, to: number): string =>
  (good.en.world.passages.get('s1.p8')?.text ?? '').split(' ').slice(from, to).join(' ')
const long = `${'many '.repeat(50)}words`

describe('overlap: refused', () => {
  it.each<[string, 'en' | 'pt', Change, RegExp]>([
    ['26 words of a passage', 'en', add(en, `${words(0, 27)}.`), /more than 25 words of passage s1.p7/u],
    ['a run over two sentences', 'en', add(en, source), /s1.p7/u],
    ['other case and quotes', 'en', add(en, `${words(0, 27).toUpperCase()}.`), /s1.p7/u],
    ['words of its own around', 'en', add(en, `It is true that ${words(1, 28)}, they say.`), /s1.p7/u],
    ['a quotation of nobody', 'en', add(en, `“${words(0, 27)}.”`), /s1.p7/u],
    ['a block quotation of nobody', 'en', edit(en, `${en}\n\n> ${words(0, 30)}.\n\n`), /s1.p7/u],
    ['a run in a list', 'en', edit(en, `${en}\n\n- ${words(0, 30)}.\n\n`), /s1.p7/u],
    ['a run broken into paragraphs', 'en', edit(en, `${en} ${words(0, 18)}\n\n${words(18, 34)}.`), /s1.p7/u],
    ['emphasis inside the run', 'en', edit(en, `${en} ${words(0, 10)} *${words(10, 12)}* ${words(12, 30)}.`), /s1.p7/u],
    ['a run over the border of two passages', 'en', add(en, `${last(14)} ${next(0, 16)}.`), /s1.p7/u],
    ['a run over passages and sentences', 'en', add(en, `${last(20)} ${next(0, 20)}.`), /s1.p7/u],
    ['a run in Portuguese', 'pt', add(pt, good.pt.world.passages.get('s2.p1')?.text ?? ''), /s2.p1/u],
    [
      'a quotation over 50 words',
      'en',
      add(en, `According to the publisher, “${long}”.`),
      /has 51 words and may have 50/u,
    ],
    ['a block quotation over 50 words', 'en', edit(en, `${en} The publisher says:\n\n> ${long}.\n\n`), /has 51 words/u],
  ])('%s', (_, language, change, message) => {
    const result = judged('overlap', good[language], change)
    expect(result.verdict).toBe('fail')
    expect(errorText(result)).toMatch(message)
  })

  it('names the first sentence of the run, once', () => {
    const errors = errorsOf(judged('overlap', good.en, add(en, source)))
    expect(errors).toHaveLength(1)
    expect(errors[0]?.section).toBe(0)
    expect(errors[0]?.sentence_id).toMatch(/^0\.\d+$/u)
  })
})

describe('overlap: let through', () => {
  it.each<[string, 'en' | 'pt', Change]>([
    ['the good article', 'en', (content) => content],
    ['the good article in Portuguese', 'pt', (content) => content],
    ['25 words of a passage', 'en', add(en, `${words(0, 25)}.`)],
    ['an attributed quotation', 'en', add(en, `According to the publisher, “${words(0, 27)}”.`)],
    ['an attribution behind the quotation', 'en', add(en, `“${words(0, 27)}”, says the publisher.`)],
    ['an attributed block quotation', 'en', edit(en, `${en} The publisher describes it so:\n\n> ${words(0, 30)}.\n\n`)],
    ['a block quotation that names its source', 'en', edit(en, `${en}\n\n> ${words(0, 30)}. — Harbor Press\n\n`)],
    ['a run with a word changed', 'en', add(en, `${words(0, 13)} really ${words(14, 27)}.`)],
    ['25 words over the border of two passages', 'en', add(en, `${last(10)} ${next(0, 13)}.`)],
    ['passages in another order', 'en', add(en, `${next(0, 16)} ${words(0, 16)}.`)],
    ['a quotation of 50 words', 'en', add(en, `According to the publisher, “${long.replace('many ', '')}”.`)],
    ['the details list', 'en', edit('- **Pages:**', `- **Note:** ${words(0, 30)}\n- **Pages:**`)],
    [
      'an attributed quotation in Portuguese',
      'pt',
      add(pt, `Segundo a Revista Backend, “${good.pt.world.passages.get('s2.p1')?.text ?? ''}”.`),
    ],
  ])('%s', (_, language, change) => {
    expect(errorsOf(judged('overlap', good[language], change))).toEqual([])
  })
})

describe('overlap: words that are the sources’ own', () => {
  const copied = (): string =>
    [...good.en.world.passages.values()]
      .filter(({ kind }) => kind !== 'fact')
      .flatMap(({ text }) => text.split('. '))
      .map((part) =>
        part
          .split(' ')
          .slice(0, 25)
          .join(' ')
          .replace(/[.,;:]$/u, ''),
      )
      .join('. So it is. ')
  const notices = (change: Change): readonly string[] =>
    judged('overlap', good.en, change)
      .findings.filter(({ severity }) => severity === 'notice')
      .map(({ message }) => message)

  it('reports their share above one third, and fails nothing', () => {
    const change = add(en, `${copied()}.`)
    expect(notices(change).join()).toMatch(/(?:3[4-9]|[4-9]\d)% of the article's words stand in runs of 12 or more/u)
    expect(judged('overlap', good.en, change).verdict).toBe('pass')
  })

  it('says nothing of an article in words of its own', () => {
    expect(notices((content) => content)).toEqual([])
  })
})

runTable(overlapCases)
