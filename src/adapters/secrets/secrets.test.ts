import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeProtectedHeader } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFileSecrets, createSecrets } from './index.ts'

const failedAs = (code: string, said: RegExp = /./) =>
  expect.objectContaining({ code, message: expect.stringMatching(said) })
const keyA = Buffer.alloc(32, 1)
const keyB = Buffer.alloc(32, 2)

describe('secrets under a given key', () => {
  test('come back as they were, and never look alike twice', async () => {
    const secrets = createSecrets({ key: keyA })
    const sealed = await secrets.seal('sk-Zürich 🔑')
    expect(await secrets.open(sealed)).toBe('sk-Zürich 🔑')
    expect(await secrets.seal('sk-Zürich 🔑')).not.toBe(sealed)
    expect(decodeProtectedHeader(sealed)).toEqual({
      alg: 'dir',
      enc: 'A256GCM',
      kid: expect.stringMatching(/^\w{16}$/),
    })
  })

  test('another key, a changed text or no JWE at all do not open', async () => {
    const secrets = createSecrets({ key: keyA })
    const sealed = await secrets.seal('secret')
    const [header = '', ...rest] = sealed.split('.')
    const body = rest[2] ?? ''
    const changed = [header, rest[0], rest[1], (body.startsWith('A') ? 'B' : 'A') + body.slice(1), rest[3]].join('.')
    await expect(createSecrets({ key: keyB }).open(sealed)).rejects.toEqual(failedAs('SECRET_KEY_WRONG'))
    await expect(secrets.open(changed)).rejects.toEqual(failedAs('SECRET_KEY_WRONG'))
    await expect(secrets.open('plain text')).rejects.toEqual(failedAs('SECRET_KEY_WRONG'))
  })

  test('the key may be written in base64, base64url or hexadecimal', async () => {
    const sealed = await createSecrets({ key: keyA }).seal('secret')
    for (const encoding of ['base64', 'base64url', 'hex'] as const)
      expect(await createSecrets({ key: keyA.toString(encoding) }).open(sealed)).toBe('secret')
    expect(() => createSecrets({ key: 'a password' })).toThrowError(failedAs('CONFIG_INVALID'))
    expect(() => createSecrets({ key: Buffer.alloc(16) })).toThrowError(failedAs('CONFIG_INVALID', /16 bytes/))
  })
})

describe('secrets under a key file', () => {
  let folder = ''
  let keyFile = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pigmeu-secrets-'))
    keyFile = join(folder, 'inner', 'secret.key')
  })
  afterEach(() => rm(folder, { recursive: true }))

  test('the file is made at the first use, for its owner alone, and used again', async () => {
    const sealed = await createFileSecrets({ keyFile }).seal('secret')
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600)
    expect(Buffer.from((await readFile(keyFile, 'utf8')).trim(), 'base64url')).toHaveLength(32)
    expect(await createFileSecrets({ keyFile }).open(sealed)).toBe('secret')
    expect(await readdir(join(folder, 'inner'))).toEqual(['secret.key'])
  })

  test('two that start at once share one key', async () => {
    const sealed = await Promise.all([1, 2, 3, 4].map(() => createFileSecrets({ keyFile }).seal('secret')))
    for (const one of sealed) expect(await createFileSecrets({ keyFile }).open(one)).toBe('secret')
  })

  test('a file that others can read is refused until it is put right', async () => {
    const secrets = createFileSecrets({ keyFile })
    await createFileSecrets({ keyFile }).seal('secret')
    await chmod(keyFile, 0o640)
    await expect(secrets.seal('secret')).rejects.toEqual(failedAs('CONFIG_INVALID', /mode 640.*chmod 600/))
    await chmod(keyFile, 0o600)
    expect(await secrets.open(await secrets.seal('secret'))).toBe('secret')
  })

  test('a file that holds no key is refused, not overwritten', async () => {
    await createFileSecrets({ keyFile }).seal('secret')
    await writeFile(keyFile, 'oops')
    await expect(createFileSecrets({ keyFile }).seal('x')).rejects.toEqual(failedAs('CONFIG_INVALID'))
    expect(await readFile(keyFile, 'utf8')).toBe('oops')
  })

  test('a key file of another folder does not open these secrets', async () => {
    const sealed = await createFileSecrets({ keyFile }).seal('secret')
    const other = createFileSecrets({ keyFile: join(folder, 'other.key') })
    await expect(other.open(sealed)).rejects.toEqual(failedAs('SECRET_KEY_WRONG'))
  })
})
