import { expect, it } from 'vitest'
import { createActionBench } from '../../../test/support/action-bench.ts'
import { describeSites, readSiteProfile } from './read-profile.ts'

const credential = {
  credential_id: 'site-1',
  kind: 'wordpress',
  label: 'The blog',
  public: { site_url: 'https://blog.example', user: 'ana' },
  secret: 'sealed',
  updated_at: '2026-11-01T10:00:00.000Z',
}

const withSite = async () => {
  const bench = createActionBench()
  await bench.store.put([
    { collection: 'credentials', document: credential },
    { collection: 'credentials', document: { ...credential, credential_id: 'openai', kind: 'model:openai' } },
    {
      collection: 'credentials',
      document: {
        ...credential,
        credential_id: 'hook',
        kind: 'webhook',
        label: 'A flow',
        public: { url: 'https://n8n.example/x' },
      },
    },
  ])
  return bench
}

const blank = { affiliate_tags: {}, voice_samples: [], author: null, daily_cap: null, footnotes: false }

it('describes every place to publish at, blank while nobody has said anything', async () => {
  const { store } = await withSite()
  expect(await describeSites(store)).toMatchObject([
    { target: 'file', kind: 'file', url: null, profile: { target: 'file', updated_at: null, ...blank } },
    { target: 'hook', kind: 'webhook', url: 'https://n8n.example/x' },
    { target: 'site-1', kind: 'wordpress', label: 'The blog', url: 'https://blog.example' },
  ])
  await expect(readSiteProfile(store, 'openai')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('keeps what an editor says, in one form, however it was written', async () => {
  const { store, actions } = await withSite()
  const saved = await actions.saveSiteProfile('site-1', {
    updated_at: null,
    affiliate_tags: { 'https://www.Amazon.com.br/': ' blog-20 ', 'bookshop.org': '12345' },
    disclosures: { en: { ai_text: ' A machine wrote this.\r\n', affiliate_text: '' }, 'pt-BR': { ai_text: ' ' } },
    voice_samples: ['We like short sentences.', '  '],
    author: ' Ana ',
    default_category: 'Reviews>Programming',
    daily_cap: 3,
    footnotes: true,
  })
  expect(saved).toMatchObject({
    target: 'site-1',
    affiliate_tags: { 'amazon.com.br': 'blog-20', 'bookshop.org': '12345' },
    disclosures: { en: { ai_text: 'A machine wrote this.', affiliate_text: '' } },
    voice_samples: ['We like short sentences.'],
    author: 'Ana',
    default_category: 'Reviews > Programming',
    daily_cap: 3,
    footnotes: true,
  })
  expect(Object.keys(saved.disclosures)).toEqual(['en'])
  expect(await readSiteProfile(store, 'site-1')).toEqual(saved)
})

it('names every field that is wrong, and stores nothing', async () => {
  const { store, actions } = await withSite()
  const result = actions.saveSiteProfile('site-1', {
    updated_at: null,
    affiliate_tags: { 'amazon.com': 'not a tag', 'www.amazon.com': 'x', shop: 'y', 'amazon.de': '' },
    disclosures: { fr: { ai_text: 'x' }, en: { ai_text: 'x'.repeat(601) } },
    voice_samples: ['a', 'b', 'c', 'd', 'e', 'f'],
    default_category: 'Reviews > ',
    daily_cap: 0.5,
  })
  const problems = await result.catch(({ problems: told }: { problems: { field: string }[] }) => told)
  expect(problems).toMatchObject(
    [
      'daily_cap',
      'affiliate_tags.amazon.com',
      'affiliate_tags.shop',
      'affiliate_tags.amazon.de',
      'disclosures.fr',
      'disclosures.en.ai_text',
      'voice_samples',
      'default_category',
    ].map((field) => ({ field })),
  )
  expect(await store.documents('site_profiles', '')).toEqual([])
  await expect(actions.saveSiteProfile('nowhere', { updated_at: null })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('refuses one marketplace under two spellings', async () => {
  const { actions } = await withSite()
  const tags = { 'amazon.com': 'a-20', 'WWW.amazon.com': 'b-20' }
  await expect(actions.saveSiteProfile('file', { updated_at: null, affiliate_tags: tags })).rejects.toMatchObject({
    problems: [{ field: 'affiliate_tags.WWW.amazon.com', reason: 'names amazon.com a second time' }],
  })
})

it('lets the first of several savers win and tells the others', async () => {
  const { store, actions } = await withSite()
  const save = (updated_at: string | null, daily_cap: number) =>
    actions.saveSiteProfile('file', { updated_at, daily_cap })
  const outcomes = await Promise.allSettled([save(null, 1), save(null, 2), save(null, 3)])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(outcomes[1]).toMatchObject({ reason: { code: 'VERSION_CONFLICT' } })
  const first = await readSiteProfile(store, 'file')
  const second = await save(first.updated_at, 4)
  expect(second.updated_at > (first.updated_at ?? '')).toBe(true)
  await expect(save(first.updated_at, 5)).rejects.toMatchObject({
    code: 'VERSION_CONFLICT',
    context: { updated_at: second.updated_at },
  })
  expect(await readSiteProfile(store, 'file')).toMatchObject({ daily_cap: 4 })
})
