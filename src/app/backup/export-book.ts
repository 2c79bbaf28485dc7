import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shownEvidence } from '../../domain/shown-evidence.ts'
import type { HistoryEntry, ModelCall, Submission } from '../../domain/submission.ts'
import type { CollectionName, Collections, DocumentWrite } from '../../ports/store.ts'

/** A book as it came out of the stream, with its documents. */
export interface ExportedBook {
  readonly submission: Submission
  readonly history: readonly HistoryEntry[]
  readonly documents: readonly DocumentWrite[]
}

/** Writes a value as JSON for people. */
export const writeJson = (path: string, value: unknown): Promise<void> =>
  writeFile(path, `${JSON.stringify(value, null, 2)}\n`)

/** An id as the name of a folder that leads nowhere else. */
export const folderName = (id: string): string =>
  encodeURIComponent(id).replace(/^\.+/u, (dots) => '%2E'.repeat(dots.length))

const ofCollection = <C extends CollectionName>(
  documents: readonly DocumentWrite[],
  collection: C,
): readonly Collections[C][] =>
  documents.flatMap((write) => (write.collection === collection ? [write.document as Collections[C]] : []))

/** What an editor wrote themselves; pages and copies of books are their authors' and stay in the house. */
const ownWords: ReadonlySet<string> = new Set(['text', 'answers', 'notes'])

/** Writes one book into a folder of its own. @returns its model calls, for the list of costs */
export const exportBook = async (folder: string, book: ExportedBook): Promise<readonly ModelCall[]> => {
  const { submission, history, documents } = book
  const place = join(folder, 'books', folderName(submission.submission_id))
  await mkdir(join(place, 'articles'), { recursive: true })
  const articles = ofCollection(documents, 'articles')
  const current = articles.find(({ version }) => version === submission.article_version) ?? articles.at(-1) ?? null
  const knowledge = ofCollection(documents, 'knowledge_base')[0] ?? null
  const { knowledgeBase, snapshots } = shownEvidence(current, knowledge, ofCollection(documents, 'snapshots'))
  await writeJson(join(place, 'submission.json'), submission)
  await writeJson(join(place, 'history.json'), history)
  for (const article of articles) {
    const name = String(article.version).padStart(6, '0')
    await writeFile(join(place, 'articles', `${name}.md`), `# ${article.title}\n\n${article.markdown.trimEnd()}\n`)
    await writeJson(join(place, 'articles', `${name}.json`), article)
  }
  if (knowledgeBase !== null) {
    await writeFile(join(place, 'knowledge-base.md'), `${knowledgeBase.markdown.trimEnd()}\n`)
    await writeJson(join(place, 'knowledge-base.json'), knowledgeBase)
  }
  await writeJson(join(place, 'evidence.json'), snapshots)
  const uploads = ofCollection(documents, 'uploads')
  await writeJson(
    join(place, 'handed-over.json'),
    uploads.map((upload) => (ownWords.has(upload.kind) ? upload : { ...upload, body: null })),
  )
  await writeJson(join(place, 'runs.json'), ofCollection(documents, 'stage_runs'))
  await writeJson(join(place, 'dead-letters.json'), ofCollection(documents, 'dead_letters'))
  await writeJson(join(place, 'comments.json'), ofCollection(documents, 'comments'))
  await writeJson(join(place, 'drafts.json'), ofCollection(documents, 'drafts'))
  await writeJson(join(place, 'proposals.json'), ofCollection(documents, 'proposals'))
  return ofCollection(documents, 'model_calls')
}
