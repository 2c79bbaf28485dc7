import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PigmeuError } from '../../../domain/errors.ts'
import type { PublishedPost, Publisher, PublishRequest } from '../../../ports/publisher.ts'
import { evidenceBundle } from './evidence-bundle.ts'
import { readFolders } from './file-posts.ts'
import { htmlPage } from './html-page.ts'
import { markdownFile } from './markdown-file.ts'

/** Which folder belongs to which external key, one small file each. */
const keysFolder = '.keys'
/** What begins so is half-written. */
const draftPrefix = '.draft-'
/** Writing takes a moment: a draft older than this was left by a crash and is swept away. */
const draftLifeMs = 10 * 60_000

const hasCode = (thrown: unknown, code: string): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === code
const unlessMissing = (thrown: unknown): null => {
  if (hasCode(thrown, 'ENOENT')) return null
  throw thrown
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

/** A folder name that is safe on every system, whatever an editor typed. */
const folderNameOf = (slug: string): string =>
  slug
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '') || 'article'

/** The folder of an external key: the one it had, else its slug, else the slug with a mark of its own. */
const claimFolder = async (root: string, { article, externalKey }: PublishRequest): Promise<string> => {
  const keys = join(root, keysFolder)
  await mkdir(keys, { recursive: true })
  const hash = hashOf(externalKey)
  const claimed = await readFile(join(keys, hash), 'utf8').catch(unlessMissing)
  if (claimed !== null) return claimed
  const slug = folderNameOf(article.slug)
  const others = await Promise.all((await readdir(keys)).map((name) => readFile(join(keys, name), 'utf8')))
  const taken = new Set([...others, ...(await readdir(root))])
  const name = taken.has(slug) ? `${slug}-${hash.slice(0, 8)}` : slug
  await writeFile(join(keys, hash), name)
  return name
}

const writeFolder = async (folder: string, request: PublishRequest): Promise<void> => {
  await mkdir(folder)
  await writeFile(join(folder, 'article.md'), markdownFile(request))
  await writeFile(join(folder, 'article.html'), htmlPage(request))
  await writeFile(join(folder, 'evidence.json'), `${JSON.stringify(evidenceBundle(request), null, 2)}\n`)
}

/** Puts a finished folder in the place of the former one. */
const replaceFolder = async (draft: string, place: string): Promise<void> => {
  const former = `${draft}-former`
  await rename(place, former).catch(unlessMissing)
  await rename(draft, place)
  await rm(former, { recursive: true, force: true })
}

const sweepDrafts = async (root: string): Promise<void> => {
  const drafts = (await readdir(root)).filter((name) => name.startsWith(draftPrefix)).map((name) => join(root, name))
  for (const draft of drafts) {
    const made = await stat(draft).catch(unlessMissing)
    if (made !== null && Date.now() - made.mtimeMs > draftLifeMs) await rm(draft, { recursive: true, force: true })
  }
}

const publishInto = async (root: string, request: PublishRequest): Promise<PublishedPost> => {
  await mkdir(root, { recursive: true })
  await sweepDrafts(root)
  const name = await claimFolder(root, request)
  const draft = join(root, `${draftPrefix}${randomBytes(6).toString('hex')}`)
  await writeFolder(draft, request)
  await replaceFolder(draft, join(root, name))
  return {
    external_id: name,
    url: pathToFileURL(join(root, name, 'article.html')).href,
    status: 'publish',
    content_hash: null,
    refused: [],
    notices: [],
  }
}

const failed = (thrown: unknown, signal: AbortSignal, what: 'written' | 'read'): never => {
  if (signal.aborted || thrown instanceof PigmeuError) throw thrown
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  throw new PigmeuError('PUBLISH_FAILED', `The article could not be ${what}: ${reason}`, { cause: thrown })
}

/**
 * Publishes into a folder on disk: for each article a folder with its Markdown, a page and its evidence.
 * One process writes there; its articles take turns.
 */
export const createFilePublisher = ({ folder }: { readonly folder: string }): Publisher => {
  const root = resolve(folder)
  let turn: Promise<unknown> = Promise.resolve()
  return {
    label: 'Files',
    live: null,
    posts: (limit, signal) =>
      readFolders(root, limit, signal).catch((thrown: unknown) => failed(thrown, signal, 'read')),
    publish: (request) => {
      const published = turn.then(() => {
        request.signal.throwIfAborted()
        return publishInto(root, request)
      })
      turn = published.catch(() => {})
      return published.catch((thrown: unknown) => failed(thrown, request.signal, 'written'))
    },
  }
}
