import { expect, it } from 'vitest'
import type { SiteProfileView } from '../../../src/http/contract/site-profile.ts'
import { areTagsChanged, bodyOf, draftOf, isChanged, nextKey, tagProblems, voiceReasons } from './site-draft.ts'

const profile: SiteProfileView = {
  target: 'site-1',
  affiliate_tags: { 'amazon.com': 'blog-20' },
  disclosures: { en: { ai_text: 'A machine wrote this.', affiliate_text: '' } },
  voice_samples: ['We keep it short.'],
  author: null,
  default_category: 'Reviews',
  daily_cap: 3,
  footnotes: true,
  updated_at: '2026-11-01T10:00:00.000Z',
}

it('says the same as the profile until something is typed', () => {
  const draft = draftOf(profile)
  expect(isChanged(draft, profile)).toBe(false)
  expect(areTagsChanged(draft, profile)).toBe(false)
  expect(bodyOf(draft)).toMatchObject({
    updated_at: profile.updated_at,
    affiliate_tags: profile.affiliate_tags,
    author: null,
    daily_cap: 3,
  })
})

it('takes empty rows and blanks for nothing', () => {
  const before = draftOf(profile)
  const draft = {
    ...before,
    tags: [...before.tags, { key: nextKey(before.tags), marketplace: '', tag: '' }],
    voice: [...before.voice, { key: 1, text: ' ' }],
    author: ' ',
  }
  expect(isChanged(draft, profile)).toBe(false)
  expect(tagProblems(draft).size).toBe(0)
})

it('notices other tags, whatever their order, and what a save of somebody else did not change', () => {
  const draft = { ...draftOf(profile), tags: [{ key: 0, marketplace: ' amazon.com ', tag: 'new-20' }] }
  expect([isChanged(draft, profile), areTagsChanged(draft, profile)]).toEqual([true, true])
  const two = { 'a.com': '1', 'b.com': '2' }
  const turned = draftOf({ ...profile, affiliate_tags: { 'b.com': '2', 'a.com': '1' } })
  expect(areTagsChanged(turned, { ...profile, affiliate_tags: two })).toBe(false)
  expect(isChanged(draftOf(profile), { ...profile, updated_at: '2026-11-02T10:00:00.000Z' })).toBe(false)
})

it('names rows that are twice there or half empty', () => {
  const tags = [
    { key: 4, marketplace: 'amazon.com', tag: 'a' },
    { key: 5, marketplace: 'Amazon.com', tag: 'b' },
    { key: 6, marketplace: '', tag: 'c' },
  ]
  expect([...tagProblems({ tags })]).toEqual([
    [5, 'twice'],
    [6, 'incomplete'],
  ])
  expect([nextKey(tags), nextKey([])]).toEqual([7, 0])
})

it('puts what was said of a sample beside it, whatever stands empty above', () => {
  const voice = ['', 'one', ' ', 'two'].map((text, key) => ({ key, text }))
  expect([...voiceReasons({ voice }, { 'voice_samples.1': 'is too long' })]).toEqual([[3, 'is too long']])
})
