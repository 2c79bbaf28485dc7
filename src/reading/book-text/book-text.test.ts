import { describe, expect, it } from 'vitest'
import { chapterNumber, isPart, matterOf } from './chapter-words.ts'
import { namesBook } from './excerpt.ts'
import { chapterLabel, locatorOf } from './locator.ts'
import { chaptersOf } from './outline.ts'
import { isProse } from './telling.ts'

describe('titles of chapters', () => {
  it.each([
    ['Chapter 3: Storage', 3],
    ['CHAPTER XIV', 14],
    ['Chapter Seven', 7],
    ['3. Storage and Retrieval', 3],
    ['12 Streams', 12],
    ['Capítulo 4 – Marés', 4],
    ['Kapitel 11', 11],
    ['第3章 台帳', 3],
    ['第十二章', 12],
    ['Preface', null],
    ['1984', null],
    ['3.1 Details', null],
  ])('%s has the number %s', (title, number) => {
    expect(chapterNumber(title)).toBe(number)
  })

  it.each([
    ['Preface', 'introduction'],
    ['Prefácio', 'introduction'],
    ['はじめに', 'introduction'],
    ['Foreword by Ann Roe', 'foreword'],
    ['Praise for The Quiet Ledger', 'foreword'],
    ['Über den Autor', 'about_author'],
    ["À propos de l'auteur", 'about_author'],
    ['Index', 'aside'],
    ['Appendix A. Tools', 'aside'],
    ['Also by Mara Lindqvist', 'aside'],
    ['4. Balances', 'body'],
  ])('%s is of the kind %s', (title, matter) => {
    expect(matterOf(title)).toBe(matter)
  })

  it.each([
    ['Part I: Foundations', true],
    ['Parte 2', true],
    ['Teil III', true],
    ['Part-time work', false],
  ])('%s is a part: %s', (title, is) => {
    expect(isPart(title)).toBe(is)
  })
})

describe('a table of contents', () => {
  const entries = (...list: readonly (readonly [level: number, title: string])[]) =>
    list.map(([level, title]) => ({ level, title }))
  const titlesOf = (list: readonly { title: string }[]) => list.map(({ title }) => title)

  it('gives the chapters of its parts', () => {
    const list = entries([0, 'Preface'], [0, 'Part I'], [1, 'Tides'], [2, 'Spring'], [1, 'Moorings'], [0, 'Index'])
    expect(titlesOf(chaptersOf(list))).toEqual(['Preface', 'Tides', 'Moorings', 'Index'])
  })

  it('looks past the one entry that stands for the whole book', () => {
    const list = entries([0, 'The Quiet Ledger'], [1, '1. Tides'], [2, 'Spring'], [1, '2. Moorings'])
    expect(titlesOf(chaptersOf(list))).toEqual(['1. Tides', '2. Moorings'])
  })

  it('does not take sections for chapters', () => {
    const list = entries([0, '1. Tides'], [1, '1.1 Spring'], [1, '1.2 Neap'], [0, '2. Moorings'])
    expect(titlesOf(chaptersOf(list))).toEqual(['1. Tides', '2. Moorings'])
  })
})

describe('places in a book', () => {
  it.each([
    [{ chapter: 0, page: '57' }, 'chapter 3, page 57'],
    [{ chapter: 1, page: 'xi' }, '“Preface”, page xi'],
    [{ chapter: 0, page: null }, 'chapter 3, paragraph 4'],
    [{ chapter: null, page: '2' }, 'page 2'],
  ])('%j is %s', (place, locator) => {
    expect(locatorOf({ text: '', ...place }, ['3. Storage', 'Preface'], 4)).toBe(locator)
  })

  it('shorten long titles', () => {
    expect(chapterLabel('On the many ways in which a ledger may be kept by a patient hand')).toMatch(/^“.{59}…”$/u)
  })
})

describe('prose that can be cited', () => {
  it.each([
    ['The ledger is where most trouble begins, and the posting is where it is noticed too late.', true],
    ['for (let i = 0; i < 10; i += 1) { console.log(data[i].value * 2); } // prints what is there.', false],
    ['Figure 3-1. The ledger as it was kept in the year of the flood by two brothers in the harbour.', false],
    ['Storage and retrieval of records in ledgers that are kept by hand in the harbour office', false],
    ['Too short.', false],
    ['台帳は信頼の上に成り立つ。', true],
  ])('%s: %s', (text, is) => {
    expect(isProse(text)).toBe(is)
  })
})

describe('whether a copy names the book', () => {
  const sought = { title: 'The Quiet Ledger: Keeping Books', author: 'Mara Lindqvist and Jo Park' }
  const filler = Array.from({ length: 100 }, (_, index) => `Remark ${index} about tides.`)
  it.each([
    ['its title at the front', ['the-quiet-ledger', 'THE QUIET LEDGER'], 'front'],
    ['its title far behind', [...filler, 'The Quiet Ledger is a book.'], 'somewhere'],
    ['an author', [...filler, 'written by M. Lindqvist'], 'somewhere'],
    ['neither', filler, 'nowhere'],
    ['in another script', ['台帳は信頼の上に成り立つ。'], 'unknown'],
  ])('%s', (_what, texts, where) => {
    expect(namesBook(texts, sought)).toBe(where)
  })
})
