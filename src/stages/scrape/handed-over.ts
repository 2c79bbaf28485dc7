import { z } from 'zod'
import { bookCopyRights, bookCopyWeight } from '../../domain/book-copy.ts'
import { type Snapshot, topics } from '../../domain/evidence.ts'
import { editorRights, editorWeight, pastedRights, pastedWeight } from '../../domain/handed-over-rights.ts'
import { outcomeSentences as told } from '../../domain/kept-words/outcome-sentences.ts'
import type { Reading } from '../../domain/reading.ts'
import type { SourceRequest, Upload } from '../../domain/submission.ts'
import type { Source } from '../../ports/source.ts'
import type { StageContext } from '../../ports/stage.ts'
import { pageOfMhtml } from '../../reading/mhtml.ts'
import { readPlainText } from '../../reading/plain-text.ts'
import { snapshotOf } from '../../reading/snapshot.ts'
import { readBookCopy } from './book-copy.ts'
import { labelOf, sourceOf } from './choose-source.ts'
import { hashOf, readPage, wall } from './read-page.ts'

/** The address of a saved page that nobody knows the address of. */
const nowhere = 'about:blank'

const answersSchema = z.array(z.object({ question: z.string(), answer: z.string(), topic: z.enum(topics) }))

type Read = Pick<Snapshot, 'source' | 'label' | 'fetched_by' | 'weight' | 'rights'> & {
  readonly reading: Reading
  readonly url: string | null
  /** Of what arrived, where that is no longer there. */
  readonly contentHash?: string
}

const uploadedPage = 'Uploaded page'
/** Characters of a title that stand for the page in a sentence. */
const titleCharacters = 100

/** Whom readers meet as the speaker of a saved page: its site, else its title; a file's name tells them nothing. */
const speakerOf = (source: Source, url: string | null, { pageTitle }: Reading): string => {
  if (url !== null) return labelOf(source, url)
  const title = pageTitle?.trim() ?? ''
  return title === '' || title.length > titleCharacters ? uploadedPage : title
}

const readAnswers = (upload: Upload): Reading => {
  const answers = answersSchema.parse(JSON.parse(upload.body))
  return {
    ...readPlainText(answers.map(({ answer }) => answer).join('\n\n'), { ...editorsOwn, label: upload.label }),
    passages: answers.flatMap(({ question, answer, topic }, index) =>
      readPlainText(answer, { ...editorsOwn, label: question }).passages.map((passage) => ({
        ...passage,
        locator: `answer ${index + 1}: ${question}`,
        topic,
      })),
    ),
  }
}

const editorsOwn = { kind: 'editor', voice: 'editor' } as const

/** A saved page is read like the page itself would be. */
const readSavedPage = async (
  sources: readonly Source[],
  context: StageContext,
  request: SourceRequest,
  upload: Upload,
): Promise<Read> => {
  const { submission, log } = context
  const archived = upload.kind === 'mhtml' ? await pageOfMhtml(upload.body) : { html: upload.body, url: null }
  const url = upload.url ?? request.url ?? archived?.url ?? null
  const source = sourceOf(sources, request.kind, url)
  const what = { url, fetched_by: upload.from_browser ? ('pasted' as const) : ('uploaded' as const) }
  if (!archived || !source) {
    const reading = wall('empty_shell', archived ? told.no_reader({}) : told.file_empty({}))
    return { ...what, source: request.kind, label: uploadedPage, reading }
  }
  const page = { url: url ?? nowhere, status: 200, mediaType: 'text/html', body: archived.html }
  const reading = readPage({ submission, request, source, log }, page)
  const { kind, weight, rights } = source
  return { ...what, source: kind, weight, rights, label: speakerOf(source, url, reading), reading }
}

const byEditor = { source: 'editor', fetched_by: 'editor', weight: editorWeight, rights: editorRights } as const

const readUpload = async (
  sources: readonly Source[],
  context: StageContext,
  request: SourceRequest,
  upload: Upload,
): Promise<Read> => {
  const { label, url, kind } = upload
  switch (kind) {
    case 'html':
    case 'mhtml':
      return readSavedPage(sources, context, request, upload)
    case 'text': {
      // Who speaks in a pasted text is not known; it is trusted no more than the book's own advertisement.
      const reading = readPlainText(upload.body, { kind: 'body', voice: 'publisher', label })
      return { source: 'pasted', label, fetched_by: 'pasted', url, reading, weight: pastedWeight, rights: pastedRights }
    }
    case 'answers':
      return { ...byEditor, label, url, reading: readAnswers(upload) }
    case 'notes': {
      const reading = readPlainText(upload.body, { ...editorsOwn, label })
      return { ...byEditor, label, url, reading }
    }
    case 'book':
      return {
        source: 'book',
        fetched_by: 'uploaded',
        url,
        weight: bookCopyWeight,
        rights: bookCopyRights,
        ...readBookCopy(context.submission, upload),
      }
  }
}

/** Reads what an editor handed over; null stands for an upload that is no longer there. */
export const handedOverSnapshot = async (
  sources: readonly Source[],
  context: StageContext,
  request: SourceRequest,
  upload: Upload | null,
): Promise<Snapshot> => {
  const read: Read = upload
    ? await readUpload(sources, context, request, upload)
    : {
        source: request.kind,
        label: request.kind,
        fetched_by: 'uploaded',
        url: request.url,
        reading: wall('not_found', told.upload_gone({})),
      }
  return snapshotOf({
    submissionId: context.submission.submission_id,
    sourceId: request.source_id,
    source: read.source,
    label: read.label,
    reading: read.reading,
    url: read.url,
    finalUrl: read.url,
    fetchedAt: upload?.at ?? context.now(),
    fetchedBy: read.fetched_by,
    httpStatus: null,
    contentHash: read.contentHash ?? hashOf(upload?.body ?? ''),
    ...(read.weight === undefined ? {} : { weight: read.weight }),
    ...(read.rights === undefined ? {} : { rights: read.rights }),
  })
}
