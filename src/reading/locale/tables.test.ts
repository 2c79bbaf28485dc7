import { describe, expect, it } from 'vitest'
import { dateIso, furtherMonths, monthLocales } from './dates.ts'
import {
  expectedFormats,
  expectedHeadings,
  expectedLabels,
  expectedPageWords,
  expectedRoles,
} from './expected-words.ts'
import { formats } from './format-names.ts'
import { formatKindOf } from './formats.ts'
import { headingRows, sectionMeaning } from './headings.ts'
import { detailOf, details, labels } from './labels.ts'
import { furtherNames, languageCode, nameLocales } from './languages.ts'
import { pageCount, pageWords } from './page-counts.ts'
import { currencies, furtherSigns, priceOf, signLocales } from './prices.ts'
import { roles, rolesOf } from './roles.ts'

/** The entries of one row of expectations. */
const entries = (row: string): readonly string[] => row.split(' | ')
const rowsOf = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([name, row]) => ({ name, words: entries(row) }))

describe('labels', () => {
  const rows = Object.entries(expectedLabels).flatMap(([detail, byLanguage]) =>
    rowsOf(byLanguage).map(({ name, words }) => ({ detail, language: name, words })),
  )

  it.each(rows)('$language: $words.0 and its like mean $detail', ({ detail, words }) => {
    for (const word of words)
      expect(detailOf(`${word.replaceAll('#', '3').toUpperCase()} \u200f : \u200e`), word).toBe(detail)
  })

  it('are all expected, and every expected one is there', () => {
    const held = Object.entries(labels).flatMap(([language, table]) =>
      Object.entries(table).map(([detail, words]) => `${language} ${detail}: ${words.join(' | ')}`),
    )
    const expected = rows.map(({ language, detail, words }) => `${language} ${detail}: ${words.join(' | ')}`)
    expect(held.toSorted()).toEqual(expected.toSorted())
  })

  it('are the same numbers everywhere', () => {
    const numbers = { isbn_10: ['ISBN-10', 'ISBN10'], isbn_13: ['ISBN-13', 'ISBN13'], asin: ['ASIN'] }
    for (const [detail, words] of Object.entries({
      ...numbers,
      isbn: ['ISBN', 'EAN', 'GTIN', 'ISBN-13/EAN', 'EAN/ISBN-13'],
    }))
      expect(words.map(detailOf)).toEqual(words.map(() => detail))
    expect(details.every((detail) => detail in expectedLabels || detail.startsWith('isbn') || detail === 'asin')).toBe(
      true,
    )
  })

  it.each([
    'Audible.com Release Date',
    'Audible.co.uk Release Date',
    'Audible.de Erscheinungsdatum',
    'Date de publication sur Audible.fr',
    'Data di pubblicazione su Audible.it',
    'Fecha de lanzamiento en Audible.es',
    'Data de lançamento no Audible.com.br',
    'Data de lançamento da Audible.com.br',
    'Erscheinungsdatum bei Audible.de',
    'Audible.co.jp 配信日',
  ])('%s names the shop besides', (label) => expect(detailOf(label)).toBe('publication_date'))
})

describe('formats, roles and words for pages', () => {
  it.each(rowsOf(expectedFormats))('$name', ({ name, words }) => {
    expect(words.map((word) => formatKindOf(word.toUpperCase()))).toEqual(words.map(() => name))
  })

  it.each(rowsOf(expectedRoles))('$name', ({ name, words }) => {
    expect(words.map((word) => rolesOf(`(${word})`))).toEqual(words.map(() => [name]))
  })

  it.each(entries(expectedPageWords))('320 %s', (word) => expect(pageCount(`320 ${word}`)).toBe(320))

  it('are all expected', () => {
    const joined = (table: Readonly<Record<string, readonly string[]>>) =>
      Object.fromEntries(Object.entries(table).map(([name, words]) => [name, words.join(' | ')]))
    expect(joined(formats)).toEqual(expectedFormats)
    expect(joined(roles)).toEqual(expectedRoles)
    expect([...pageWords].join(' | ')).toBe(expectedPageWords)
  })
})

describe('headings', () => {
  it.each(rowsOf(expectedHeadings))('$name', ({ name, words }) => {
    for (const word of words) {
      const { kind, voice, telling } = sectionMeaning(word) ?? {}
      expect(`${kind}/${voice}${telling ? '/telling' : ''}`, word).toBe(name)
    }
  })

  it('are all expected', () => {
    expect(headingRows.map(([, words]) => words.join(' | '))).toEqual(Object.values(expectedHeadings))
  })
})

describe('what `Intl` knows', () => {
  const dates: Readonly<Record<string, string>> = {
    en: '12 October 2019',
    de: '12. Dezember 2019',
    'de-AT': '12. Jänner 2019',
    fr: '12 juin 2019',
    es: '12 de enero de 2019',
    it: '12 gennaio 2019',
    pt: '12 de março de 2019',
    nl: '12 maart 2019',
    pl: '12 stycznia 2019',
    sv: '12 augusti 2019',
  }
  const months: Readonly<Record<string, string>> = { en: '10', de: '12', fr: '06', pt: '03', nl: '03', sv: '08' }
  it.each(monthLocales)('months in %s', (locale) => {
    expect(dateIso(dates[locale] ?? '')).toBe(`2019-${months[locale] ?? '01'}-12`)
  })

  it.each([
    ['3 maer 2019', '2019-03-03'],
    ['14 juill. 2019', '2019-07-14'],
    ['4. Mrz 2019', '2019-03-04'],
    ['7 de setiembre de 2019', '2019-09-07'],
  ])('%s', (text, iso) => expect(dateIso(text)).toBe(iso))

  it('months beyond are all expected', () =>
    expect(Object.keys(furtherMonths)).toEqual(['maer', 'juill', 'mrz', 'setiembre']))

  const prices: readonly (readonly [text: string, amount: number, currency: string])[] = [
    ['US$ 12.50', 12.5, 'USD'],
    ['CA$12.50', 12.5, 'CAD'],
    ['CDN$ 12.50', 12.5, 'CAD'],
    ['A$12.50', 12.5, 'AUD'],
    ['MX$1,299.00', 1299, 'MXN'],
    ['R$ 89,90', 89.9, 'BRL'],
    ['1.234,56 €', 1234.56, 'EUR'],
    ['£7.99', 7.99, 'GBP'],
    ['¥3,300', 3300, 'JPY'],
    ['￥3,300', 3300, 'JPY'],
    ['３，３００円', 3300, 'JPY'],
    ['₹1,23,456.00', 123456, 'INR'],
    ['Rs. 499.00', 499, 'INR'],
    ['Rs 499', 499, 'INR'],
    ['1 234,50 zł', 1234.5, 'PLN'],
    ['249,00 kr', 249, 'SEK'],
    ['SEK 249', 249, 'SEK'],
  ]
  it.each(prices)('%s', (text, amount, currency) => expect(priceOf(text)).toEqual({ amount, currency }))

  it.each(['CAD', 'AUD', 'MXN'])('the dollar of a shop that sells in %s', (dollar) => {
    expect(priceOf('$1,299.00', dollar)).toEqual({ amount: 1299, currency: dollar })
    expect(priceOf('24,99 $', dollar)).toEqual({ amount: 24.99, currency: dollar })
  })

  it('currencies and their signs are all expected', () => {
    expect(new Set(currencies)).toEqual(new Set(prices.map(([, , currency]) => currency)))
    expect(Object.keys(furtherSigns)).toEqual(['CDN$', 'Rs.', 'Rs', '円'])
    expect(signLocales).toEqual(['en-US', 'en-CA', 'ja'])
  })

  const german: Readonly<Record<string, string>> = {
    en: 'German',
    de: 'Deutsch',
    fr: 'Allemand',
    es: 'Alemán',
    it: 'Tedesco',
    'pt-BR': 'Alemão',
    nl: 'Duits',
    pl: 'niemiecki',
    sv: 'Tyska',
    ja: 'ドイツ語',
  }
  it.each(nameLocales)('German in %s', (locale) => expect(languageCode(german[locale] ?? '')).toBe('de'))

  it('names of languages beyond are all expected', () => {
    const expected = {
      'brazilian portuguese': 'pt-BR',
      'portuguese (brazil)': 'pt-BR',
      'english (united states)': 'en',
      'english (american)': 'en',
      'chinese (simplified)': 'zh',
      castellano: 'es',
      castilian: 'es',
      'spanish; castilian': 'es',
      mandarin: 'zh',
      'simplified chinese': 'zh',
      'traditional chinese': 'zh',
      norsk: 'no',
    }
    expect(furtherNames).toEqual(expected)
    expect(Object.keys(expected).map(languageCode)).toEqual(Object.values(expected))
  })
})

describe('what is not certain is nothing', () => {
  it.each(['89,9 €', '1.2.3 €', 'EUR', '12', '$'])('%s is no price', (text) => expect(priceOf(text)).toBeNull())
})
