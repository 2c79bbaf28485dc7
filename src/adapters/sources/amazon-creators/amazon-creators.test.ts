import { describe, expect, it } from 'vitest'
import type { FieldValue } from '../../../domain/book-record.ts'
import type { RawPage } from '../../../domain/reading.ts'
import type { Ask, KnownBook, Question } from '../../../ports/source.ts'
import { readFields } from '../../../reading/rules.ts'
import { source } from './index.ts'
import { readItem } from './read.ts'
import { creatorsRules } from './rules.ts'

const shown = (displayValue: unknown) => ({ displayValue })
const offer = (amount: number, more: object = {}) => ({
  price: { money: { amount, currency: 'EUR', displayAmount: `${amount} €` } },
  condition: { value: 'New' },
  ...more,
})

/** A translated book as the interface tells it. */
const item = {
  asin: '3960090757',
  detailPageURL: 'https://www.amazon.de/dp/3960090757?tag=reviews-21',
  images: { primary: { large: { url: 'https://m.media-amazon.com/images/I/x.jpg' } } },
  itemInfo: {
    title: shown('Datenintensive Anwendungen designen'),
    byLineInfo: {
      contributors: [
        { name: 'Kleppmann, Martin', role: 'Autor', roleType: 'author' },
        { name: 'Langenau, Frank', role: 'Übersetzer', roleType: 'translator' },
      ],
      manufacturer: shown("O'Reilly"),
    },
    classifications: { binding: shown('Taschenbuch'), productGroup: shown('Book') },
    contentInfo: {
      edition: shown('1'),
      languages: {
        displayValues: [
          { displayValue: 'Deutsch', type: 'Published' },
          { displayValue: 'Englisch', type: 'Original Language' },
        ],
      },
      pagesCount: shown(652),
      publicationDate: shown('2018-11-28T00:00:01Z'),
    },
    externalIds: { isbns: { displayValues: ['3960090757'] }, eans: { displayValues: ['9783960090755'] } },
    features: { displayValues: ['Ein Buch über Daten.'] },
  },
  browseNodeInfo: { browseNodes: [{ displayName: 'Datenbanken' }, { displayName: 'Informatik' }] },
  offersV2: {
    listings: [
      offer(31, { violatesMAP: true }),
      offer(9.5, { condition: { value: 'Used' } }),
      offer(49.9, { isBuyBoxWinner: true }),
    ],
  },
}

const golden: readonly (readonly [string, FieldValue['value'], string])[] = [
  ['title', 'Datenintensive Anwendungen designen', 'item'],
  ['authors', ['Martin Kleppmann'], 'by_line'],
  ['contributors', [{ name: 'Frank Langenau', role: 'translator' }], 'by_line'],
  ['language', 'Deutsch', 'content'],
  ['language_code', 'de', 'content'],
  ['original_language', 'en', 'content'],
  ['edition', '1', 'content'],
  ['publisher', "O'Reilly", 'manufacturer'],
  ['publication_date', '2018-11-28', 'content'],
  ['publication_date_iso', '2018-11-28', 'content'],
  ['isbn_10', '3960090757', 'external_ids'],
  ['isbn_13', '9783960090755', 'external_ids'],
  ['asin', '3960090757', 'item'],
  ['pages', 652, 'content'],
  ['format', 'Taschenbuch', 'binding'],
  ['price', 49.9, 'offer'],
  ['currency', 'EUR', 'offer'],
  ['categories', ['Datenbanken', 'Informatik'], 'browse_nodes'],
  ['theme', 'Datenbanken', 'browse_nodes'],
]

describe('an item of Amazon’s catalogue', () => {
  it('is read field by field, each with its rule', () => {
    const { record, outcome, identity, passages, brokenRules } = readItem(item)
    expect({ outcome, brokenRules }).toEqual({ outcome: 'content', brokenRules: [] })
    const byField = new Map(record.map((value) => [value.field, value]))
    expect([...byField.keys()].sort()).toEqual(golden.map(([field]) => field).sort())
    for (const [field, value, rule] of golden)
      expect(record.find((one) => one.field === field)).toMatchObject({ value, rule: `amazon-creators.${rule}` })
    for (const { raw } of record) expect(raw.length).toBeLessThan(60)
    expect(identity).toEqual({ edition: ['asin:3960090757', 'isbn:9783960090755'], work: [] })
    expect(passages).toEqual([
      {
        kind: 'description',
        voice: 'seller',
        text: 'Ein Buch über Daten.',
        locator: '$.itemInfo.features.displayValues[0]',
      },
    ])
  })

  it.each(creatorsRules.map((rule) => [rule.field, rule] as const))('needs its rule for %s', (_field, rule) => {
    const without = creatorsRules.filter((one) => one !== rule)
    expect(readFields(without, item).record).not.toEqual(readFields(creatorsRules, item).record)
  })

  it('gives no picture and no stars', () => {
    expect(source.fields).not.toContain('cover_image_url')
    expect(source.fields).not.toContain('rating')
    expect(source.rights).toMatchObject({ store_hours: 24, images: 'none' })
  })

  it('that is no book is told apart', () => {
    const lamp = { ...item, itemInfo: { ...item.itemInfo, classifications: { productGroup: shown('Lighting') } } }
    expect(readItem(lamp)).toMatchObject({ outcome: 'not_a_book', record: [] })
  })

  it.each([
    ['Stephens, Jr.', 'Stephens, Jr.'],
    ['Ana Lima', 'Ana Lima'],
    ['Lima, Ana', 'Ana Lima'],
    ['Knowles, Inc', 'Knowles, Inc'],
  ])('prints %s as %s', (given, name) => {
    const byLineInfo = { contributors: [{ name: given, roleType: 'author' }] }
    const { record } = readItem({ ...item, itemInfo: { ...item.itemInfo, byLineInfo } })
    expect(record.find(({ field }) => field === 'authors')?.value).toEqual([name])
  })
})

const settings = {
  AMAZON_CREATORS_ID: 'an-id',
  AMAZON_CREATORS_SECRET: 'a-secret',
  AMAZON_CREATORS_TAG: 'reviews-21',
  AMAZON_CREATORS_VERSION: '3.2',
  AMAZON_CREATORS_MARKETPLACE: 'www.amazon.de',
}
const book: KnownBook = {
  title: 'Datenintensive Anwendungen designen',
  author: 'Martin Kleppmann',
  language: 'en',
  identityKeys: ['isbn:9783960090755'],
}
const json = (body: unknown, status = 200): RawPage => ({
  url: 'https://creatorsapi.amazon/',
  status,
  mediaType: 'application/json',
  body: JSON.stringify(body),
})
const token = json({ access_token: 'Atc|granted', token_type: 'bearer', expires_in: 3600 })

/** Answers the questions in turn, and keeps them to be looked at. */
const asking = (...answers: readonly RawPage[]) => {
  const questions: Question[] = []
  const ask: Ask = async (question) => {
    questions.push(question)
    const answer = answers[questions.length - 1]
    if (!answer) throw new Error(`nobody answers ${question.url}`)
    return answer
  }
  return { ask, questions }
}

describe('asking Amazon’s interface', () => {
  const lookUp = (known: KnownBook, ask: Ask, given: Readonly<Record<string, string>> = settings) =>
    source.lookUp?.(known, ask, given)

  it('gets a token of the credential’s region, then the item by the ISBN-10', async () => {
    const { ask, questions } = asking(token, json({ itemsResult: { items: [item] } }))
    expect(await lookUp(book, ask)).toMatchObject({
      url: 'https://www.amazon.de/dp/3960090757',
      reading: { outcome: 'content' },
    })
    const [first, second] = questions
    expect(first?.url).toBe('https://api.amazon.co.uk/auth/o2/token')
    expect(Object.fromEntries(new URLSearchParams(first?.post?.text))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'an-id',
      client_secret: 'a-secret',
      scope: 'creatorsapi::default',
    })
    expect(second).toMatchObject({
      url: 'https://creatorsapi.amazon/catalog/v1/getItems',
      headers: { authorization: 'Bearer Atc|granted', 'x-marketplace': 'www.amazon.de' },
    })
    const asked = JSON.parse(second?.post?.text ?? '')
    expect(asked).toMatchObject({ partnerTag: 'reviews-21', itemIds: ['3960090757'] })
    expect(asked.resources.join(' ')).not.toMatch(/images|customerReviews/)
  })

  it('asks an older credential’s office, and says its version with every question', async () => {
    const { ask, questions } = asking(token, json({ itemsResult: { items: [item] } }))
    await lookUp(book, ask, { ...settings, AMAZON_CREATORS_VERSION: '2.1' })
    expect(questions[0]?.url).toBe('https://creatorsapi.auth.us-east-1.amazoncognito.com/oauth2/token')
    expect(questions[1]?.headers).toMatchObject({ authorization: 'Bearer Atc|granted, Version 2.1' })
  })

  it('searches by title and author where no number is known, and takes the book alone', async () => {
    const about = {
      ...item,
      asin: 'B0SUMMARY1',
      itemInfo: { ...item.itemInfo, title: shown(`Summary of ${book.title}`) },
    }
    const { ask, questions } = asking(token, json({ searchResult: { items: [about, item] } }))
    const answer = await lookUp({ ...book, identityKeys: [] }, ask)
    expect(answer?.url).toBe('https://www.amazon.de/dp/3960090757')
    expect(JSON.parse(questions[1]?.post?.text ?? '')).toMatchObject({
      keywords: 'Datenintensive Anwendungen designen Martin Kleppmann',
      searchIndex: 'Books',
    })
  })

  it('does not have a book that no item is', async () => {
    const { ask } = asking(token, json({ searchResult: { items: [] } }))
    expect(await lookUp({ ...book, identityKeys: [] }, ask)).toMatchObject({
      url: null,
      reading: { outcome: 'not_found' },
    })
  })

  it.each([
    ['a refused credential', [json({ error: 'invalid_client' }, 401)], /refused the question.*invalid_client/],
    ['an office without a token', [json({})], /gave no token/],
    ['too many questions', [token, json({ message: 'TooManyRequests' }, 429)], /asks to slow down/],
  ])('tells %s without the secret', async (_case, answers, words) => {
    const answer = await lookUp(book, asking(...answers).ask)
    expect(answer).toMatchObject({ url: null, reading: { outcome: 'unavailable' } })
    expect(answer?.reading.reason).toMatch(words)
    expect(JSON.stringify(answer)).not.toContain('a-secret')
  })

  it('asks nobody with settings that cannot work, and says what to set', async () => {
    const { ask, questions } = asking()
    const versionless = await lookUp(book, ask, { ...settings, AMAZON_CREATORS_VERSION: '9' })
    expect(versionless?.reading.reason).toContain('2.1, 2.2, 2.3, 3.1, 3.2, 3.3')
    const keyless = await lookUp(book, ask, { AMAZON_CREATORS_VERSION: '3.1' })
    expect(keyless?.reading.reason).toContain('AMAZON_CREATORS_SECRET')
    expect(questions).toEqual([])
  })
})
