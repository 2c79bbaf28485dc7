import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { writeBookSaying } from '../../../test/backup/book-saying.ts'
import { later, sampleSnapshot } from '../../../test/contracts/samples.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { receiveBackup } from '../cli/received-file.ts'
import { readConfig } from '../config.ts'
import { exportOf } from './data-source.ts'
import { writeExportFolder } from './export-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'pigmeu-export-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const secret = 'CANARYsecret5'
const rights = { store_hours: 24, field_hours: {}, quote_words: 0, images: 'none', reason: 'terms' } as const

const exported = async (folder: string) => {
  const data = join(root, 'data')
  const store = createMemoryStore()
  await writeBookSaying(store, join(data, 'published'), '../odd', 'WORDS')
  const hidden = {
    ...sampleSnapshot('../odd', 's2', null),
    text: 'CANARYhidden',
    rights: { ...rights, show: 'none' },
  } as const
  await store.put([
    { collection: 'snapshots', document: hidden },
    {
      collection: 'users',
      document: {
        user_id: 'u1',
        name: 'Zoë',
        role: 'editor',
        email: null,
        password: { salt: secret, hash: secret, N: 1, r: 1, p: 1 },
        created_at: later(0),
        created_by: 'owner',
        disabled_at: null,
        last_sign_in_at: null,
      },
    },
    { collection: 'settings', document: { name: 'password', value: secret } },
    { collection: 'settings', document: { name: `sign_in_token.${secret}`, value: { expires_at: later(1) } } },
    { collection: 'settings', document: { name: 'budget', value: { monthly: 5 } } },
    {
      collection: 'credentials',
      document: { credential_id: 'c', kind: 'wordpress', label: 'W', public: {}, secret, updated_at: later(0) },
    },
  ])
  mkdirSync(data, { recursive: true })
  writeFileSync(join(data, 'key'), secret)
  const file = join(root, 'export.gz')
  await receiveBackup(await exportOf(readConfig({ PIGMEU_DATA: data }), store, later(9)), file)
  mkdirSync(folder)
  await writeExportFolder(file, folder)
  return file
}

it('writes everything in open formats, without secrets and without words that people may not see', async () => {
  const folder = join(root, 'out')
  await exported(folder)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  expect(files.sort()).toEqual([
    'README.md',
    'audit.ndjson',
    'books/%2E%2E%2Fodd/articles/000001.json',
    'books/%2E%2E%2Fodd/articles/000001.md',
    'books/%2E%2E%2Fodd/comments.json',
    'books/%2E%2E%2Fodd/dead-letters.json',
    'books/%2E%2E%2Fodd/drafts.json',
    'books/%2E%2E%2Fodd/evidence.json',
    'books/%2E%2E%2Fodd/handed-over.json',
    'books/%2E%2E%2Fodd/history.json',
    'books/%2E%2E%2Fodd/proposals.json',
    'books/%2E%2E%2Fodd/runs.json',
    'books/%2E%2E%2Fodd/submission.json',
    'costs.csv',
    'places-to-publish.json',
    'published/WORDS-article/article.md',
    'settings.json',
    'users.json',
  ])
  const all = files.map((path) => readFileSync(join(folder, path), 'utf8')).join('\n')
  expect(all).not.toContain(secret)
  expect(all).not.toContain('CANARYhidden')
  expect(readFileSync(join(folder, 'costs.csv'), 'utf8').split('\r\n')).toHaveLength(3)
  expect(readFileSync(join(folder, 'books/%2E%2E%2Fodd/articles/000001.md'), 'utf8')).toContain('WORDS')
  expect(JSON.parse(readFileSync(join(folder, 'users.json'), 'utf8'))).toMatchObject([{ name: 'Zoë', password: null }])
  expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toEqual([
    { name: 'budget', value: { monthly: 5 } },
  ])
})
