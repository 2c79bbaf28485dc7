import { CompactEncrypt, decodeProtectedHeader } from 'jose'
import { describe, expect, test } from 'vitest'
import { createKeyedSecrets, createSecrets, openKeyring, readSealedHeader } from './index.ts'
import { masterKey } from './master-key.ts'

const failedAs = (code: string, said: RegExp = /./) =>
  expect.objectContaining({ code, message: expect.stringMatching(said) })
const keyA = Buffer.alloc(32, 1)
const keyB = Buffer.alloc(32, 2)
const place = 'credentials/c1'

/** As former versions sealed. */
const sealedDirectly = (plain: string, key: Uint8Array) =>
  new CompactEncrypt(new TextEncoder().encode(plain))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: masterKey(key).id })
    .encrypt(key)

describe('secrets under a given key', () => {
  test('come back as they were, and never look alike twice', async () => {
    const secrets = createSecrets({ key: keyA })
    const sealed = await secrets.seal('sk-Zürich 🔑', place)
    expect(await secrets.open(sealed, place)).toBe('sk-Zürich 🔑')
    expect(await secrets.seal('sk-Zürich 🔑', place)).not.toBe(sealed)
    expect(decodeProtectedHeader(sealed)).toMatchObject({
      alg: 'A256GCMKW',
      enc: 'A256GCM',
      kid: expect.stringMatching(/^\w{16}$/),
      for: place,
    })
  })

  test('each has a key of its own', async () => {
    const secrets = createSecrets({ key: keyA })
    const [one = '', other = ''] = await Promise.all([1, 2].map(() => secrets.seal('secret', place)))
    expect(one.split('.')[1]).not.toBe(other.split('.')[1])
  })

  test('another key, a changed text or no JWE at all do not open', async () => {
    const secrets = createSecrets({ key: keyA })
    const sealed = await secrets.seal('secret', place)
    const [header = '', key, iv, body = '', tag] = sealed.split('.')
    const changed = [header, key, iv, (body.startsWith('A') ? 'B' : 'A') + body.slice(1), tag].join('.')
    const missing = failedAs('SECRET_KEY_WRONG', new RegExp(masterKey(keyA).id))
    await expect(createSecrets({ key: keyB }).open(sealed, place)).rejects.toEqual(missing)
    await expect(secrets.open(changed, place)).rejects.toEqual(failedAs('SECRET_KEY_WRONG'))
    await expect(secrets.open('plain text', place)).rejects.toEqual(failedAs('SECRET_KEY_WRONG'))
  })

  test('a value that was moved to another record does not open there, with a changed header neither', async () => {
    const secrets = createSecrets({ key: keyA })
    const sealed = await secrets.seal('secret', place)
    await expect(secrets.open(sealed, 'credentials/c2')).rejects.toEqual(failedAs('SECRET_KEY_WRONG', /moved/))
    const [, ...rest] = sealed.split('.')
    const header = { ...decodeProtectedHeader(sealed), for: 'credentials/c2' }
    const forged = [Buffer.from(JSON.stringify(header)).toString('base64url'), ...rest].join('.')
    await expect(secrets.open(forged, 'credentials/c2')).rejects.toEqual(failedAs('SECRET_KEY_WRONG'))
  })

  test('what a former version sealed still opens, and is known by its form', async () => {
    const sealed = await sealedDirectly('secret', keyA)
    expect(await createSecrets({ key: keyA }).open(sealed, place)).toBe('secret')
    expect(readSealedHeader(sealed)).toEqual({ keyId: masterKey(keyA).id, isCurrentForm: false })
    expect(readSealedHeader(await createSecrets({ key: keyA }).seal('x', place))?.isCurrentForm).toBe(true)
  })

  test('a token of somebody else is no sealed value', () => {
    const header = Buffer.from(JSON.stringify({ alg: 'RSA-OAEP', enc: 'A256GCM', kid: 'k' })).toString('base64url')
    expect(readSealedHeader(`${header}.a.b.c.d`)).toBeNull()
    expect(readSealedHeader('eyJub3QganNvbg.a.b.c.d')).toBeNull()
    expect(readSealedHeader('words')).toBeNull()
  })

  test('the key may be written in base64, base64url or hexadecimal', async () => {
    const sealed = await createSecrets({ key: keyA }).seal('secret', place)
    for (const encoding of ['base64', 'base64url', 'hex'] as const)
      expect(await createSecrets({ key: keyA.toString(encoding) }).open(sealed, place)).toBe('secret')
    expect(() => createSecrets({ key: 'a password' })).toThrowError(failedAs('CONFIG_INVALID'))
    expect(() => createSecrets({ key: Buffer.alloc(16) })).toThrowError(failedAs('CONFIG_INVALID', /16 bytes/))
  })

  test('a former key opens what it sealed, and seals nothing any more', async () => {
    const old = await createSecrets({ key: keyA }).seal('secret', place)
    const both = createKeyedSecrets(openKeyring({ key: keyB, former: [keyA] }))
    expect(await both.opens(old)).toBe(true)
    expect(await both.open(old, place)).toBe('secret')
    expect(readSealedHeader(await both.seal('secret', place))?.keyId).toBe(masterKey(keyB).id)
    expect(await createSecrets({ key: keyB }).opens(old)).toBe(false)
  })
})
