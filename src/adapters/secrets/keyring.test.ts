import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createKeyedSecrets, openKeyring, readSealedHeader } from './index.ts'
import { makeKeyFile } from './key-file.ts'

const failedAs = (code: string, said: RegExp = /./) =>
  expect.objectContaining({ code, message: expect.stringMatching(said) })
const place = 'credentials/c1'

let folder = ''
let ownFile = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pigmeu-keyring-'))
  ownFile = join(folder, 'inner', 'key')
})
afterEach(() => rm(folder, { recursive: true }))

const fileSecrets = () => createKeyedSecrets(openKeyring({ ownFile }))
const linesOf = async () => (await readFile(ownFile, 'utf8')).trim().split('\n')

describe("the installation's own key file", () => {
  test('is made when something is sealed first, for its owner alone, and used again', async () => {
    const sealed = await fileSecrets().seal('secret', place)
    expect((await stat(ownFile)).mode & 0o777).toBe(0o600)
    expect(Buffer.from((await readFile(ownFile, 'utf8')).trim(), 'base64url')).toHaveLength(32)
    expect(await fileSecrets().open(sealed, place)).toBe('secret')
    expect(await readdir(join(folder, 'inner'))).toEqual(['key'])
  })

  test('is not made by opening: a lost key stays lost, and nothing takes its place unseen', async () => {
    const sealed = await fileSecrets().seal('secret', place)
    await rm(ownFile)
    await expect(fileSecrets().open(sealed, place)).rejects.toEqual(failedAs('SECRET_KEY_WRONG'))
    expect(await fileSecrets().opens(sealed)).toBe(false)
    expect(await openKeyring({ ownFile }).all()).toEqual([])
    expect(await readdir(join(folder, 'inner'))).toEqual([])
  })

  test('is one for two that start at once', async () => {
    const sealed = await Promise.all([1, 2, 3, 4].map(() => fileSecrets().seal('secret', place)))
    for (const one of sealed) expect(await fileSecrets().open(one, place)).toBe('secret')
  })

  test('that is there stays, whoever makes one', async () => {
    await makeKeyFile(ownFile)
    const first = await readFile(ownFile, 'utf8')
    await makeKeyFile(ownFile)
    expect(await readFile(ownFile, 'utf8')).toBe(first)
    expect(await readdir(join(folder, 'inner'))).toEqual(['key'])
  })

  test('that others can read is refused until it is put right', async () => {
    const secrets = fileSecrets()
    await fileSecrets().seal('secret', place)
    await chmod(ownFile, 0o640)
    await expect(secrets.seal('secret', place)).rejects.toEqual(failedAs('CONFIG_INVALID', /mode 640.*chmod 600/))
    await chmod(ownFile, 0o600)
    expect(await secrets.open(await secrets.seal('secret', place), place)).toBe('secret')
  })

  test.each(['oops', '\n'])('that holds no key (%j) is refused, not overwritten', async (text) => {
    await fileSecrets().seal('secret', place)
    await writeFile(ownFile, text)
    await expect(fileSecrets().seal('x', place)).rejects.toEqual(failedAs('CONFIG_INVALID'))
    expect(await readFile(ownFile, 'utf8')).toBe(text)
  })

  test('takes a new key in front, for its owner alone; the one before still opens', async () => {
    const keyring = openKeyring({ ownFile })
    const secrets = createKeyedSecrets(keyring)
    const before = await secrets.seal('secret', place)
    const made = await keyring.keeper?.renew()
    expect(readSealedHeader(await secrets.seal('secret', place))?.keyId).toBe(made?.id)
    expect(await linesOf()).toHaveLength(2)
    expect((await stat(ownFile)).mode & 0o777).toBe(0o600)
    expect(await fileSecrets().open(before, place)).toBe('secret')
  })

  test('that was taken away meanwhile takes no key with it when a new one is made', async () => {
    const keyring = openKeyring({ ownFile })
    const sealed = await createKeyedSecrets(keyring).seal('secret', place)
    await rm(ownFile)
    await keyring.keeper?.renew()
    expect(await fileSecrets().open(sealed, place)).toBe('secret')
  })

  test('forgets former keys, never the present one', async () => {
    const keyring = openKeyring({ ownFile })
    const old = await keyring.present()
    const made = await keyring.keeper?.renew()
    await keyring.keeper?.drop(new Set([old.id, made?.id ?? '']))
    expect((await openKeyring({ ownFile }).all()).map(({ id }) => id)).toEqual([made?.id])
  })

  test('is read anew when a key is asked for that was not there before', async () => {
    const reader = fileSecrets()
    await reader.seal('secret', place)
    await openKeyring({ ownFile }).keeper?.renew()
    const sealed = await fileSecrets().seal('newer', place)
    expect(await reader.open(sealed, place)).toBe('newer')
  })
})

describe('a key file that somebody else keeps', () => {
  test('may be read by others, holds the present key first, and is never written', async () => {
    const keys = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)].map((key) => key.toString('hex'))
    const givenFile = join(folder, 'mounted')
    await writeFile(givenFile, keys.join('\n'), { mode: 0o444 })
    const keyring = openKeyring({ givenFile, ownFile })
    expect(keyring.keeper).toBeNull()
    expect(await keyring.all()).toHaveLength(2)
    expect((await keyring.present()).bytes[0]).toBe(1)
    expect(await readdir(folder)).toEqual(['mounted'])
  })

  test('that is not there is named', async () => {
    const keyring = openKeyring({ givenFile: join(folder, 'missing') })
    await expect(keyring.present()).rejects.toEqual(failedAs('CONFIG_INVALID', /missing.*PIGMEU_SECRET_KEY_FILE/))
  })
})
