import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { claimed, later, sampleArticle, sampleChange, sampleSubmission } from '../../../test/contracts/samples.ts'
import { awkward, createHouses, fillHouse, houseThings } from '../../../test/support/moving-house.ts'
import { silentLog } from '../../../test/support/silent-log.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import type { Store } from '../../ports/store.ts'
import { refuseHalfSwapped } from './folder-swap.ts'
import { verifyBackup } from './read-backup.ts'
import { restore } from './restore.ts'
import { restoreContents } from './restore-contents.ts'
import { noteRestore, refuseHalfRestored } from './restore-note.ts'
import { writeBackup } from './write-backup.ts'

const { root, fileIn, opened } = createHouses('backup')
afterAll(() => rmSync(root, { recursive: true, force: true }))

const origin = { product_version: '0.0.0', store: 'memory', store_version: 1, made_at: later(0) }
let count = 0
const freshName = (): string => {
  count += 1
  return `house-${count}`
}

/** Backs a store up into a new file; `published` holds what was published. */
const backedUp = async (store: Store, { published = '/nowhere', key = null as Uint8Array | null } = {}) => {
  const file = join(root, `${freshName()}.gz`)
  const source = { store, publishedFolder: published, key }
  await pipeline(writeBackup(source, origin), createWriteStream(file))
  return file
}

const filledStore = async (books = 3): Promise<Store> => {
  const store = createMemoryStore()
  await fillHouse(books)(store)
  return store
}

const orderOf = (file: string, name: string, replace = false) => ({
  file,
  storeAddress: `sqlite:${fileIn(name)}`,
  dataFolder: dirname(fileIn(name)),
  replace,
  now: later(5),
  log: silentLog,
})

/** Everything of a store that a backup holds, in one order. */
const linesOf = async (store: Store, published?: string): Promise<readonly string[]> => {
  const file = await backedUp(store, published === undefined ? {} : { published })
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(1, -2)
  return lines.map((line) => canonicalJson(JSON.parse(line))).sort()
}

describe('a backup', () => {
  it('comes back whole in a new data folder, with files and key, and nobody signed in', async () => {
    const store = await filledStore()
    const published = join(root, 'published')
    mkdirSync(join(published, 'on-books'), { recursive: true })
    writeFileSync(join(published, 'on-books', 'article.md'), '# On books')
    writeFileSync(join(published, 'on-books', 'picture.bin'), Buffer.alloc(2_500_000, 'abc'))
    writeFileSync(join(published, 'on-books', 'empty'), '')
    mkdirSync(join(published, '.keys'))
    writeFileSync(join(published, '.keys', 'a1'), 'on-books')
    mkdirSync(join(published, '.draft-1'))
    writeFileSync(join(published, '.draft-1', 'half.md'), 'half')
    const file = await backedUp(store, { published, key: Buffer.from('the key') })
    const name = freshName()
    const report = await restore(orderOf(file, name))
    expect(report).toMatchObject({ counts: { books: 4, steps: 1, documents: houseThings - 1 + 9, files: 4 }, kept: [] })
    const folder = dirname(fileIn(name))
    expect(readFileSync(join(folder, 'key'), 'utf8')).toBe('the key')
    // Without the notes on whose a folder is, the next publishing would make a second one.
    for (const path of ['on-books/article.md', 'on-books/picture.bin', 'on-books/empty', '.keys/a1'])
      expect(readFileSync(join(folder, 'published', path)).equals(readFileSync(join(published, path)))).toBe(true)
    expect(existsSync(join(folder, 'published', '.draft-1'))).toBe(false)
    expect(readdirSync(folder).sort()).toEqual(['key', 'lock.sqlite', 'pigmeu.sqlite', 'published'])
    await opened(name, async (restored) => {
      expect(await linesOf(restored)).toEqual(await linesOf(store))
      expect(await restored.documents('sessions', '')).toEqual([])
      expect(await restored.readStep('running', 'read:s1', 'f')).toMatchObject({ result: awkward })
      // The run that went on counts neither as an attempt nor as a crash.
      expect(await restored.get('running')).toMatchObject({ lease: null, attempts: 0, crashes: 0 })
      expect(await claimed(restored, 'running', 't2', later(1))).toMatchObject({ submission: { attempts: 1 } })
    })
  })

  it('holds each book as it stood at one moment, while others write', async () => {
    const store = await filledStore(0)
    const book = sampleSubmission('busy', { status: 'ready_for_review', article_version: 0 })
    await store.create(book, { actor: 'editor:ada', reason: null }, [])
    let version = 0
    const write = async (): Promise<void> => {
      const found = await store.get('busy')
      if (found === null) return
      version += 1
      const article = { collection: 'articles', document: sampleArticle('busy', version, true) } as const
      const moves = [{ to: 'ready_for_review', actor: 'editor:ada', reason: String(version) } as const]
      await store.change(
        'busy',
        found.version,
        sampleChange({ moves, set: { article_version: version }, documents: [article] }),
        later(version),
      )
    }
    // Somebody writes within every reading of the book, the first ten times.
    const busy: Store = {
      ...store,
      documents: async (collection, prefix) => {
        const found = await store.documents(collection, prefix)
        if (collection === 'articles' && version < 10) await write()
        return found
      },
    }
    const file = await backedUp(busy)
    const restored = createMemoryStore()
    await restoreContents(file, { store: restored, publishedFolder: root, keyFile: join(root, 'k') })
    const found = await restored.get('busy')
    expect(found?.article_version).toBe(10)
    expect(await restored.documents('articles', 'busy/')).toHaveLength(10)
    expect(await restored.history('busy')).toHaveLength(11)
  })

  it('is refused when it was cut or changed anywhere, and then nothing is changed', async () => {
    const file = await backedUp(await filledStore(1))
    const bytes = readFileSync(file)
    const text = gunzipSync(bytes).toString('utf8')
    const lines = text.split('\n')
    const packed = (...parts: readonly string[]): Buffer => gzipSync(parts.join('\n'))
    const flipped = Array.from({ length: 24 }, (_, index) => {
      const copy = Buffer.from(bytes)
      // Beyond the ten bytes of the compression's own header, which says nothing of the content.
      const at = 10 + Math.floor(((copy.length - 10) * index) / 24)
      copy.writeUInt8((copy[at] ?? 0) ^ (1 << (index % 8)), at)
      return copy
    })
    const broken: readonly Buffer[] = [
      Buffer.alloc(0),
      Buffer.from('no backup'),
      packed(''),
      packed('{"kind":"pigmeu-backup"}', ''),
      ...[0.1, 0.5, 0.9].map((share) => bytes.subarray(0, Math.floor(bytes.length * share))),
      bytes.subarray(0, -1),
      packed(...lines.slice(0, -2), ''),
      packed(...lines.slice(0, 2), ...lines.slice(3)),
      packed(...lines, lines[1] ?? '', ''),
      packed(text.replace('words words', 'swords words')),
      packed(text.replace('"format_version":1', '"format_version":2')),
      packed(text.replace('"data_version":1', '"data_version":99')),
      ...flipped,
    ]
    const name = freshName()
    mkdirSync(dirname(fileIn(name)), { recursive: true })
    for (const [index, content] of broken.entries()) {
      const copy = join(root, 'broken.gz')
      writeFileSync(copy, content)
      await expect(verifyBackup(copy), `copy ${index}`).rejects.toMatchObject({ code: 'BACKUP_UNREADABLE' })
      await expect(restore(orderOf(copy, name, true))).rejects.toMatchObject({ code: 'BACKUP_UNREADABLE' })
      expect(readdirSync(dirname(fileIn(name)))).toEqual([])
    }
  })

  it('writes no file outside the folder of published files', async () => {
    const store = createMemoryStore()
    const text = gunzipSync(readFileSync(await backedUp(store))).toString('utf8')
    for (const path of ['../evil', '/etc/evil', 'a/../../evil', 'a\\b', '']) {
      const line = `${JSON.stringify({ kind: 'file', path, part: 0, base64: '' })}`
      const copy = join(root, 'outside.gz')
      writeFileSync(copy, gzipSync(`${text.split('\n')[0]}\n${line}\n${text.split('\n')[1]}\n`))
      await expect(verifyBackup(copy)).rejects.toMatchObject({
        code: 'BACKUP_UNREADABLE',
        message: expect.stringContaining('line 2'),
      })
    }
  })

  it('takes the place of what is there only when it is told to, and keeps that beside', async () => {
    const file = await backedUp(await filledStore(1))
    const name = freshName()
    mkdirSync(dirname(fileIn(name)))
    await opened(name, fillHouse(5))
    await expect(restore(orderOf(file, name))).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    const { kept } = await restore(orderOf(file, name, true))
    expect(kept).toEqual([`${fileIn(name)}.before-restore-20260301T100000005Z`])
    await opened(name, async (store) => expect(await store.counts()).toEqual({ pending_scrape: 2 }))
  })

  it('is refused while a server holds the data folder', async () => {
    const file = await backedUp(await filledStore(1))
    const { lockDataFolder } = await import('../../adapters/stores/sqlite/index.ts')
    const name = freshName()
    const lock = lockDataFolder(dirname(fileIn(name)))
    await expect(restore(orderOf(file, name, true))).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE' })
    lock.release()
  })

  it('leaves a note where it broke off, and is done by running it again', async () => {
    const file = await backedUp(await filledStore(1))
    const name = freshName()
    const folder = dirname(fileIn(name))
    mkdirSync(folder)
    await opened(name, fillHouse(5))
    // A folder stands where the file is to go, as another program's hand may have it; the swap breaks off in the middle.
    mkdirSync(`${fileIn(name)}.before-restore-20260301T100000005Z`)
    writeFileSync(join(`${fileIn(name)}.before-restore-20260301T100000005Z`, 'x'), '')
    await expect(restore(orderOf(file, name, true))).rejects.toThrow()
    expect(() => refuseHalfSwapped(folder)).toThrow(/run "pigmeu restore" again/)
    rmSync(`${fileIn(name)}.before-restore-20260301T100000005Z`, { recursive: true })
    await restore(orderOf(file, name))
    expect(() => refuseHalfSwapped(folder)).not.toThrow()
    await opened(name, async (store) => expect(await store.counts()).toEqual({ pending_scrape: 2 }))
  })

  it('keeps others from working on a store that holds half of it', async () => {
    const store = createMemoryStore()
    await refuseHalfRestored(store)
    await noteRestore(store, 'a'.repeat(64))
    await expect(refuseHalfRestored(store)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    expect(await linesOf(store)).toEqual([])
  })

  it('is a compressed list of lines that anybody can read', async () => {
    const file = await backedUp(await filledStore(1))
    let text = ''
    for await (const chunk of createReadStream(file).pipe(createGunzip())) text += String(chunk)
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(lines[0]).toMatchObject({ kind: 'pigmeu-backup', format_version: 1, with_key: false })
    expect(lines.at(-1)).toMatchObject({ kind: 'end', counts: { books: 2 } })
    expect(text).not.toContain('Zoë')
  })
})
