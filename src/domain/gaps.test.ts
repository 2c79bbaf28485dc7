import { describe, expect, it } from 'vitest'
import { articleLanguages } from './article-languages.ts'
import { verdictItems } from './content-schema.ts'
import type { Claim, Topic } from './evidence.ts'
import { gapsOf, verdictGap, verdictUnfit } from './gaps.ts'
import { claimsForItem, glanceAt } from './verdict-evidence.ts'

const claim = (text: string, topic: Topic = 'subject'): Claim => ({
  claim_id: 'c1',
  text,
  topic,
  voice: 'publisher',
  source_id: 's1',
  passage_ids: ['s1.p1'],
  language: 'en',
})
const title = 'The Queue Book: Work That Waits'

describe('what no source tells', () => {
  it.each(articleLanguages)('has a sentence of its own for every line of the verdict box: %s', (language) => {
    const texts = verdictItems.map((item) => verdictGap(item, title, language).text)
    expect(new Set(texts).size).toBe(verdictItems.length)
    const unfit = verdictItems.map((item) => verdictUnfit(item, title, language).text)
    expect(new Set(unfit).size).toBe(verdictItems.length)
    for (const text of [...texts, ...unfit]) expect(text).toMatch(/The Queue Book(?!:)/u)
  })

  it('is every line of the box where nothing is told, each sentence once', () => {
    const texts = gapsOf([], title, 'en').map(({ text }) => text)
    for (const item of verdictItems) expect(texts).toContain(verdictGap(item, title, 'en').text)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it.each([
    ['skip', claim('The book is not for beginners.', 'criticism')],
    ['skip', claim('Beginners will drown in the terms.', 'audience')],
    ['skip', claim('O livro não é indicado para iniciantes.', 'audience')],
    ['audience', claim('It addresses backend developers.', 'audience')],
    ['prerequisites', claim('The text assumes a working knowledge of SQL.', 'audience')],
    ['versions', claim('All programs run on Python 3.12.', 'practice')],
    ['versions', claim('The samples are written in Java 17.')],
    ['learn', claim('Chapter 2 shows how queues fill up.', 'contents')],
  ] as const)('is not said of %s where a source tells it: %o', (item, told) => {
    expect(claimsForItem(item, [told])).toEqual([told])
    expect(gapsOf([told], title, 'en')).not.toContainEqual(verdictGap(item, title, 'en'))
  })

  it.each([
    ['skip', claim('The switch to JavaScript disappoints readers who expected types.', 'contents')],
    ['skip', claim('Teams without any tests will need a second book.', 'practice')],
    ['skip', claim('Programmers who joined after 2010 may find some advice familiar.', 'strengths')],
    ['skip', claim('The book is certainly not for beginners.', 'subject')],
    ['skip', claim('The proofs are too advanced for a first course.', 'strengths')],
    ['skip', claim('Quem já cursou estruturas de dados encontra pouca novidade.', 'subject')],
    ['skip', claim('A edição decepciona quem esperava exemplos novos.', 'contents')],
    ['skip', claim('As equipes sem testes precisam de outro livro.', 'practice')],
    ['skip', claim('A parte final é básica demais.', 'strengths')],
    ['prerequisites', claim('The book assumes some familiarity with loops and functions.')],
    ['prerequisites', claim('Prior knowledge of Linux helps.', 'practice')],
    ['prerequisites', claim('Programmers should know one scripting language.', 'strengths')],
    ['prerequisites', claim('O texto pressupõe noções de álgebra.')],
    ['prerequisites', claim('O leitor deve conhecer uma linguagem.', 'practice')],
    ['audience', claim('A clear text for novice programmers.', 'strengths')],
    ['audience', claim('O livro é voltado a operadores de filas.')],
  ] as const)('is not said of %s where a statement of another topic tells it: %o', (item, told) => {
    expect(claimsForItem(item, [told])).toEqual([told])
    expect(gapsOf([told], title, 'en')).not.toContainEqual(verdictGap(item, title, 'en'))
  })

  it('lets what is criticised stand in where nobody is turned away in plain words', () => {
    const dated = claim('The discussion of MapReduce already feels dated.', 'criticism')
    const plain = claim('Beginners will drown in the terms.', 'audience')
    expect(claimsForItem('skip', [dated])).toEqual([dated])
    expect(gapsOf([dated], title, 'en')).not.toContainEqual(verdictGap('skip', title, 'en'))
    expect(claimsForItem('skip', [dated, plain])).toEqual([plain])
  })

  it.each([
    ['skip', claim('The second edition does not disappoint.', 'strengths')],
    ['skip', claim('Readers will not need a cluster.', 'practice')],
    ['prerequisites', claim('Refactoring requires a test suite.')],
    ['versions', claim('Chapter 3 was written in March 2017 for the second edition.', 'contents')],
    ['skip', claim('The book addresses backend developers.', 'audience')],
    ['audience', claim('Kleppmann taught for years.', 'author')],
  ] as const)('is said of %s where a source only seems to tell it: %o', (item, told) => {
    expect(gapsOf([told], title, 'en')).toContainEqual(verdictGap(item, title, 'en'))
  })

  it('does not deny criticism where somebody is told to stay away', () => {
    const told = claim('The book is certainly not for beginners.', 'audience')
    expect(gapsOf([told], title, 'en').map(({ text }) => text)).not.toContain(
      'None of the sources criticises The Queue Book.',
    )
  })

  it('takes the part of a long statement that tells a line by itself', () => {
    const lead = 'The book is certainly not for beginners'
    const rest = 'though it opens with three small examples that anybody with a week of practice can follow on paper'
    expect(glanceAt('skip', claim(`${lead}, ${rest}.`))).toBe(`${lead}.`)
    expect(glanceAt('skip', claim(`${rest}, ${lead}.`))).toBe(`${rest}, ${lead}.`)
    expect(glanceAt('skip', claim(`${lead}.`))).toBe(`${lead}.`)
  })
})
