import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { type ActionBench, createActionBench, seedSubmission } from '../../../../test/support/action-bench.ts'
import { siteInMemory } from '../../../../test/support/live-posts.ts'
import { PigmeuError } from '../../../domain/errors.ts'
import { blankProfile } from '../../../domain/site-profile.ts'
import type { LivePosts, Publisher } from '../../../ports/publisher.ts'
import type { PreviewedPost } from './preview.ts'

const at = '2026-11-01T10:00:00.000Z'
const paragraph = (url: string): string =>
  `<!-- wp:paragraph -->\n<p>Get it <a href="${url}" rel="sponsored">here</a>.</p>\n<!-- /wp:paragraph -->`
const amazon = (tag: string): string => `https://www.amazon.com/dp/1449373321?tag=${tag}`

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A site that does not answer for some posts, and at which somebody may act while a post is replaced. */
const createSite = () => {
  const memory = siteInMemory('site-1', [])
  const fail = new Set<string>()
  const before: { replaced?: () => void } = {}
  const disturbed = (live: LivePosts): LivePosts => ({
    ...live,
    read: async (id, signal) => {
      if (fail.has(id)) throw new PigmeuError('PUBLISH_FAILED', 'the site answers with 503')
      return live.read(id, signal)
    },
    replace: async (...change) => {
      before.replaced?.()
      return live.replace(...change)
    },
  })
  const find = async (target: string): Promise<Publisher> => {
    const found = await memory.publishers.find(target)
    return { ...found, live: found.live === null ? null : disturbed(found.live) }
  }
  const set = (id: string, content: string) => memory.put({ external_id: id, content })
  const contentOf = (id: string) => memory.posts.get(id)?.content
  return { ...memory, fail, before, set, contentOf, publishers: { ...memory.publishers, find } }
}

let site = createSite()
let bench: ActionBench

beforeEach(async () => {
  site = createSite()
  bench = createActionBench({ publishers: site.publishers })
  const document = { credential_id: 'site-1', kind: 'wordpress', label: 'Blog', public: {}, secret: '', updated_at: at }
  await bench.store.put([{ collection: 'credentials', document }])
})

/** A post that was published, and stands at the site as it went out unless told. */
const publish = async (id: string, sent: string, standing: string | null = sent): Promise<string> => {
  if (standing !== null) site.set(id, standing)
  const publication = { target: 'site-1', external_id: id, url: `https://blog.example/${id}`, article_version: 1, at }
  const { submission_id } = await seedSubmission(bench, {
    status: 'published',
    publications: [{ ...publication, content_hash: hashOf(sent) }],
  })
  return submission_id
}
const saveTags = async (tags: Record<string, string>) =>
  bench.store.put([{ collection: 'site_profiles', document: { ...blankProfile('site-1', at), affiliate_tags: tags } }])
const tags = { 'amazon.com': 'new-20' }
const preview = () => bench.actions.previewAffiliateChange('site-1', { affiliate_tags: tags })
const apply = (posts: readonly Pick<PreviewedPost, 'submission_id' | 'external_id' | 'content_hash'>[]) =>
  bench.actions.applyAffiliateChange('site-1', {
    affiliate_tags: tags,
    posts: posts.map(({ submission_id, external_id, content_hash }) => ({
      submission_id,
      external_id,
      content_hash: content_hash ?? '',
    })),
  })
const ledgerHash = async (id: string) => (await bench.store.get(id))?.publications[0]?.content_hash

it('tells post by post which links change, and what cannot be read or was edited by people', async () => {
  const url = 'https://books.example/streams'
  const own = await publish('own', paragraph(`${amazon('old-20')}&amp;psc=1`) + paragraph(amazon('old-20')))
  const done = await publish('done', paragraph(amazon('new-20')))
  const edited = await publish('edited', paragraph(amazon('old-20')), `${paragraph(amazon('old-20'))}<p>More</p>`)
  const gone = await publish('gone', paragraph(url), null)
  const away = await publish('away', paragraph(url))
  site.fail.add('away')
  await seedSubmission(bench, { status: 'ready_for_review' })
  const { changeable, posts, next } = await preview()
  expect({ changeable, next, written: site.writes }).toEqual({ changeable: true, next: 'site:0', written: [] })
  const by = Object.fromEntries(posts.map((post) => [post.submission_id ?? '', post]))
  expect(by[own]).toMatchObject({
    state: 'changes',
    edited: false,
    links: [
      { from: `${amazon('old-20')}&psc=1`, to: `${amazon('new-20')}&psc=1`, times: 1 },
      { from: amazon('old-20'), to: amazon('new-20'), times: 1 },
    ],
  })
  expect(by[done]).toMatchObject({ state: 'unchanged', edited: false, links: [] })
  expect(by[edited]).toMatchObject({ state: 'changes', edited: true })
  expect(by[gone]).toMatchObject({ state: 'unreadable', reason: 'it is gone from the site, or in its bin' })
  expect(by[away]).toMatchObject({ state: 'unreadable', reason: 'the site answers with 503', content_hash: null })
})

it('looks at many posts page by page, each once', async () => {
  const ids = []
  for (let index = 0; index < 45; index += 1) ids.push(await publish(`p${index}`, paragraph(amazon('old-20'))))
  const seen: (string | null)[] = []
  let calls = 0
  for (let cursor: string | null | undefined; cursor !== null; calls += 1) {
    const page = await bench.actions.previewAffiliateChange('site-1', { affiliate_tags: tags, cursor })
    seen.push(...page.posts.map(({ submission_id }) => submission_id))
    cursor = page.next
  }
  expect(seen.toSorted()).toEqual(ids.toSorted())
  expect(calls).toBe(4)
})

it('says where what was published cannot be changed, and what tags are none', async () => {
  expect(await bench.actions.previewAffiliateChange('file', {})).toMatchObject({ changeable: false, posts: [] })
  await expect(
    bench.actions.previewAffiliateChange('site-1', { affiliate_tags: { 'amazon.com': 'no tag' } }),
  ).rejects.toMatchObject({ problems: [{ field: 'affiliate_tags.amazon.com' }] })
  await expect(bench.actions.previewAffiliateChange('nowhere', {})).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

describe('applied', () => {
  it('changes the links alone, and the ledger knows the post from then on', async () => {
    const id = await publish('own', paragraph(amazon('old-20')))
    const { posts } = await preview()
    await expect(apply(posts)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
    await saveTags(tags)
    expect(await apply(posts)).toMatchObject([
      { submission_id: id, outcome: 'updated', links: [{ from: amazon('old-20'), to: amazon('new-20') }] },
    ])
    expect(site.contentOf('own')).toBe(paragraph(amazon('new-20')))
    expect(await ledgerHash(id)).toBe(hashOf(paragraph(amazon('new-20'))))
    expect(await bench.store.documents('settings', 'affiliate_change/')).toEqual([])
    // Asked again, with the same preview, it changes nothing.
    expect(await apply(posts)).toMatchObject([{ outcome: 'unchanged' }])
    expect(site.writes).toEqual(['own'])
    expect((await preview()).posts).toMatchObject([{ state: 'unchanged', edited: false }])
  })

  it('leaves alone what changed since the preview, and goes on with the others', async () => {
    await saveTags(tags)
    const later = await publish('later', paragraph(amazon('old-20')))
    const racing = await publish('racing', paragraph(amazon('old-20')))
    const gone = await publish('gone', paragraph(amazon('old-20')))
    const good = await publish('good', paragraph(amazon('old-20')))
    const { posts } = await preview()
    const chosen = [later, racing, gone, good].map((id) => posts.find((post) => post.submission_id === id))
    site.set('later', `${paragraph(amazon('old-20'))}<p>By hand</p>`)
    site.posts.delete('gone')
    site.before.replaced = () => {
      site.set('racing', '<p>By hand, at this very moment</p>')
      delete site.before.replaced
    }
    const results = await apply(chosen.flatMap((post) => post ?? []))
    expect(results.map(({ outcome }) => outcome)).toEqual(['drifted', 'drifted', 'failed', 'updated'])
    expect(results[2]?.reason).toBe('it is gone from the site, or in its bin')
    expect(site.contentOf('later')).toContain('By hand')
    expect(site.contentOf('racing')).toContain('By hand')
    const strange = await apply([{ submission_id: 'nobody', external_id: '1', content_hash: 'x' }])
    expect(strange).toMatchObject([{ outcome: 'failed', reason: 'it was not published at this site' }])
  })

  it('keeps a post that people edited known as edited', async () => {
    await saveTags(tags)
    const sent = paragraph(amazon('old-20'))
    const id = await publish('edited', sent, `${sent}<p>More</p>`)
    expect(await apply((await preview()).posts)).toMatchObject([{ outcome: 'updated' }])
    expect(site.contentOf('edited')).toBe(`${paragraph(amazon('new-20'))}<p>More</p>`)
    expect(await ledgerHash(id)).toBe(hashOf(sent))
    expect((await preview()).posts).toMatchObject([{ state: 'unchanged', edited: true }])
  })

  it('takes up what a process left that died between the site and the ledger', async () => {
    await saveTags(tags)
    const id = await publish('own', paragraph(amazon('old-20')))
    const { posts } = await preview()
    const { change } = bench.store
    bench.store.change = async () => {
      throw new PigmeuError('STORE_UNAVAILABLE')
    }
    expect(await apply(posts)).toMatchObject([{ outcome: 'failed' }])
    bench.store.change = change
    expect(site.writes).toEqual(['own'])
    expect((await preview()).posts).toMatchObject([{ state: 'unchanged', edited: false }])
    expect(await ledgerHash(id)).toBe(hashOf(paragraph(amazon('new-20'))))
  })

  it('waits for who works on the submission at this moment', async () => {
    await saveTags(tags)
    const id = await publish('own', paragraph(amazon('old-20')))
    const { posts } = await preview()
    const lease = { owner: 'w', token: 't', taken_at: at, until: '2999-01-01T00:00:00.000Z' }
    const version = (await bench.store.get(id))?.version ?? 0
    await bench.store.change(id, version, { moves: [], set: { lease }, documents: [] }, at)
    expect(await apply(posts)).toMatchObject([{ outcome: 'failed', reason: expect.stringContaining('try again') }])
    expect(site.writes).toEqual([])
  })

  it('changes posts that were not published from here when they are chosen, each as it was looked at', async () => {
    await saveTags(tags)
    await publish('own', paragraph(amazon('old-20')))
    for (const id of ['old-1', 'old-2', 'gone']) site.set(id, paragraph(amazon('old-20')))
    site.set('plain', paragraph('https://books.example/streams'))
    const { posts, next } = await bench.actions.previewAffiliateChange('site-1', { cursor: 'site:0' })
    expect(next).toBeNull()
    expect(posts.map(({ submission_id, external_id }) => [submission_id, external_id])).toEqual([
      [null, 'old-1'],
      [null, 'old-2'],
      [null, 'gone'],
    ])
    site.set('old-2', `${paragraph(amazon('old-20'))}<p>By hand</p>`)
    site.posts.delete('gone')
    expect((await apply(posts)).map(({ outcome }) => outcome)).toEqual(['updated', 'drifted', 'failed'])
    expect(site.contentOf('old-1')).toBe(paragraph(amazon('new-20')))
    expect((await apply(posts)).map(({ outcome }) => outcome)).toEqual(['unchanged', 'drifted', 'failed'])
    expect(site.writes).toEqual(['old-1'])
  })
})
