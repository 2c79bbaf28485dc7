import { beforeEach, expect, it } from 'vitest'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { contentSchemaOf } from '../../domain/content-schemas/index.ts'
import { blankProfile } from '../../domain/site-profile.ts'
import { inVoiceOfSite } from './site-voice.ts'

const at = '2026-11-01T10:00:00.000Z'
const schema = contentSchemaOf('book-review', 'en')
const nowhere = { book: {}, publish_intent: null, publications: [] }
let store = createMemoryStore()

const describe = async (target: string, ...samples: string[]) =>
  store.put([{ collection: 'site_profiles', document: { ...blankProfile(target, at), voice_samples: samples } }])
const addSite = async (target: string) => {
  const document = { credential_id: target, kind: 'wordpress', label: target, public: {}, secret: '', updated_at: at }
  await store.put([{ collection: 'credentials', document }])
}
const toneFor = async (submission: Parameters<typeof inVoiceOfSite>[1]) =>
  (await inVoiceOfSite(store, submission, schema)).tone

beforeEach(() => {
  store = createMemoryStore()
})

it('shows the samples of the only site that gave some, and those of a site that is gone never', async () => {
  expect(await inVoiceOfSite(store, nowhere, schema)).toBe(schema)
  await addSite('blog')
  await describe('blog', 'We keep it short.', 'No drum rolls.')
  await describe('file')
  await describe('sold-blog', 'BUY NOW!')
  const tone = await toneFor(nowhere)
  expect(tone.startsWith(schema.tone)).toBe(true)
  expect(tone).toContain('We keep it short.')
  expect(tone).toContain('No drum rolls.')
  expect(tone).not.toContain('BUY NOW!')
})

it('shows none while it is open which of several sites is meant, and those of the one that is', async () => {
  for (const target of ['blog', 'other']) await addSite(target)
  await describe('blog', 'We keep it short.')
  await describe('other', 'We take our time.')
  expect(await toneFor(nowhere)).toBe(schema.tone)
  const intent = { target: 'other', due_at: at, by: 'Ana' }
  expect(await toneFor({ ...nowhere, publish_intent: intent })).toContain('We take our time.')
  const planned = { ...nowhere, book: { publish_plan: { target: 'other', due_at: null } } }
  expect(await toneFor(planned)).toContain('We take our time.')
  const publication = { target: 'blog', external_id: '1', url: 'https://blog.example/1', article_version: 1, at }
  expect(await toneFor({ ...nowhere, publications: [publication] })).toContain('We keep it short.')
  expect(
    await toneFor({ ...nowhere, publish_intent: { ...intent, target: 'file' }, publications: [publication] }),
  ).toBe(schema.tone)
})
