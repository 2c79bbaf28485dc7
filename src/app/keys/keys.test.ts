import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CompactEncrypt } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKeptLog } from '../../../test/contracts/kept-log.ts'
import { createKeyedSecrets, type Keyring, openKeyring, readSealedHeader } from '../../adapters/secrets/index.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { SealedPlace } from '../../ports/secrets.ts'
import type { CredentialRecord, Store } from '../../ports/store.ts'
import { abandonKey } from './abandon-key.ts'
import { abandonedKeys, checkKeys } from './check-keys.ts'
import { createKeyDesk } from './key-desk.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pigmeu-keys-'))
})
afterEach(() => rm(folder, { recursive: true }))

const credential = (id: string, secret: string): CredentialRecord => ({
  credential_id: id,
  kind: 'wordpress',
  label: `Site ${id}`,
  public: { site_url: 'https://blog.example' },
  secret,
  updated_at: '2026-11-01T10:00:00.000Z',
})

const bench = (
  keyring: Keyring = openKeyring({ ownFile: join(folder, 'key') }),
  store: Store = createMemoryStore(),
) => {
  const secrets = createKeyedSecrets(keyring)
  const log = createKeptLog()
  return {
    store,
    keyring,
    secrets,
    log,
    desk: createKeyDesk({ store, keyring, secrets }),
    keep: async (id: string, plain: string) =>
      store.put([
        { collection: 'credentials', document: credential(id, await secrets.seal(plain, `credentials/${id}`)) },
      ]),
    plainOf: async (id: string) =>
      secrets.open((await store.document('credentials', id))?.secret ?? '', `credentials/${id}`),
    check: () => checkKeys(store, keyring, log),
  }
}
const otherKey = Buffer.alloc(32, 9)

describe('changing the key', () => {
  it('seals what is kept under a new key, wherever it is kept, and leaves all else as it was', async () => {
    const { store, desk, keep, secrets, plainOf, keyring } = bench()
    for (const id of ['a', 'b', 'c']) await keep(id, `secret of ${id}`)
    const place: SealedPlace = 'settings/wordpress_grant.x'
    const value = { label: 'Blog', deep: [{ sealed: await secrets.seal('granted', place) }], n: 1 }
    await store.put([{ collection: 'settings', document: { name: 'wordpress_grant.x', value } }])
    const former = await keyring.present()
    const end = await desk.rotate()
    expect(end).toMatchObject({ made: true, resealed: 4, locked: 0 })
    expect(end.key_id).not.toBe(former.id)
    expect(await Promise.all(['a', 'b', 'c'].map(plainOf))).toEqual(['secret of a', 'secret of b', 'secret of c'])
    const setting = await store.document('settings', 'wordpress_grant.x')
    expect(setting?.value).toMatchObject({ label: 'Blog', n: 1 })
    expect((await desk.list()).items).toEqual([
      { key_id: end.key_id, present: true, at_hand: true, abandoned: false, secrets: 4 },
      { key_id: former.id, present: false, at_hand: true, abandoned: false, secrets: 0 },
    ])
  })

  it('makes one key where there is none yet', async () => {
    const { desk, keyring } = bench()
    expect(await desk.rotate()).toMatchObject({ made: true, resealed: 0, locked: 0 })
    expect(await keyring.all()).toHaveLength(1)
    expect((await desk.list()).items).toMatchObject([{ present: true, secrets: 0 }])
  })

  it('killed in the middle and run again, it goes on under the same key', async () => {
    const { store, keyring, secrets, keep, plainOf } = bench()
    for (const id of ['a', 'b', 'c']) await keep(id, `secret of ${id}`)
    let left = 1
    const dying: Store = {
      ...store,
      replace: async (...given) => {
        if (left === 0) throw new PigmeuError('STORE_UNAVAILABLE')
        left -= 1
        return store.replace(...given)
      },
    }
    await expect(createKeyDesk({ store: dying, keyring, secrets }).rotate()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    })
    const half = (await keyring.present()).id
    const again = bench(openKeyring({ ownFile: join(folder, 'key') }), store)
    expect(await again.desk.rotate()).toEqual({ key_id: half, made: false, resealed: 2, locked: 0 })
    expect(await Promise.all(['a', 'b', 'c'].map(plainOf))).toEqual(['secret of a', 'secret of b', 'secret of c'])
  })

  it('never overwrites a credential that is replaced meanwhile', async () => {
    const { store, keyring, secrets, keep, plainOf } = bench()
    await keep('a', 'old')
    let raced = false
    const racing: Store = {
      ...store,
      replace: async (...given) => {
        if (!raced) {
          raced = true
          await keep('a', 'new')
        }
        return store.replace(...given)
      },
    }
    await createKeyDesk({ store: racing, keyring, secrets }).rotate()
    expect(await plainOf('a')).toBe('new')
  })

  it('what was sealed under the former key while it ran is found in the next round', async () => {
    const { store, keyring, secrets, keep } = bench()
    await keep('a', 'one')
    const late = credential('b', await secrets.seal('two', 'credentials/b'))
    let wrote = false
    const writing: Store = {
      ...store,
      replace: async (...given) => {
        const done = await store.replace(...given)
        if (!wrote) await store.put([{ collection: 'credentials', document: late }])
        wrote = true
        return done
      },
    }
    expect(await createKeyDesk({ store: writing, keyring, secrets }).rotate()).toMatchObject({ resealed: 2 })
  })

  it('takes what a former version sealed into the present form', async () => {
    const { store, desk, keyring, plainOf } = bench()
    const { id: kid, bytes } = await keyring.present()
    const old = await new CompactEncrypt(new TextEncoder().encode('old form'))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid })
      .encrypt(bytes)
    await store.put([{ collection: 'credentials', document: credential('a', old) }])
    await desk.rotate()
    expect(readSealedHeader((await store.document('credentials', 'a'))?.secret ?? '')?.isCurrentForm).toBe(true)
    expect(await plainOf('a')).toBe('old form')
  })

  it('several processes with given keys: the new one in front, the former beside it, then all is under the new one', async () => {
    const old = bench(openKeyring({ key: Buffer.alloc(32, 1) }))
    await old.keep('a', 'secret')
    const rolled = bench(openKeyring({ key: Buffer.alloc(32, 2), former: [Buffer.alloc(32, 1)] }), old.store)
    await rolled.check()
    expect(await rolled.plainOf('a')).toBe('secret')
    expect(await rolled.desk.rotate()).toMatchObject({ made: false, resealed: 1 })
    expect(await rolled.desk.rotate()).toMatchObject({ made: false, resealed: 0 })
    expect((await rolled.desk.prune()).kept_by).toBe('operator')
    const dropped = bench(openKeyring({ key: Buffer.alloc(32, 2) }), old.store)
    await dropped.check()
    expect(await dropped.plainOf('a')).toBe('secret')
  })

  it('former keys go when nothing needs them any more, not before', async () => {
    const { desk, keep, keyring, store } = bench()
    await keep('a', 'secret')
    const former = await keyring.present()
    const untouched = await store.document('credentials', 'a')
    await keyring.keeper?.renew()
    expect((await desk.prune()).key_ids).toEqual([])
    await desk.rotate()
    expect(await desk.prune()).toEqual({ kept_by: 'installation', key_ids: [former.id] })
    expect((await keyring.all()).map(({ id }) => id)).not.toContain(former.id)
    expect(untouched).not.toEqual(await store.document('credentials', 'a'))
  })
})

describe('a key that is lost or wrong', () => {
  const lose = async () => {
    const before = bench()
    await before.keep('a', 'secret')
    const keyId = (await before.keyring.present()).id
    const key = await readFile(join(folder, 'key'), 'utf8')
    await rm(join(folder, 'key'))
    const bytes = JSON.stringify(await before.store.documents('credentials', ''))
    return { ...bench(openKeyring({ ownFile: join(folder, 'key') }), before.store), keyId, key, bytes }
  }

  it('is found at start, with its id, what it sealed and the ways out; no key is made in its place', async () => {
    const { check, keyId, store, bytes } = await lose()
    const refused = expect.objectContaining({
      code: 'SECRET_KEY_WRONG',
      message: expect.stringMatching(
        new RegExp(
          `${keyId}: Site a \\(wordpress\\)[\\s\\S]*at hand: none[\\s\\S]*PIGMEU_SECRET_KEYS_FORMER[\\s\\S]*pigmeu keys abandon ${keyId}`,
        ),
      ),
    })
    await expect(check()).rejects.toEqual(refused)
    await expect(readFile(join(folder, 'key'))).rejects.toMatchObject({ code: 'ENOENT' })
    expect(JSON.stringify(await store.documents('credentials', ''))).toBe(bytes)
  })

  it('another key in its place is found too, and named among those at hand', async () => {
    const { store } = await lose()
    const wrong = bench(openKeyring({ key: otherKey }), store)
    const atHand = (await wrong.keyring.present()).id
    await expect(wrong.check()).rejects.toMatchObject({ context: { keys_at_hand: [atHand] } })
  })

  it('brought back as a former key it opens everything again', async () => {
    const { store, key } = await lose()
    const back = bench(openKeyring({ key: otherKey, former: [key.trim()] }), store)
    await back.check()
    expect(await back.plainOf('a')).toBe('secret')
  })

  it('given up, the server starts; what it sealed is locked and stays as it is, and with the key back all is as before', async () => {
    const { store, keyring, keyId, key, bytes, check, desk, plainOf, log } = await lose()
    expect(await abandonKey({ store, keyring }, keyId)).toEqual(['Site a (wordpress)'])
    await check()
    expect(log.lines.at(-1)).toMatchObject({ fields: { key_id: keyId, credentials: ['Site a (wordpress)'] } })
    expect((await desk.list()).items).toMatchObject([{ key_id: keyId, at_hand: false, abandoned: true, secrets: 1 }])
    await expect(plainOf('a')).rejects.toMatchObject({ code: 'SECRET_KEY_WRONG', context: { key_id: keyId } })
    expect(await desk.rotate()).toMatchObject({ resealed: 0, locked: 1 })
    expect(JSON.stringify(await store.documents('credentials', ''))).toBe(bytes)
    const back = bench(openKeyring({ key: otherKey, former: [key.trim()] }), store)
    await back.check()
    expect(await abandonedKeys(store)).toEqual(new Set())
    expect(await back.plainOf('a')).toBe('secret')
  })

  it('only a key that is missing and needed can be given up', async () => {
    const { store, keyring, keep } = bench()
    await keep('a', 'secret')
    const { id } = await keyring.present()
    await expect(abandonKey({ store, keyring }, id)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(abandonKey({ store, keyring }, '0'.repeat(16))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('what is gone by itself in minutes stops nobody', async () => {
    const { store, check } = await lose()
    const [sealed] = (await store.documents('credentials', '')).map(({ secret }) => secret)
    await store.remove('credentials', 'a')
    const value = { expires_at_ms: 1, sealed }
    await store.put([{ collection: 'settings', document: { name: 'wordpress_grant.x', value } }])
    await expect(check()).resolves.toBeUndefined()
  })
})
