import { describe, expect, it } from 'vitest'
import { dateIso } from './dates.ts'
import { formatKindOf } from './formats.ts'
import { sectionMeaning } from './headings.ts'
import { detailOf } from './labels.ts'
import { languageCode, languageTag } from './languages.ts'
import { decimalNumber, wholeNumber } from './numbers.ts'
import { pageCount } from './page-counts.ts'
import { priceOf, pricesIn } from './prices.ts'
import { rolesOf } from './roles.ts'

describe('dates as pages print them', () => {
  it.each([
    ['April 3, 2018', '2018-04-03'],
    ['3 Apr. 2018', '2018-04-03'],
    ['12 Jan. 2017', '2017-01-12'],
    ['September 3rd 2013', '2013-09-03'],
    ['7. Februar 2000', '2000-02-07'],
    ['1. März 2021', '2021-03-01'],
    ['3 avril 2018', '2018-04-03'],
    ['1er août 2020', '2020-08-01'],
    ['20 abril 2015', '2015-04-20'],
    ['20 de abril de 2015', '2015-04-20'],
    ['15 março 2021', '2021-03-15'],
    ['5 de fevereiro de 2019', '2019-02-05'],
    ['21 settembre 2017', '2017-09-21'],
    ['9 lug. 2020', '2020-07-09'],
    ['2013年7月16日', '2013-07-16'],
    ['2021/3/4', '2021-03-04'],
    ['2021-03-04T00:00:00Z', '2021-03-04'],
  ])('%s is %s', (text, iso) => expect(dateIso(text)).toBe(iso))

  it('is exactly as precise as the text', () => {
    expect(dateIso('November 2010')).toBe('2010-11')
    expect(dateIso('janvier 2020')).toBe('2020-01')
    expect(dateIso('2019')).toBe('2019')
  })

  it('reads numbers that could be either way in the order of the page, and without one keeps to the year', () => {
    expect(dateIso('03/04/2021', 'day-first')).toBe('2021-04-03')
    expect(dateIso('03/04/2021', 'month-first')).toBe('2021-03-04')
    expect(dateIso('03/04/2021')).toBe('2021')
    expect(dateIso('25/04/2021')).toBe('2021-04-25')
  })

  it('gives nothing for what is no date', () => {
    for (const text of ['', 'soon', '31 February 2020', '2nd edition', 'May contain nuts', '13.2 x 20 cm', '12345'])
      expect(dateIso(text)).toBeNull()
  })
})

describe('numbers and prices', () => {
  it('reads whole numbers grouped in any way', () => {
    expect(wholeNumber('2,715 ratings')).toBe(2715)
    expect(wholeNumber('5.864 valoraciones')).toBe(5864)
    expect(wholeNumber('6\u202f134 évaluations')).toBe(6134)
    expect(wholeNumber('keine')).toBeNull()
  })

  it('reads decimals with point or comma', () => {
    expect(decimalNumber('4,4 von 5 Sternen')).toBe(4.4)
    expect(decimalNumber('4.7 out of 5 stars')).toBe(4.7)
  })

  it.each([
    ['$47.49', 47.49, 'USD'],
    ['24,48 €', 24.48, 'EUR'],
    ['EUR 33,31', 33.31, 'EUR'],
    ['CDN$ 5.99', 5.99, 'CAD'],
    ['£4.61', 4.61, 'GBP'],
    ['R$ 89,90', 89.9, 'BRL'],
    ['R$ 1.289,90', 1289.9, 'BRL'],
    ['1.234,56 €', 1234.56, 'EUR'],
    ['￥3,520', 3520, 'JPY'],
    ['₹499.00', 499, 'INR'],
  ])('%s', (text, amount, currency) => expect(priceOf(text)).toEqual({ amount, currency }))

  it('takes no bare number for a price, and a bare dollar for the page’s own', () => {
    expect(priceOf('416 páginas')).toBeNull()
    expect(priceOf('$28.00', 'CAD')).toEqual({ amount: 28, currency: 'CAD' })
    expect(pricesIn('0,00 € oder 0,99 € für den Kauf').map(({ amount }) => amount)).toEqual([0, 0.99])
  })

  it('takes a number for pages only when nothing else is named', () => {
    expect(pageCount('416 páginas')).toBe(416)
    expect(pageCount('1.024 Seiten')).toBe(1024)
    expect(pageCount('329')).toBe(329)
    expect(pageCount('Length: 330 pages')).toBe(330)
    for (const text of ['9 hours and 12 minutes', '5 Std. 3 Min.', '0 pages', 'viele Seiten'])
      expect(pageCount(text)).toBeNull()
  })
})

describe('words of the trade in every language that is read', () => {
  it('knows languages by name and tag', () => {
    const names = ['English', 'Englisch', 'Anglais', 'Inglés', 'Inglese', 'Inglês', 'eng', 'en-US']
    expect(names.map(languageCode)).toEqual(names.map(() => 'en'))
    expect(languageCode('Português')).toBe('pt')
    expect(languageCode('Português (Brasil)')).toBe('pt-BR')
    expect(languageCode('Deutsch')).toBe('de')
    expect(languageCode('Klingon')).toBeNull()
    expect(languageTag('pt_BR')).toBe('pt-BR')
    expect(languageTag('de-de')).toBe('de')
  })

  it('knows labels whatever the colon and the invisible marks around it', () => {
    expect(detailOf('Editora \u200f : \u200e')).toBe('publisher')
    expect(detailOf('Lingua:')).toBe('language')
    expect(detailOf('ISBN-10')).toBe('isbn_10')
    expect(detailOf('Shipping Weight')).toBeNull()
    expect(detailOf('Page Numbers Source ISBN')).toBeNull()
  })

  it('knows formats', () => {
    expect(['Capa comum', 'Taschenbuch', 'Broché', 'Tapa blanda', 'Copertina flessibile'].map(formatKindOf)).toEqual(
      Array.from({ length: 5 }, () => 'paperback'),
    )
    expect(formatKindOf('eBook Kindle')).toBe('ebook')
    expect(formatKindOf('DVD')).toBeNull()
  })

  it('tells authors from everyone else', () => {
    expect(rolesOf('(Autor)')).toEqual(['author'])
    expect(rolesOf('(Autor/in)')).toEqual(['author'])
    expect(rolesOf('(Tradutor)')).toEqual(['translator'])
    expect(rolesOf('(Übersetzer, Herausgeber)')).toEqual(['translator', 'editor'])
    expect(rolesOf('(Editor/Introduction)')).toEqual(['editor', 'introduction'])
    expect(rolesOf('(Kartograph)')).toEqual(['kartograph'])
  })

  it('knows what stands under a heading', () => {
    expect(sectionMeaning('Über den Autor und weitere Mitwirkende')?.kind).toBe('about_author')
    expect(sectionMeaning('Sumário')?.kind).toBe('contents')
    expect(sectionMeaning('From Publishers Weekly')?.voice).toBe('critic')
    expect(sectionMeaning('Quarta di copertina')?.voice).toBe('publisher')
    expect(sectionMeaning('Chapter 3: Walls')).toBeNull()
  })
})
