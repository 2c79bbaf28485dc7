import { describe, expect, it } from 'vitest'
import { source } from './index.ts'

const read = (host: string, body: string) =>
  source.read({
    url: `https://www.${host}/dp/B000000001`,
    status: 200,
    mediaType: 'text/html',
    body: `<html><head><title>Shop</title></head><body>${body}<p>${'Customers also looked at other things of the same kind. '.repeat(5)}</p></body></html>`,
  })
const bullet = (label: string, value: string): string =>
  `<li><span class="a-text-bold">${label} :</span> <span>${value}</span></li>`

describe('products of Amazon that are no books', () => {
  it.each([
    [
      'a kettle',
      'amazon.com',
      `<div id="dp" class="kitchen"><span id="productTitle">Electric Kettle</span><div id="detailBullets_feature_div"><ul>${bullet('Manufacturer', 'Kettles Ltd')}${bullet('ASIN', 'B000000001')}</ul></div></div>`,
    ],
    [
      'a film',
      'amazon.de',
      `<div id="dp" class="dvd"><span id="productTitle">Der Film</span><div id="detailBullets_feature_div"><ul>${bullet('Sprache', 'Deutsch')}${bullet('Studio', 'Filmhaus')}${bullet('DVD', '2')}</ul></div></div>`,
    ],
    [
      'a record',
      'amazon.co.uk',
      `<div id="dp" class="music"><span id="productTitle">The Record</span><div id="detailBullets_feature_div"><ul>${bullet('Label', 'Records')}${bullet('Audio CD', '1')}</ul></div></div>`,
    ],
    [
      'a gadget in a table',
      'amazon.com.br',
      '<div id="dp" class="electronics"><span id="productTitle">Leitor digital</span><table id="productDetails_techSpec_section_1"><tr><th>Marca</th><td>Leitores</td></tr></table></div>',
    ],
    [
      'a page without a product',
      'amazon.fr',
      '<div id="nav"><a href="/">Accueil</a></div><div id="content">Bestsellers, idées cadeaux et promotions du jour</div>',
    ],
  ])('%s', (_, host, body) => {
    expect(read(host, body)).toMatchObject({ outcome: 'not_a_book', record: [], passages: [] })
  })

  it('are told from a book of the same shop', () => {
    const book = `<div id="dp" class="book"><span id="productTitle">Ledgers</span><div id="detailBullets_feature_div"><ul>${bullet('ISBN-13', '978-0131103627')}</ul></div></div>`
    expect(read('amazon.com', book).outcome).toBe('content')
  })
})
