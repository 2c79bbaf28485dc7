import { describe, expect, it } from 'vitest'
import { type MutationContext, type MutationKind, mutationKinds, mutations } from '../support/mutations/index.ts'

const evidence = `The Glass Harbour was written by Marta Lindqvist in 1994 and revised in 1998. Otto Bremer edited the second edition.
Bremer, who taught Lindqvist for 12 years, calls it "a quiet and stubborn book". It has 240 pages and 18 chapters, more than any other
of her novels. Before the war, Lindqvist lived in Oslo. The index is not complete. Paul Okoye drew the maps. A new preface praises her.
O livro tem 240 páginas e foi escrito em 1994.`

const english: MutationContext = {
  language: 'en',
  evidence,
  people: ['Marta Lindqvist', 'Otto Bremer', 'Paul Okoye', 'Lindqvist', 'Bremer'],
  otherPeople: ['Irene Castle', 'Tom Hale', 'Castle'],
  names: ['Oslo'],
  otherNames: ['Nairobi', 'Kestrel Press'],
  otherSentences: ['Irene Castle sailed to Nairobi in 1971.'],
}
const portuguese: MutationContext = { ...english, language: 'pt-BR', otherSentences: ['Tom Hale nasceu em 1950.'] }

const applied = (kind: MutationKind, sentence: string, context = english): string | null =>
  mutations[kind](sentence, context)

describe('mutations make a true sentence false', () => {
  it.each<[MutationKind, string, RegExp]>([
    ['number-changed', 'The novel has 240 pages.', /^The novel has (?!240)\d+ pages\.$/],
    ['number-changed', 'Bremer edited the second edition.', /^Bremer edited the (?!second)\w+ edition\.$/],
    ['numbers-swapped', 'It has 240 pages in 18 chapters.', /^It has 18 pages in 240 chapters\.$/],
    ['numbers-swapped', 'Written in 1994, it was revised in 1998.', /^Written in 1998, it was revised in 1994\.$/],
    ['unit-changed', 'Bremer taught her for 12 years.', /^Bremer taught her for 12 (?:months|decades)\.$/],
    ['unit-changed', 'He taught her for more than 11 years.', /^He taught her for more than 11 decades\.$/],
    ['date-changed', 'The book came out in 1994.', /^The book came out in (?!1994|1998)\d{4}\.$/],
    [
      'name-swapped',
      'Paul Okoye drew the maps.',
      /^(?:Irene Castle|Tom Hale|Marta Lindqvist|Otto Bremer) drew the maps\.$/,
    ],
    ['roles-swapped', 'Otto Bremer taught Marta Lindqvist.', /^Marta Lindqvist taught Otto Bremer\.$/],
    ['negated', 'The index is not complete.', /^The index is complete\.$/],
    ['negated', 'Paul Okoye drew the maps.', /^Paul Okoye did not draw the maps\.$/],
    ['negated', 'The book has 18 chapters.', /^The book does not have 18 chapters\.$/],
    ['negated', 'The book was revised.', /^The book was not revised\.$/],
    ['comparison-turned', 'It has more chapters than her other novels.', /^It has less chapters/],
    ['comparison-turned', 'Before the war she lived in Oslo.', /^After the war she lived in Oslo\.$/],
    ['comparison-turned', 'It has more than 200 pages.', /^It has fewer than 200 pages\.$/],
    ['antonym', 'A new preface opens the book.', /^(?:An old preface opens|A new preface closes) the book\.$/],
    ['quotation-altered', 'Bremer calls it "a quiet and stubborn book".', /^Bremer calls it "a .+ and .+ .+"\.$/],
    ['other-book', 'Paul Okoye drew the maps.', /^Irene Castle sailed/],
    ['invented-addition', 'Paul Okoye drew the maps.', /^Paul Okoye drew the maps.{10,}\.$/],
  ])('%s: %s', (kind, sentence, expected) => {
    expect(applied(kind, sentence)).toMatch(expected)
    expect(applied(kind, sentence)).not.toBe(sentence)
  })

  it.each<[MutationKind, string, RegExp]>([
    ['number-changed', 'O romance tem 240 páginas.', /^O romance tem (?!240)\d+ páginas\.$/],
    ['unit-changed', 'O romance tem 18 capítulos.', /^O romance tem 18 (?!capítulos)\p{L}+\.$/u],
    ['date-changed', 'O livro foi escrito em 1994.', /^O livro foi escrito em (?!1994|1998)\d{4}\.$/],
    ['negated', 'O livro foi revisado.', /^O livro não foi revisado\.$/],
    ['negated', 'O índice não é completo.', /^O índice é completo\.$/],
    ['comparison-turned', 'O livro tem mais de 200 páginas.', /^O livro tem menos de 200 páginas\.$/],
    ['antonym', 'O novo prefácio é breve.', /^O velho prefácio é breve\.$/],
    ['roles-swapped', 'Otto Bremer ensinou Marta Lindqvist.', /^Marta Lindqvist ensinou Otto Bremer\.$/],
    ['other-book', 'O livro tem 240 páginas.', /^Tom Hale nasceu/],
    ['invented-addition', 'O livro tem 240 páginas.', /^O livro tem 240 páginas, .+\.$/],
  ])('%s in Portuguese: %s', (kind, sentence, expected) => {
    expect(applied(kind, sentence, portuguese)).toMatch(expected)
  })
})

describe('mutations leave alone what could stay true', () => {
  it.each<[MutationKind, string, string]>([
    ['number-changed', 'The book has fewer than 300 pages.', 'a larger bound is true too'],
    ['numbers-swapped', 'It was printed in 1994 and 1998.', 'a list'],
    ['unit-changed', 'The book has 18 chapters about ships.', 'never the same unit'],
    ['date-changed', 'By 1998 it had been revised.', 'true by a later year as well'],
    ['roles-swapped', 'Otto Bremer and Marta Lindqvist lived in Oslo.', 'a pair'],
    ['roles-swapped', 'Otto Bremer met Marta Lindqvist.', 'holds both ways'],
    ['roles-swapped', 'Bremer calls Otto Bremer a teacher.', 'one person'],
    ['negated', 'The index is not only short but incomplete.', 'no plain opposite'],
    ['negated', 'Every map is by Paul Okoye.', 'may be read in two ways'],
    ['comparison-turned', 'Better Ships is about harbours.', 'a title'],
    ['comparison-turned', 'He later taught Paul Okoye.', 'later than another sentence says'],
    ['antonym', 'Bremer calls it "a new book".', 'a quotation'],
    ['quotation-altered', 'Bremer calls it a quiet book.', 'no quotation'],
  ])('%s: %s (%s)', (kind, sentence) => {
    const result = applied(kind, sentence)
    if (kind === 'unit-changed') expect(result).not.toContain('chapters')
    else expect(result).toBeNull()
  })

  it('never puts a number, a date or a name of the evidence into a sentence', () => {
    const crowded = { ...english, evidence: `${evidence} ${Array.from({ length: 900 }, (_, n) => n).join(' ')}` }
    expect(applied('number-changed', 'The novel has 240 pages.', crowded)).toBeNull()
    const known = { ...english, people: ['Paul Okoye'], otherPeople: ['Marta Lindqvist'] }
    expect(applied('name-swapped', 'Paul Okoye drew the maps.', known)).toBeNull()
    const same = { ...english, otherSentences: ['Otto Bremer lived in Oslo in 1994.'] }
    expect(applied('other-book', 'Paul Okoye drew the maps.', same)).toBeNull()
  })

  it('always gives the same result', () => {
    for (const kind of mutationKinds) {
      const sentence = 'Before 1994, Otto Bremer taught Marta Lindqvist for 12 years in "a quiet and stubborn book".'
      expect(applied(kind, sentence)).toBe(applied(kind, sentence))
    }
  })
})
