import type { Graph } from 'schema-dts'
import { expect, test } from 'vitest'
import type { BookField, BookRecord, MergedField } from '../book-record.ts'
import type { EditorJudgement } from './article.ts'
import { type ArticleGraph, articleJsonLd, type JsonLdInput, jsonLdScript } from './json-ld.ts'

const merged = (field: BookField, value: MergedField['value'], confidence = 1): BookRecord => {
  const provenance = { value, raw: String(value), rule: 'x', locator: 'li', source_id: 's1', passage_id: 's1.p1' }
  return { [field]: { value, confidence, provenance: [provenance], lost: [] } }
}
const record: BookRecord = {
  ...merged('isbn_13', '9780132350884'),
  ...merged('isbn_10', '0132350882'),
  ...merged('pages', 464),
  ...merged('publication_date_iso', '2008-08'),
  ...merged('publisher', 'Line Press'),
  ...merged('language_code', 'en'),
  ...merged('format', 'Paperback'),
  ...merged('edition', '1st'),
  ...merged('rating', 4.4),
  ...merged('ratings_count', 9321),
  ...merged('price', 39.9),
  ...merged('currency', 'USD'),
  ...merged('cover_image_url', 'https://shop.example/cover.jpg'),
  ...merged('description', 'The seller says a lot.'),
}
const judgement: EditorJudgement = {
  by: 'Ana Sol',
  sentences: ['I would give it to a new team.', 'I missed brokers.'],
  rating: 4.5,
  read_it: true,
  at: '2026-01-03T00:00:00.000Z',
}
const input: JsonLdInput = {
  article: {
    language: 'en',
    title: 'Rings of Bytes, reviewed',
    meta_description: 'What it holds.',
    focus_keyword: 'ring buffers',
    judgement: null,
    created_at: '2026-01-02T03:04:05.000Z',
  },
  brief: { title: 'Rings of Bytes', subtitle: null, authors: ['Bo Reis'], publisher: 'Line Press', year: '2008' },
  record,
  approvedBy: null,
  organisation: null,
  url: null,
  publishedAt: null,
}
type Change = Partial<Omit<JsonLdInput, 'article'>> & { readonly article?: Partial<JsonLdInput['article']> }
const graphOf = (change: Change = {}): ArticleGraph =>
  articleJsonLd({ ...input, ...change, article: { ...input.article, ...change.article } })
const nodesOf = (graph: ArticleGraph) => Object.fromEntries(graph['@graph'].map((node) => [node['@type'], node]))

test('what is written is what schema.org knows', () => {
  const graph = graphOf()
  graph satisfies Graph
  expect(graph['@graph'].map((node) => node['@type'])).toEqual(['BlogPosting', 'Book'])
})

test('the book has the facts of its record and nothing of shops', () => {
  const graph = graphOf()
  expect(nodesOf(graph)['Book']).toEqual({
    '@type': 'Book',
    '@id': '#book',
    name: 'Rings of Bytes',
    author: [{ '@type': 'Person', name: 'Bo Reis' }],
    isbn: '9780132350884',
    numberOfPages: 464,
    datePublished: '2008-08',
    publisher: { '@type': 'Organization', name: 'Line Press' },
    inLanguage: 'en',
    bookEdition: '1st',
    bookFormat: 'https://schema.org/Paperback',
  })
  expect(JSON.stringify(graph)).not.toMatch(/4\.4|9321|39\.9|USD|cover|seller|aggregateRating|offers|image|price/i)
})

test('what is unknown or disputed is left out', () => {
  const disputed = { ...merged('pages', 464, 0.5), ...merged('format', 'Spiral'), ...merged('isbn_10', '0132350882') }
  expect(nodesOf(graphOf({ record: disputed }))['Book']).toEqual({
    '@type': 'Book',
    '@id': '#book',
    name: 'Rings of Bytes',
    author: [{ '@type': 'Person', name: 'Bo Reis' }],
    isbn: '0132350882',
  })
  const byPublisher = { ...input.brief, authors: ['Line Press', ' '] }
  expect(nodesOf(graphOf({ brief: byPublisher }))['Book']).toMatchObject({
    author: [{ '@type': 'Organization', name: 'Line Press' }],
  })
})

const review = (change: Partial<EditorJudgement> | null) => ({
  article: { judgement: change === null ? null : { ...judgement, ...change } },
})
test.each([
  ['no judgement', review(null), null],
  ['words and a rating', review({}), 4.5],
  ['words alone', review({ rating: null }), undefined],
  ['a rating alone', review({ sentences: [] }), 4.5],
  ['nothing but that they read it', review({ sentences: [], rating: null }), null],
  ['a judgement by nobody', review({ by: 'editor' }), null],
  ['a name too long', review({ by: 'A'.repeat(100) }), null],
  ['a name that just fits', review({ by: 'A'.repeat(99) }), 4.5],
  ['an approval is no judgement', { ...review(null), approvedBy: 'Ana Sol' }, null],
] as const)('%s', (_name, change, rating) => {
  const node = nodesOf(graphOf(change))['Review']
  if (rating === null) return expect(node).toBeUndefined()
  return expect(node).toMatchObject({
    itemReviewed: { '@type': 'Book', name: 'Rings of Bytes' },
    author: { '@type': 'Person' },
    ...(rating !== undefined && {
      reviewRating: { '@type': 'Rating', ratingValue: rating, bestRating: 5, worstRating: 1 },
    }),
  })
})

test('a review without a rating has none, and says what the editor said', () => {
  const node = nodesOf(graphOf(review({ rating: null })))['Review']
  expect(node).not.toHaveProperty('reviewRating')
  expect(node).toHaveProperty('reviewBody', 'I would give it to a new team. I missed brokers.')
})

test.each([
  ['nobody is known', {}, undefined, undefined],
  ['the system approved', { approvedBy: 'system' }, undefined, undefined],
  ['a person approved', { approvedBy: 'Bo' }, { '@type': 'Person', name: 'Bo' }, undefined],
  ['the site is known', { organisation: 'Books, Inc.' }, { '@type': 'Organization', name: 'Books, Inc.' }, undefined],
  ['one judged, another approved', { ...review({}), approvedBy: 'Bo' }, { name: 'Ana Sol' }, { name: 'Bo' }],
  ['the same one did both', { ...review({}), approvedBy: 'Ana Sol' }, { name: 'Ana Sol' }, undefined],
] as const)('who answers for it: %s', (_name, change, author, editor) => {
  const node = nodesOf(graphOf(change))['BlogPosting']
  if (author === undefined) expect(node).not.toHaveProperty('author')
  else expect(node).toMatchObject({ author })
  if (editor === undefined) expect(node).not.toHaveProperty('editor')
  else expect(node).toMatchObject({ editor })
})

test('address and dates are told only when they are known', () => {
  expect(nodesOf(graphOf())['BlogPosting']).toEqual({
    '@type': 'BlogPosting',
    '@id': '#article',
    headline: 'Rings of Bytes, reviewed',
    description: 'What it holds.',
    keywords: 'ring buffers',
    inLanguage: 'en',
    about: { '@id': '#book' },
  })
  const there = { url: 'https://blog.example/rings/', publishedAt: '2026-01-01T00:00:00.000Z' }
  expect(nodesOf(graphOf(there))['BlogPosting']).toMatchObject({
    '@id': 'https://blog.example/rings/#article',
    mainEntityOfPage: 'https://blog.example/rings/',
    datePublished: '2026-01-01T00:00:00.000Z',
    dateModified: '2026-01-02T03:04:05.000Z',
  })
  const later = { publishedAt: '2026-02-01T00:00:00.000Z' }
  expect(nodesOf(graphOf(later))['BlogPosting']).not.toHaveProperty('dateModified')
})

test('nothing in the data ends the script', () => {
  const evil = '</script><script>alert(1)</script>\u2028<!--'
  const script = jsonLdScript(graphOf({ article: { title: evil } }))
  expect(script.match(/<\/?script/g)).toHaveLength(2)
  expect(script).not.toContain('<!--')
  expect(JSON.parse(script.replace(/^<script[^>]*>|<\/script>$/g, ''))).toEqual(graphOf({ article: { title: evil } }))
})
