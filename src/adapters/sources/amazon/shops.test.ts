import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../domain/reading.ts'
import { source } from './index.ts'

/** Pages written for these tests in the layouts of the shops that no saved page covers. */
const bullets = (rows: readonly (readonly [label: string, value: string])[]): string =>
  `<div id="detailBullets_feature_div"><ul>${rows
    .map(
      ([label, value]) =>
        `<li><span class="a-list-item"><span class="a-text-bold">${label} \u200f : \u200e </span> <span>${value}</span></span></li>`,
    )
    .join('')}</ul></div>`
const person = (name: string, role: string): string =>
  `<span class="author notFaded"><a class="a-link-normal" href="/e/1">${name}</a> <span class="contribution"><span class="a-color-secondary">(${role})</span></span></span>`

const read = (url: string, body: string, status = 200): Reading =>
  source.read({
    url,
    status,
    mediaType: 'text/html',
    body: `<html><body><div id="dp" class="book">${body}</div></body></html>`,
  })
const fields = (reading: Reading): Record<string, unknown> =>
  Object.fromEntries(reading.record.map(({ field, value }) => [field, value]))

const brazil = read(
  'https://www.amazon.com.br/dp/8576059304',
  `<span id="productTitle"> Filas duráveis: Como não perder o que se deve </span>
   <span id="productSubtitle">Capa comum – 15 março 2021</span>
   <div id="bylineInfo">Edição Português por ${person('Ana Souza', 'Autor')}, ${person('João Lima', 'Tradutor')}</div>
   <div id="averageCustomerReviews"><span class="a-icon-alt">4,7 de 5 estrelas</span></div>
   <span id="acrCustomerReviewText">1.234 avaliações de clientes</span>
   <div id="tmmSwatches"><div id="tmm-grid-swatch-KINDLE" class="swatchElement unselected"><span class="slot-title">Kindle</span><span class="slot-price">R$ 54,90</span></div>
   <div class="swatchElement selected"><span class="slot-title">Capa comum</span><span class="slot-price"><span class="a-color-price">R$ 89,90</span></span></div></div>
   <div id="bookDescription_feature_div"><div class="a-expander-content"><p>O livro mostra como um sistema guarda o que deve a cada cliente e por que a fila é apenas a campainha.</p>
   <p><b>Sumário</b></p><p>1. Por que as filas esquecem</p><p>2. O que um livro-razão deve</p></div></div>
   <div id="editorialReviews_feature_div"><h2>Avaliações da editora</h2><h3>Sobre o Autor</h3><div>Ana Souza trabalha há vinte anos com sistemas distribuídos e dá aulas em São Paulo.</div></div>
   ${bullets([
     ['Editora', 'Casa do Papel; 2ª edição (15 março 2021)'],
     ['Idioma', 'Português'],
     ['Capa comum', '416 páginas'],
     ['ISBN-10', '8576059304'],
     ['ISBN-13', '978-8576059301'],
     ['Dimensões', '23 x 16 x 2.4 cm'],
   ])}`,
)

describe('shops that no saved page covers', () => {
  it('reads a Brazilian page', () => {
    expect(brazil.outcome).toBe('content')
    expect(brazil.brokenRules).toEqual([])
    expect(fields(brazil)).toMatchObject({
      title: 'Filas duráveis: Como não perder o que se deve',
      subtitle: 'Como não perder o que se deve',
      authors: ['Ana Souza'],
      contributors: [{ name: 'João Lima', role: 'translator' }],
      language: 'Português',
      language_code: 'pt',
      edition: '2ª edição',
      publisher: 'Casa do Papel',
      publication_date: '15 março 2021',
      publication_date_iso: '2021-03-15',
      isbn_10: '8576059304',
      isbn_13: '9788576059301',
      asin: '8576059304',
      pages: 416,
      format: 'Capa comum',
      price: 89.9,
      currency: 'BRL',
      ebook_price: 54.9,
      rating: 4.7,
      ratings_count: 1234,
    })
  })

  it('tells its passages apart and names their language', () => {
    expect(brazil.language).toBe('pt-BR')
    expect(brazil.passages.map(({ kind, voice }) => `${kind}/${voice}`)).toEqual([
      'description/publisher',
      'contents/publisher',
      'about_author/author',
    ])
    expect(brazil.passages[1]?.text).toBe('1. Por que as filas esquecem\n2. O que um livro-razão deve')
  })

  it('reads an Italian page', () => {
    const reading = read(
      'https://www.amazon.it/dp/8850334389',
      `<span id="productTitle">Code durevoli</span><div id="bylineInfo">di ${person('Anna Rossi', 'Autore')}, ${person('Luca Bianchi', 'Traduttore')}</div>
       <span id="price_inside_buybox">1.024,50 €</span>
       ${bullets([
         ['Editore', 'Carta Editrice (21 settembre 2017)'],
         ['Lingua', 'Italiano'],
         ['Copertina flessibile', '1.024 pagine'],
         ['ISBN-10', '8850334389'],
         ['ISBN-13', '978-8850334384'],
       ])}`,
    )
    expect(fields(reading)).toMatchObject({
      authors: ['Anna Rossi'],
      contributors: [{ name: 'Luca Bianchi', role: 'translator' }],
      language_code: 'it',
      publisher: 'Carta Editrice',
      publication_date_iso: '2017-09-21',
      pages: 1024,
      price: 1024.5,
      currency: 'EUR',
      isbn_13: '9788850334384',
    })
    expect(fields(reading)['edition']).toBeUndefined()
  })

  it('reads a Spanish Kindle page: no ISBN is made up, and a borrowed one is not its own', () => {
    const reading = read(
      'https://www.amazon.es/dp/B00AYQNR46',
      `<span id="productTitle">Colas duraderas</span><div id="bylineInfo">Edición Kindle de ${person('Ana Ruiz', 'Autor')}</div>
       ${bullets([
         ['ASIN', 'B00AYQNR46'],
         ['Editorial', 'Papel (3 mayo 2019)'],
         ['Idioma', 'Español'],
         ['Longitud de impresión', '320 páginas'],
         ['Page Numbers Source ISBN', '0131103628'],
       ])}`.replace('<div id="dp" class="book">', '<div id="dp" class="ebooks">'),
    )
    expect(fields(reading)).toMatchObject({ asin: 'B00AYQNR46', pages: 320, publication_date_iso: '2019-05-03' })
    for (const field of ['isbn_10', 'isbn_13']) expect(fields(reading)[field]).toBeUndefined()
  })

  it('reads a Japanese page', () => {
    const reading = read(
      'https://www.amazon.co.jp/dp/4873115655',
      `<span id="productTitle">リーダブルコード</span><div id="bylineInfo">${person('角征典', '翻訳')}, ${person('Dustin Boswell', '著')}</div>
       <div id="averageCustomerReviews"><span class="a-icon-alt">5つ星のうち4.4</span></div><span id="price_inside_buybox">￥2,640</span>
       ${bullets([
         ['出版社', 'オライリージャパン (2012/6/23)'],
         ['発売日', '2012/6/23'],
         ['言語', '日本語'],
         ['単行本（ソフトカバー）', '260ページ'],
         ['ISBN-10', '4873115655'],
         ['ISBN-13', '978-4873115658'],
       ])}`,
    )
    expect(fields(reading)).toMatchObject({
      authors: ['Dustin Boswell'],
      publisher: 'オライリージャパン',
      publication_date_iso: '2012-06-23',
      language_code: 'ja',
      pages: 260,
      rating: 4.4,
      price: 2640,
      currency: 'JPY',
    })
  })

  it('moves a 13-digit number on the ISBN-10 line to where it belongs', () => {
    const reading = read(
      'https://www.amazon.com/dp/0131103628',
      `<span id="productTitle">C</span>${bullets([
        ['Publisher', 'Prentice Hall (April 1, 1988)'],
        ['Paperback', '272 pages'],
        ['ISBN-10', '9780131103627'],
      ])}`,
    )
    expect(fields(reading)).toMatchObject({ isbn_10: '0131103628', isbn_13: '9780131103627' })
  })

  it('makes no ISBN-10 of an address that speaks of another book than the page', () => {
    const reading = read(
      'https://www.amazon.com/dp/0131103628',
      `<span id="productTitle">Journal</span>${bullets([
        ['Publisher', 'Paper (January 5, 2021)'],
        ['Paperback', '121 pages'],
        ['ISBN-13', '979-8588091220'],
      ])}`,
    )
    expect(fields(reading)['isbn_13']).toBe('9798588091220')
    expect(fields(reading)['isbn_10']).toBeUndefined()
  })

  it('takes no number with a wrong check digit, no hours for pages, and no date that is none', () => {
    const reading = read(
      'https://www.amazon.com/dp/B00AYQNR46',
      `<span id="productTitle">Odd</span>${bullets([
        ['Publisher', 'Paper (UK) Ltd (sometime soon)'],
        ['ISBN-10', '0131103629'],
        ['ISBN-13', '978-0131103620'],
        ['Print length', '9 hours and 12 minutes'],
      ])}`,
    )
    expect(reading.outcome).toBe('content')
    for (const field of ['isbn_10', 'isbn_13', 'pages', 'publication_date', 'publication_date_iso'])
      expect(fields(reading)[field]).toBeUndefined()
    expect(fields(reading)['publisher']).toBe('Paper (UK) Ltd (sometime soon)')
  })

  it('tells an audio CD and a page without a product from a book', () => {
    const music = source.read({
      url: 'https://www.amazon.com/dp/B07H57DNVV',
      status: 200,
      mediaType: 'text/html',
      body: `<div id="dp" class="music"><span id="productTitle">Songs</span>${bullets([
        ['Label', 'A'],
        ['ASIN', 'B07H57DNVV'],
      ])}</div>`,
    })
    expect(music).toMatchObject({ outcome: 'not_a_book', record: [], passages: [] })
    expect(music.reason).toContain('Songs')
  })

  it('reads an audiobook: its hours are no pages, its narrator is no author', () => {
    const rows = [
      ['Listening Length', '9 hours and 12 minutes'],
      ['Audible.com Release Date', 'May 03, 2019'],
      ['Publisher', 'Paper Audio'],
      ['Language', 'English'],
      ['ASIN', 'B00AYQNR46'],
    ]
    const reading = source.read({
      url: 'https://www.amazon.com/dp/B00AYQNR46',
      status: 200,
      mediaType: 'text/html',
      body: `<div id="dp" class="audible en_US"><span id="productTitle">Ledgers</span><div id="bylineInfo">${person('Ann Roe', 'Author')}, ${person('Carl Foe', 'Narrator')}</div>
        <div id="audibleProductDetails"><table>${rows.map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`).join('')}</table></div></div>`,
    })
    expect(fields(reading)).toMatchObject({
      authors: ['Ann Roe'],
      contributors: [{ name: 'Carl Foe', role: 'narrator' }],
      publisher: 'Paper Audio',
      publication_date_iso: '2019-05-03',
      asin: 'B00AYQNR46',
    })
    expect(fields(reading)['pages']).toBeUndefined()
  })
})
