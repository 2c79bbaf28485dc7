import { describe, expect, it } from 'vitest'
import { createActionBench } from '../../test/support/action-bench.ts'
import type { Role } from '../domain/access.ts'
import { PigmeuError } from '../domain/errors.ts'
import type { SubmitInput } from './submit.ts'

const editor = { name: 'Ana' }
const amazon =
  'https://www.amazon.com/Designing-Data-Intensive-Applications/dp/1449373321/ref=sr_1_1?tag=someone-20&qid=1'
const good: SubmitInput = {
  title: 'Designing Data-Intensive Applications',
  author: 'Martin Kleppmann',
  amazon_url: amazon,
}

const blog = {
  credential_id: 'site-1',
  kind: 'wordpress',
  label: 'My blog',
  public: { site_url: 'https://blog.example' },
  secret: '',
  updated_at: '2026-11-01T10:00:00.000Z',
}

const refusal = async (work: Promise<unknown>): Promise<PigmeuError> => {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (thrown instanceof PigmeuError) return thrown
  throw new Error(`expected a refusal, got ${String(thrown)}`)
}

/** Bad inputs: what is changed, the field that is named, words of the reason. */
const badInputs: readonly [string, Record<string, unknown>, string, RegExp][] = [
  ['no title', { title: undefined }, 'title', /missing/],
  ['a blank title', { title: '   ' }, 'title', /missing/],
  ['a title of 10,000 characters', { title: 'x'.repeat(10_000) }, 'title', /10000 characters; at most 300/],
  ['a control character in the title', { title: 'A\u0007B' }, 'title', /control characters/],
  ['a line break in the author', { author: 'A\nB' }, 'author', /control characters/],
  ['half a surrogate pair', { title: 'A\ud800' }, 'title', /broken characters/],
  ['a title that is a number', { title: 42 }, 'title', /not a text/],
  ['no author', { author: '' }, 'author', /missing/],
  ['no address at all', { amazon_url: undefined }, 'amazon_url', /at least one address, or notes/],
  ['a malformed address', { amazon_url: 'amazon.com/dp/1449373321' }, 'amazon_url', /start with https/],
  ['another protocol', { amazon_url: 'ftp://amazon.com/dp/1449373321' }, 'amazon_url', /neither http: nor https:/],
  ['a script address', { links: ['javascript:alert(1)'] }, 'links.0', /neither http: nor https:/],
  ['credentials in an address', { links: ['https://me:secret@books.example/a'] }, 'links.0', /user name or password/],
  ['a host without a dot', { links: ['https://intranet/book'] }, 'links.0', /no complete host/],
  [
    'an address of 3,000 characters',
    { links: [`https://a.example/${'x'.repeat(3000)}`] },
    'links.0',
    /longer than 2000/,
  ],
  ['an Amazon address without a product', { amazon_url: 'https://www.amazon.com/gp/cart' }, 'amazon_url', /./],
  ['another site as Amazon', { amazon_url: 'https://books.example/dp/1449373321' }, 'amazon_url', /not an address of/],
  ['an Amazon address as Goodreads', { goodreads_url: amazon }, 'goodreads_url', /not an address of/],
  [
    'an author’s page as the book at Goodreads',
    { goodreads_url: 'https://www.goodreads.com/author/show/45.Ann_Roe' },
    'goodreads_url',
    /names no book/,
  ],
  ['too many links', { links: Array.from({ length: 21 }, (_, i) => `https://a.example/${i}`) }, 'links', /at most 20/],
  ['an unknown language', { language: 'fr' }, 'language', /not one of en, pt-BR/],
  ['an unknown content schema', { schema_id: 'poem' }, 'schema_id', /no content schema "poem"/],
  ['notes beyond the limit', { notes: 'x'.repeat(200_001) }, 'notes', /at most 200000/],
]

describe('submit', () => {
  it.each(badInputs)('refuses %s by field and reason, and stores nothing', async (_, change, field, reason) => {
    const { actions, store, rings } = createActionBench()
    const error = await refusal(actions.submit(editor, { ...good, ...change }))
    expect(error.code).toBe('INVALID_INPUT')
    expect(error.problems.find((problem) => problem.field === field)?.reason).toMatch(reason)
    expect((await store.list({})).items).toEqual([])
    expect(rings).toEqual([])
  })

  it('tells a reason that is a sentence apart from the field', async () => {
    const { actions } = createActionBench()
    const error = await refusal(
      actions.submit(editor, { ...good, title: '', amazon_url: 'https://www.amazon.com/gp/cart' }),
    )
    expect(error.message).toMatch(/^title is missing; amazon_url: This Amazon address names no product/)
  })

  it('names every bad field at once', async () => {
    const { actions } = createActionBench()
    const error = await refusal(
      actions.submit(editor, { title: '', author: '', amazon_url: 'nowhere', language: 'xx' }),
    )
    expect(error.problems.map((problem) => problem.field)).toEqual(['title', 'author', 'language', 'amazon_url'])
  })

  it('makes the address canonical, rings, and tells watchers', async () => {
    const { actions, store, rings, told } = createActionBench()
    const { submission_id: id } = await actions.submit(editor, good)
    const stored = await store.get(id)
    expect(stored).toMatchObject({ status: 'pending_scrape', created_by: 'editor:Ana', version: 1 })
    expect(stored?.sources).toMatchObject([{ source_id: 's1', kind: 'amazon', upload_id: null }])
    expect(stored?.sources[0]?.url).not.toContain('tag=')
    expect(stored?.identity_keys.length).toBeGreaterThan(0)
    expect(rings).toEqual([id])
    expect(told).toMatchObject([{ kind: 'status', submission_id: id, status: 'pending_scrape' }])
    expect(await store.history(id)).toMatchObject([{ from: null, to: 'pending_scrape', actor: 'editor:Ana' }])
  })

  it.each([
    ['right-to-left text', 'برمجة الأنظمة الموزعة'],
    ['emoji of several code points', 'Rust 🦀 for 👩‍💻👨‍👩‍👧‍👦'],
    ['300 characters outside the basic plane', '🦀'.repeat(300)],
  ])('takes %s as a title', async (_, title) => {
    const { actions, store } = createActionBench()
    const { submission_id: id } = await actions.submit(editor, { ...good, title })
    expect((await store.get(id))?.book.title).toBe(title)
  })

  it('refuses the same book under another address of it, and names the submission', async () => {
    const { actions, store } = createActionBench()
    const first = await actions.submit(editor, good)
    const again = { ...good, title: 'DDIA', amazon_url: 'https://amazon.com/gp/product/1449373321?psc=1' }
    const error = await refusal(actions.submit(editor, again))
    expect(error.code).toBe('DUPLICATE_BOOK')
    expect(error.context['existing_submission_id']).toBe(first.submission_id)
    expect((await store.list({})).items).toHaveLength(1)
    await actions.submit(editor, { ...again, allow_duplicate: true })
    expect((await store.list({})).items).toHaveLength(2)
  })

  it('lets only one of many equal submissions at once through', async () => {
    const { actions, store } = createActionBench()
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => actions.submit(editor, good)))
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect((await store.list({})).items).toHaveLength(1)
  })

  it("does not take an author's site or a home page for the book itself", async () => {
    const { actions } = createActionBench()
    const shared = { author_site: 'https://dataintensive.example/about', links: ['https://publisher.example/'] }
    const one = await actions.submit(editor, { ...good, amazon_url: 'https://www.amazon.com/dp/1449373321', ...shared })
    const other = await actions.submit(editor, {
      ...good,
      amazon_url: 'https://www.amazon.com/dp/1492040347',
      ...shared,
    })
    expect(other.submission_id).not.toBe(one.submission_id)
  })

  it('gives each address to the source that reads it, each page once', async () => {
    const { actions } = createActionBench()
    const { sources } = await actions.submit(editor, {
      ...good,
      author_site: 'https://martin.example/',
      links: [
        'https://reviews.example/ddia',
        'https://martin.example/',
        'https://www.goodreads.com/book/show/23463279',
      ],
    })
    expect(sources.map(({ source_id, kind }) => [source_id, kind])).toEqual([
      ['s1', 'amazon'],
      ['s2', 'author-site'],
      ['s3', 'web'],
      ['s4', 'goodreads'],
    ])
  })

  it('keeps where and when the article is meant to go out, the site by its id or name', async () => {
    const { actions, store } = createActionBench()
    await store.put([{ collection: 'credentials', document: blog }])
    const due_at = '2199-01-31T09:00:00-03:00'
    const planned = async (publish_plan: SubmitInput['publish_plan']) =>
      (await actions.submit(editor, { ...good, publish_plan, allow_duplicate: true })).book.publish_plan
    expect(await planned({ target: 'site-1' })).toEqual({ target: 'site-1', due_at: null })
    expect(await planned({ target: 'my BLOG', due_at })).toEqual({
      target: 'site-1',
      due_at: '2199-01-31T12:00:00.000Z',
    })
    expect(await planned({ target: 'file', due_at: null })).toEqual({ target: 'file', due_at: null })
    expect(await planned(null)).toBeUndefined()
  })

  it.each([
    [
      'a place that is none',
      { target: 'nowhere' },
      'publish_plan.target',
      /no place to publish at; there are "file", "My blog"/,
    ],
    ['no place', { due_at: '2199-01-31T09:00:00Z' }, 'publish_plan.target', /missing/],
    ['an instant that is over', { target: 'file', due_at: '2020-01-31T09:00:00Z' }, 'publish_plan.due_at', /is over/],
    ['a time without a zone', { target: 'file', due_at: '2199-01-31T09:00' }, 'publish_plan.due_at', /time zone/],
  ])('refuses a plan with %s', async (_, publish_plan, field, reason) => {
    const { actions, store } = createActionBench()
    await store.put([{ collection: 'credentials', document: blog }])
    const error = await refusal(actions.submit(editor, { ...good, publish_plan }))
    expect(error.problems).toMatchObject([{ field, reason: expect.stringMatching(reason) }])
  })

  it('lets only those who may publish have a site published at without approval', async () => {
    const { actions, store } = createActionBench()
    await store.put([{ collection: 'credentials', document: blog }])
    const input = { ...good, publish_plan: { target: 'site-1' }, approval_required: false, allow_duplicate: true }
    const as = (role: Role) => ({
      name: 'Ana',
      actor: { kind: 'user' as const, name: 'Ana', user_id: 'u1', token_id: null, role },
    })
    const error = await refusal(actions.submit(as('contributor'), input))
    expect(error.problems).toMatchObject([
      { field: 'publish_plan.target', reason: expect.stringMatching(/only editors/) },
    ])
    await actions.submit(as('contributor'), { ...input, approval_required: true })
    await actions.submit(as('editor'), input)
  })

  it('keeps notes as evidence of the editor', async () => {
    const { actions, store } = createActionBench()
    const notes = 'Read in the team.\r\nGood on logs.\u0000'
    const { submission_id: id } = await actions.submit(editor, { title: 'Logs', author: 'A. Writer', notes })
    const submission = await store.get(id)
    expect(submission?.sources).toMatchObject([{ source_id: 's1', kind: 'editor', url: null }])
    const uploads = await store.documents('uploads', `${id}/`)
    expect(uploads).toMatchObject([{ kind: 'notes', by: 'Ana', body: 'Read in the team.\nGood on logs.' }])
    expect(submission?.sources[0]?.upload_id).toBe(uploads[0]?.upload_id)
  })
})

describe('open sources that are turned on', () => {
  const openSources = ['open-library', 'wikipedia']

  it('are asked for every book, after what the editor gave', async () => {
    const { actions } = createActionBench({ openSources })
    const { sources } = await actions.submit(editor, { ...good, notes: 'It has twelve chapters.' })
    expect(
      sources.map(({ source_id, kind, url, upload_id }) => [source_id, kind, url !== null, upload_id !== null]),
    ).toEqual([
      ['s1', 'amazon', true, false],
      ['s2', 'editor', false, true],
      ['s3', 'open-library', false, false],
      ['s4', 'wikipedia', false, false],
    ])
  })

  it('make a title and an author enough', async () => {
    const { actions } = createActionBench({ openSources })
    const { sources } = await actions.submit(editor, { title: good.title, author: good.author })
    expect(sources.map(({ kind, url }) => [kind, url])).toEqual([
      ['open-library', null],
      ['wikipedia', null],
    ])
  })

  it('are not asked beside an address of theirs that the editor gave', async () => {
    const { actions } = createActionBench({ openSources })
    const links = ['https://openlibrary.org/books/OL26836056M/Designing']
    const { sources, identity_keys } = await actions.submit(editor, { title: good.title, author: good.author, links })
    expect(sources.map(({ kind, url }) => [kind, url])).toEqual([
      ['open-library', 'https://openlibrary.org/books/OL26836056M'],
      ['wikipedia', null],
    ])
    expect(identity_keys).toEqual(['openlibrary:OL26836056M'])
  })
})
