import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isDiskFault } from '../../../domain/disk-faults.ts'
import { PigmeuError } from '../../../domain/errors.ts'
import type { FileForm } from '../../../domain/file-form.ts'
import type { PublishedPost, Publisher, PublishRequest } from '../../../ports/publisher.ts'
import { evidenceBundle } from './evidence-bundle.ts'
import { readFolders } from './file-posts.ts'
import { filingOf } from './filing.ts'
import { claimFolder, draftPrefix, newDraftName, unlessMissing } from './folder-names.ts'
import { htmlPage } from './html-page.ts'
import { markdownFor } from './site-forms.ts'

/** Writing takes a moment: a draft older than this was left by a crash and is swept away. */
const draftLifeMs = 10 * 60_000

/** Where published files lie, and whom they are written for. */
export interface FilePublisherOptions {
  readonly folder: string
  /** Asked at every publishing; nobody in particular unless told. */
  readonly form?: () => Promise<FileForm>
}

/** All files of an article, in a draft of its folder. */
const writeDraft = async (folder: string, name: string, request: PublishRequest, form: FileForm): Promise<void> => {
  await mkdir(folder)
  const markdown = markdownFor(form, request, name)
  const { picture } = filingOf(request)
  await writeFile(join(folder, markdown.name), markdown.text)
  if (picture !== null && request.image !== null) await writeFile(join(folder, picture.file), request.image.bytes)
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

const publishInto = async (root: string, request: PublishRequest, form: FileForm): Promise<PublishedPost> => {
  await mkdir(root, { recursive: true })
  await sweepDrafts(root)
  const name = await claimFolder(root, request.article.slug, request.externalKey)
  const draft = join(root, newDraftName())
  await writeDraft(draft, name, request, form)
  await replaceFolder(draft, join(root, name))
  const { goesLiveAt } = filingOf(request)
  return {
    external_id: name,
    url: pathToFileURL(join(root, name, 'article.html')).href,
    status: goesLiveAt !== null && Date.parse(goesLiveAt) > Date.now() ? 'future' : 'publish',
    content_hash: null,
    read_back: null,
    refused: [],
    notices: [],
  }
}

const failed = (thrown: unknown, signal: AbortSignal, what: 'written' | 'read'): never => {
  if (signal.aborted || thrown instanceof PigmeuError) throw thrown
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  const code = isDiskFault(thrown) ? 'DISK_FULL' : 'PUBLISH_FAILED'
  throw new PigmeuError(code, `The article could not be ${what}: ${reason}`, { cause: thrown })
}

/**
 * Publishes into a folder on disk: for each article a folder with its Markdown, a page, its evidence and its picture.
 * One process writes there; its articles take turns.
 */
export const createFilePublisher = ({ folder, form = async () => 'plain' }: FilePublisherOptions): Publisher => {
  const root = resolve(folder)
  let turn: Promise<unknown> = Promise.resolve()
  return {
    label: 'Files',
    live: null,
    posts: (limit, signal) =>
      readFolders(root, limit, signal).catch((thrown: unknown) => failed(thrown, signal, 'read')),
    publish: (request) => {
      const published = turn.then(async () => {
        request.signal.throwIfAborted()
        return publishInto(root, request, await form())
      })
      turn = published.catch(() => {})
      return published.catch((thrown: unknown) => failed(thrown, request.signal, 'written'))
    },
  }
}
