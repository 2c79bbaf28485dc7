import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { doctorThatFinds } from '../../../test/support/site-doctors.ts'
import { createSystemClock } from '../../adapters/clocks/system/index.ts'
import { createSecrets } from '../../adapters/secrets/index.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import type { SiteFinding } from '../../domain/site-check.ts'
import { createCredentialSettings } from './credentials.ts'

const bench = (...findings: readonly SiteFinding[]) => {
  const doctor = doctorThatFinds(...findings)
  const store = createMemoryStore()
  const settings = createCredentialSettings({
    store,
    secrets: createSecrets({ key: randomBytes(32) }),
    clock: createSystemClock(),
    doctor,
  })
  const put = (siteUrl: string) =>
    settings.store({
      credential_id: null,
      label: 'Blog',
      site_url: siteUrl,
      user: 'ed',
      application_password: 'abcd efgh',
    })
  return { doctor, store, put, settings }
}

describe('the address of a WordPress site', () => {
  it.each([
    'http://blog.example/',
    'http://192.168.1.5/',
    'http://127.0.0.1.example/',
    'http://localhost.example/',
    'http://[::2]/',
  ])('%s would send the password in clear: it is refused and never asked', async (siteUrl) => {
    const { doctor, store, put } = bench()
    await expect(put(siteUrl)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ field: 'site_url', reason: expect.stringContaining('https://') }],
    })
    expect(doctor.asked).toEqual([])
    expect(await store.documents('credentials', '')).toEqual([])
  })

  it.each([
    'https://blog.example/',
    'http://localhost:8080/',
    'http://127.0.0.1:8080/',
    'http://[::1]:8080/',
    'http://wp.localhost:8080/',
  ])('%s is asked and stored', async (siteUrl) => {
    const { doctor, store, put } = bench()
    await put(siteUrl)
    expect(doctor.asked.map((site) => site.siteUrl)).toEqual([siteUrl.replace(/\/$/, '')])
    expect(await store.documents('credentials', '')).toHaveLength(1)
  })
})

describe('the connection to a WordPress site', () => {
  const wrong: SiteFinding = {
    cause: 'wrong_password',
    severity: 'problem',
    message: 'blog.example knows the user “ed”, but does not accept the application password.',
    fix: 'Make a new one.',
  }

  it('that does not work is not stored; the answer names cause and fix, and not the password', async () => {
    const { store, put } = bench(wrong)
    const thrown = await put('https://blog.example/').then(String, (error: unknown) => error)
    expect(thrown).toMatchObject({
      code: 'PUBLISH_REFUSED',
      message: `${wrong.message} ${wrong.fix}`,
      context: { cause: 'wrong_password' },
    })
    expect(JSON.stringify(thrown)).not.toContain('abcd')
    expect(await store.documents('credentials', '')).toEqual([])
  })

  it('that works with a notice is stored', async () => {
    const { store, put } = bench({ ...wrong, cause: 'clock_skew', severity: 'notice' })
    await put('https://blog.example/')
    expect(await store.documents('credentials', '')).toHaveLength(1)
  })

  it('is examined with the stored password, or with what is typed before it is stored', async () => {
    const { doctor, put, settings } = bench()
    const { credential_id: id } = await put('https://blog.example/')
    expect(await settings.check(id)).toMatchObject({ works: true, user: 'ed' })
    await settings.tryOut({ site_url: 'http://other.example', user: 'eva', application_password: 'ijkl' })
    expect(doctor.asked.slice(1)).toEqual([
      { siteUrl: 'https://blog.example', user: 'ed', applicationPassword: 'abcd efgh' },
      { siteUrl: 'http://other.example', user: 'eva', applicationPassword: 'ijkl' },
    ])
    await expect(settings.check('none')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
