import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ModelCall } from '../../domain/submission.ts'
import { type CollectionName, type DocumentWrite, submissionCollections } from '../../ports/store.ts'
import { type ExportedBook, exportBook, writeJson } from './export-book.ts'
import { exportGuide } from './export-guide.ts'
import type { Content, Header } from './format.ts'
import { isNote } from './published-files.ts'
import { readParts } from './read-backup.ts'

/** Collections that become one file each, and its name. */
const houseFiles: Readonly<Partial<Record<CollectionName, string>>> = {
  users: 'users.json',
  site_profiles: 'site-profiles.json',
  credentials: 'places-to-publish.json',
  prompts: 'prompts.json',
  prompt_labels: 'prompt-labels.json',
  content_schemas: 'content-schemas.json',
  own_posts: 'posts-of-the-site.json',
  counters: 'counters.json',
  settings: 'settings.json',
  notification_preferences: 'notification-preferences.json',
  saved_views: 'saved-views.json',
  submission_templates: 'submission-templates.json',
}

const ofBooks: ReadonlySet<string> = new Set(submissionCollections)

const costColumns = [
  'at',
  'submission_id',
  'stage',
  'step',
  'provider',
  'model',
  'input_tokens',
  'output_tokens',
  'cached_tokens',
  'cost_micro_usd',
  'duration_ms',
  'outcome',
] as const satisfies readonly (keyof ModelCall)[]

/** A field of a CSV file; what a spreadsheet would take for a formula is a text. @source RFC 4180 */
const csvField = (value: string | number | null): string => {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/u.test(value ?? '') ? `'${value}` : (value ?? '')
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const costLines = (calls: readonly ModelCall[]): string =>
  calls.map((call) => `${costColumns.map((column) => csvField(call[column])).join(',')}\r\n`).join('')

interface OpenBook extends ExportedBook {
  readonly documents: DocumentWrite[]
}

/** Writes what comes, one book at a time. */
const createFolderWriter = (folder: string) => {
  let book: OpenBook | null = null
  const house = new Map<string, unknown[]>()
  const finishBook = async (): Promise<void> => {
    if (book === null) return
    await appendFile(join(folder, 'costs.csv'), costLines(await exportBook(folder, book)))
    book = null
  }
  const addDocument = async (write: DocumentWrite): Promise<void> => {
    if (book !== null && ofBooks.has(write.collection)) {
      book.documents.push(write)
      return
    }
    await finishBook()
    if (write.collection === 'audit')
      await appendFile(join(folder, 'audit.ndjson'), `${JSON.stringify(write.document)}\n`)
    const name = houseFiles[write.collection]
    if (name !== undefined) house.set(name, [...(house.get(name) ?? []), write.document])
  }
  return {
    add: async (content: Content): Promise<void> => {
      if (content.kind === 'book') {
        await finishBook()
        book = { submission: content.submission, history: content.history, documents: [] }
      }
      if (content.kind === 'document') await addDocument(content.write)
      if (content.kind === 'file' && !isNote(content.path)) {
        const place = join(folder, 'published', content.path)
        const bytes = Buffer.from(content.base64, 'base64')
        await mkdir(dirname(place), { recursive: true })
        await (content.part === 0 ? writeFile(place, bytes) : appendFile(place, bytes))
      }
    },
    finish: async (): Promise<void> => {
      await finishBook()
      for (const [name, documents] of house) await writeJson(join(folder, name), documents)
    },
  }
}

/**
 * Makes a folder of open formats out of everything that an export holds: Markdown, JSON, CSV, with a page that explains it.
 * Nothing is held in memory but one book and what the house says of itself.
 * @param file an export that was received whole
 * @param folder is there, and empty
 * @throws BACKUP_UNREADABLE
 */
export const writeExportFolder = async (file: string, folder: string): Promise<Header | null> => {
  await mkdir(join(folder, 'books'), { recursive: true })
  await writeFile(join(folder, 'costs.csv'), `${costColumns.join(',')}\r\n`)
  await writeFile(join(folder, 'audit.ndjson'), '')
  const writer = createFolderWriter(folder)
  let header: Header | null = null
  for await (const part of readParts(file)) {
    if ('header' in part) header = part.header
    if ('content' in part) await writer.add(part.content)
  }
  await writer.finish()
  await writeFile(join(folder, 'README.md'), exportGuide(header))
  return header
}
