import { describe, expect, it } from 'vitest'
import { PigmeuError } from '../../domain/errors.ts'
import { newSubmission } from '../../domain/new-submission.ts'
import type { SourceRequest } from '../../domain/submission.ts'
import type { FetchAnswer, Fetcher, FetchRequest } from '../../ports/fetcher.ts'
import type { Lookup, Source, SourceSetting } from '../../ports/source.ts'
import type { StageContext } from '../../ports/stage.ts'
import { notHeld, nothingTold } from '../../reading/answers.ts'
import { type LookUpDeps, lookedUpSnapshot } from './looked-up.ts'

const at = '2026-11-22T17:00:00.000Z'
const request: SourceRequest = { source_id: 's1', kind: 'catalogue', url: null, upload_id: null, asked_at: at }
const book = { title: 'Ledgers', author: 'Ann Roe', language: 'en', schema_id: 'book-review' } as const
const submission = newSubmission(
  {
    submission_id: 'sub-1',
    book: { ...book, category: null, approval_required: true },
    sources: [request],
    identity_keys: [],
    created_by: 'editor:eva',
  },
  at,
)
const log = { debug() {}, info() {}, warn() {}, error() {}, with: () => log }
const context: StageContext = {
  submission,
  signal: new AbortController().signal,
  log,
  now: () => at,
  step: (_key, _inputs, work) => work(),
  tellWriting: () => undefined,
  recordCall: async () => undefined,
}

const catalogue = (lookUp: NonNullable<Source['lookUp']>, settings: readonly SourceSetting[] = []) => ({
  kind: 'catalogue',
  label: 'Catalogue',
  weight: 0.7,
  requestsPerSecond: 1,
  hosts: [/^catalogue\.example/],
  fields: ['title'] as const,
  rights: {
    store_hours: 24,
    field_hours: {},
    show: 'all' as const,
    quote_words: 9,
    images: 'none' as const,
    reason: 'A test.',
  },
  identify: () => null,
  read: () => nothingTold({ outcome: 'not_a_book', reason: 'A test.' }),
  settings,
  lookUp,
})

/** The catalogue's entry, asked for with one question. */
const asking =
  (title = 'Ledgers', author = 'Ann Roe'): NonNullable<Source['lookUp']> =>
  async (_book, ask): Promise<Lookup> => {
    await ask({ url: 'https://catalogue.example/entry?q=1' })
    const facts = [
      ['title', title],
      ['authors', [author]],
    ] as const
    const record = facts.map(([field, value]) => ({
      field,
      value: typeof value === 'string' ? value : [...value],
      raw: String(value),
      rule: 'r',
      locator: '$',
    }))
    const reading = {
      outcome: 'content',
      reason: null,
      pageTitle: title,
      language: 'en',
      record,
      passages: [],
    } as const
    return { url: 'https://catalogue.example/entry', reading }
  }

const answer: FetchAnswer = {
  url: 'https://catalogue.example/entry?q=1',
  finalUrl: 'https://catalogue.example/entry?q=1',
  status: 200,
  headers: {},
  mediaType: 'application/json',
  body: '{"title":"Ledgers"}',
  byteLength: 19,
  fetchedBy: 'http',
}
const fetching = (work: (request: FetchRequest) => Promise<FetchAnswer> = async () => answer) => {
  const asked: FetchRequest[] = []
  const fetcher: Fetcher = {
    fetch: (one) => {
      asked.push(one)
      return work(one)
    },
    close: async () => undefined,
  }
  return { asked, fetcher }
}
const look = (source: ReturnType<typeof catalogue>, deps: LookUpDeps, changes: Partial<SourceRequest> = {}) =>
  lookedUpSnapshot(deps, context, { ...request, ...changes }, { source, keys: ['isbn:9781449373320'] })

describe('a source that is asked for the book', () => {
  it('gives a snapshot with where a person can read the same, its weight and its rights', async () => {
    const { asked, fetcher } = fetching()
    const snapshot = await look(catalogue(asking()), { fetcher })
    expect(snapshot).toMatchObject({
      source: 'catalogue',
      label: 'Catalogue',
      url: 'https://catalogue.example/entry',
      outcome: 'content',
      http_status: 200,
      weight: 0.7,
      rights: { store_hours: 24 },
    })
    expect(asked.map(({ url, accept }) => [url, accept])).toEqual([
      ['https://catalogue.example/entry?q=1', ['application/json']],
    ])
  })

  it('is asked at its stand-in, where there is one, and the snapshot shows it', async () => {
    const { asked, fetcher } = fetching()
    const snapshot = await look(catalogue(asking()), { fetcher, standInPort: 4001 })
    expect(asked[0]?.url).toBe('http://catalogue.example.localhost:4001/entry?q=1')
    expect(snapshot.url).toBe('http://catalogue.example.localhost:4001/entry')
    await look(catalogue(asking()), { fetcher }, { url: 'http://catalogue.example.localhost:4002/entry' })
    expect(asked[1]?.url).toBe('http://catalogue.example.localhost:4002/entry?q=1')
  })

  it('is told what is known of the book, and its settings', async () => {
    const { fetcher } = fetching()
    const settings = [
      { name: 'CATALOGUE_KEY', help: 'A key.' },
      { name: 'CATALOGUE_SHOP', help: 'A shop.', otherwise: 'us' },
    ]
    let told: unknown[] = []
    const source = catalogue(async (known, _ask, given) => {
      told = [known, given]
      return notHeld('Catalogue')
    }, settings)
    await look(source, { fetcher, settings: { CATALOGUE_KEY: 'secret', OTHER: 'x' } })
    expect(told).toEqual([
      { title: 'Ledgers', author: 'Ann Roe', language: 'en', identityKeys: ['isbn:9781449373320'] },
      { CATALOGUE_KEY: 'secret', CATALOGUE_SHOP: 'us' },
    ])
    expect(await look(source, { fetcher })).toMatchObject({
      outcome: 'refused',
      outcome_reason: 'It is not asked without CATALOGUE_KEY.',
    })
  })

  it('that answers about another book is found out', async () => {
    const { fetcher } = fetching()
    const snapshot = await look(catalogue(asking('Baking Bread', 'John Baker')), { fetcher })
    expect(snapshot).toMatchObject({ outcome: 'wrong_product', text: '', record: [] })
  })

  it.each([
    ['FETCH_TIMEOUT', 'timeout'],
    ['FETCH_FAILED', 'unavailable'],
    ['FETCH_PAUSED', 'unavailable'],
    ['FETCH_ADDRESS_REFUSED', 'refused'],
  ] as const)('and gives no answer (%s) has an outcome with a name', async (code, outcome) => {
    const { fetcher } = fetching(() => Promise.reject(new PigmeuError(code, 'Nobody is there.')))
    expect(await look(catalogue(asking()), { fetcher })).toMatchObject({ outcome, outcome_reason: 'Nobody is there.' })
  })

  it('and a fault of the program is no outcome', async () => {
    const { fetcher } = fetching(() => Promise.reject(new TypeError('a fault')))
    await expect(look(catalogue(asking()), { fetcher })).rejects.toThrow('a fault')
  })
})
