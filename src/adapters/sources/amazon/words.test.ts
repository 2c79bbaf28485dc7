import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../reading/page.ts'
import { editionsOf, fromWords, kindById, subscriptionWords } from './editions.ts'
import { amazonPassages } from './passages.ts'
import { authorPlaces, contentsPlaces, descriptionPlaces, editorialPlaces, reviewShapes } from './places.ts'
import { generalShelves } from './presentation.ts'
import { productOf } from './product.ts'
import { read } from './read.ts'

const edition = (price: string, { id = '', name = 'Paperback' } = {}) =>
  editionsOf(
    parsePage(
      `<div id="tmmSwatches"><div id="tmm-grid-swatch-${id}" class="swatchElement"><b class="slot-title">${name}</b> ${price}</div></div>`,
    ),
    'USD',
  )[0]

describe('offers of the other formats', () => {
  const lowest = ['from $8.10', 'ab 8,10 €', 'à partir de EUR 8,10', 'desde 8,10 €', 'a partire da 8,10 €', 'da 8,10 €']
  const more = [
    'a partir de R$ 8,10',
    'vanaf € 8,10',
    'od 8,10 zł',
    'från 81,00 kr',
    '￥810 より',
    '￥810から',
    'dès 8,10 €',
    '$8.10 - $12.00',
  ]
  it.each([...lowest, ...more])('%s is what the cheapest of several copies costs, not the price', (offer) =>
    expect(edition(offer)).toMatchObject({ kind: 'paperback', price: null }),
  )

  it('words of such offers are all expected', () => {
    const expected =
      'from | ab | à partir de | dès | desde | a partire da | da | a partir de | vanaf | od | från | より | から'
    expect(fromWords.join(' | ')).toBe(expected)
  })

  const subscriptions = [
    '$0.95 with membership',
    '$0.95 trial',
    '0,99 € im Audible Abo',
    '0,99 € im Probemonat',
    "0,99 € avec l'essai",
    '0,99 € par abonnement',
    '0,99 € con la prueba',
    '0,99 € con suscripción',
    '$9.99 con membresía',
    '0,99 € con la prova',
    '0,99 € con abbonamento',
    "0,99 € con l'iscrizione",
    'R$ 0,99 no teste',
    'R$ 0,99 na assinatura',
    '€ 0,99 in de proefperiode',
    '€ 0,99 met lidmaatschap',
    '€ 0,99 met proeflidmaatschap',
    '0,99 zł abonament',
    '0,99 zł okres próbny',
    '0,99 zł członkostwo',
    '0,99 zł z członkostwem',
    '9,90 kr provperiod',
    '9,90 kr provmedlemskap',
    '9,90 kr medlemskap',
    '￥99 会員',
    '￥99 無料体験',
  ]
  it.each(subscriptions)('%s is no price of an audiobook', (offer) =>
    expect(edition(offer, { id: 'AUDIO_DOWNLOAD', name: 'Audio' })?.price).toBeNull(),
  )

  it('words of subscriptions are all expected', () => {
    expect(
      subscriptionWords.filter(
        (word) => !subscriptions.some((offer) => offer.includes(word) || offer.toLowerCase().includes(word)),
      ),
    ).toEqual([])
    expect(subscriptionWords).toHaveLength(subscriptions.length)
  })

  it('are of the kind that the markup names, whatever they are called', () => {
    const expected = {
      KINDLE: 'ebook',
      PAPERBACK: 'paperback',
      MASS_MARKET_PAPERBACK: 'paperback',
      HARDCOVER: 'hardcover',
      AUDIO_DOWNLOAD: 'audio',
      AUDIO_CD: 'audio',
      MP3_CD: 'audio',
    }
    expect(kindById).toEqual(expected)
    for (const [id, kind] of Object.entries(expected))
      expect(edition('$1.00', { id, name: 'Something' })?.kind).toBe(kind)
    expect(edition('$1.00', { name: 'Lire sur Kindle' })?.kind).toBe('ebook')
  })
})

it.each(['General', 'Allgemein', 'Général', 'Generale', 'Geral', 'Algemeen', 'Ogólne', 'Allmänt'])(
  'the shelf "%s" is no theme',
  (shelf) => {
    const shelves = `<div id="wayfinding-breadcrumbs_feature_div"><a href="/b?node=1">Databases</a><a href="/b?node=2">${shelf}</a></div>`
    const body = `<div id="dp" class="book"><b id="productTitle">Queues</b>${shelves}</div>`
    const { record } = read({ url: 'https://www.amazon.com/dp/B00AYQNR46', status: 200, mediaType: 'text/html', body })
    expect(record.find(({ field }) => field === 'theme')?.value).toBe('Databases')
    expect(generalShelves.size).toBe(8)
  },
)

describe('passages', () => {
  const words = 'Words of our own about a book on ledgers and queues.'
  const kindsIn = (html: string) =>
    amazonPassages(productOf(parsePage(html), 'https://www.amazon.com/')).map(({ kind, voice, text }) => [
      kind,
      voice,
      text,
    ])

  it.each([
    ['#editorialReviews_feature_div', '<div id="editorialReviews_feature_div">'],
    [
      '#productDescription_feature_div #productDescription',
      '<div id="productDescription_feature_div"><div id="productDescription">',
    ],
    ['#productDescription', '<div id="productDescription">'],
    ['#productDescription_fullView', '<div id="productDescription_fullView">'],
  ])('of the press stand at %s', (place, opening) => {
    expect(editorialPlaces).toContain(place)
    expect(kindsIn(`${opening}<h3>From the New York Paper</h3><p>${words}</p>`)).toEqual([['review', 'critic', words]])
  })

  it.each([
    [
      '[class*="about-the-author-card"] .a-cardui-content',
      '<div class="_about-the-author-card_x"><div class="a-cardui-content">',
    ],
    [
      '[id^="about-the-author-card"] .a-cardui-content',
      '<div id="about-the-author-card-1"><div class="a-cardui-content">',
    ],
    ['#moreAboutTheAuthorCard .mainContent', '<div id="moreAboutTheAuthorCard"><div class="mainContent">'],
    ['#authorBio_feature_div', '<div id="authorBio_feature_div">'],
    ['#artistCentralTeaser .content', '<div id="artistCentralTeaser"><div class="content">'],
  ])('of the author stand at %s', (place, opening) => {
    expect(authorPlaces).toContain(place)
    expect(kindsIn(`${opening}<p>${words}</p>`)).toEqual([['about_author', 'author', words]])
  })

  it.each(['tableOfContents_feature_div', 'tableOfContents', 'toc_feature_div'])('of contents stand at #%s', (id) => {
    expect(contentsPlaces).toContain(`#${id}`)
    expect(kindsIn(`<ul id="${id}"><li>Why queues forget</li><li>What ledgers owe</li></ul>`)).toEqual([
      ['contents', 'publisher', 'Why queues forget\nWhat ledgers owe'],
    ])
  })

  it.each([
    `<div data-hook="review"><a data-hook="review-title"><i class="a-icon-alt">5 stars</i><b>Good</b></a><div data-hook="review-body">${words}</div></div>`,
    `<div id="rev-dpReviewsMostHelpful-1"><b class="reviewTitle">Good</b><div class="reviewText">${words}</div></div>`,
  ])('of readers %#', (html) => expect(kindsIn(html)).toEqual([['review', 'reader', `Good\n${words}`]]))

  it('stand at no other places', () => {
    expect([editorialPlaces.length, authorPlaces.length, contentsPlaces.length, reviewShapes.length]).toEqual([
      4, 5, 3, 2,
    ])
    expect(Object.keys(descriptionPlaces)).toHaveLength(10)
  })
})
