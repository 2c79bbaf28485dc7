import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createSystemClock } from '../adapters/clocks/system/index.ts'
import { createSecrets } from '../adapters/secrets/index.ts'
import { createMemoryStore } from '../adapters/stores/memory/index.ts'
import { createCredentialSettings } from './credentials.ts'

const bench = () => {
  const asked: string[] = []
  const store = createMemoryStore()
  const settings = createCredentialSettings({
    store,
    secrets: createSecrets({ key: randomBytes(32) }),
    clock: createSystemClock(),
    checkSite: async ({ siteUrl }) => void asked.push(siteUrl),
  })
  const put = (siteUrl: string) =>
    settings.store({
      credential_id: null,
      label: 'Blog',
      site_url: siteUrl,
      user: 'ed',
      application_password: 'abcd efgh',
    })
  return { asked, store, put }
}

describe('the address of a WordPress site', () => {
  it.each([
    'http://blog.example/',
    'http://192.168.1.5/',
    'http://127.0.0.1.example/',
    'http://localhost.example/',
    'http://[::2]/',
  ])('%s would send the password in clear: it is refused and never asked', async (siteUrl) => {
    const { asked, store, put } = bench()
    await expect(put(siteUrl)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ field: 'site_url', reason: expect.stringContaining('https://') }],
    })
    expect(asked).toEqual([])
    expect(await store.documents('credentials', '')).toEqual([])
  })

  it.each([
    'https://blog.example/',
    'http://localhost:8080/',
    'http://127.0.0.1:8080/',
    'http://[::1]:8080/',
    'http://wp.localhost:8080/',
  ])('%s is asked and stored', async (siteUrl) => {
    const { asked, store, put } = bench()
    await put(siteUrl)
    expect(asked).toEqual([siteUrl.replace(/\/$/, '')])
    expect(await store.documents('credentials', '')).toHaveLength(1)
  })
})
