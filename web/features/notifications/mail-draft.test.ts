import { describe, expect, it } from 'vitest'
import type { PreferencesView } from '../../../src/http/contract/notification.ts'
import { draftOf, inputOf, isSameDraft } from './mail-draft.ts'

const quiet: PreferencesView = {
  mode: 'off',
  kinds: ['failed', 'published'],
  own_books_only: false,
  daily_at: '08:00',
  time_zone: 'UTC',
  language: 'en',
  email: null,
  mail_by: null,
}
const browser = { time_zone: 'America/Sao_Paulo', language: 'pt-BR' } as const

describe('how one wants to be told by mail', () => {
  it('begins with the clocks and the language of the browser where nothing was asked for yet', () => {
    expect(draftOf(quiet, browser)).toMatchObject({ time_zone: 'America/Sao_Paulo', language: 'pt-BR', email: '' })
    const chosen = { ...quiet, mode: 'daily', time_zone: 'Europe/Lisbon' } as const
    expect(draftOf(chosen, browser)).toMatchObject({ time_zone: 'Europe/Lisbon', language: 'en' })
  })

  it('sends an empty address as none', () => {
    const draft = draftOf(quiet, browser)
    expect(inputOf(draft).email).toBeNull()
    expect(inputOf({ ...draft, email: ' ana@example.org ' }).email).toBe('ana@example.org')
  })

  it('is the same in whatever order its kinds stand', () => {
    const draft = draftOf(quiet, browser)
    expect(isSameDraft(draft, { ...draft, kinds: ['published', 'failed'] })).toBe(true)
    expect(isSameDraft(draft, { ...draft, kinds: ['published'] })).toBe(false)
    expect(isSameDraft(draft, { ...draft, mode: 'daily' })).toBe(false)
  })
})
