import type { SourceKind } from '../domain/evidence.ts'
import { historySentences } from '../domain/kept-words/history-sentences.ts'
import { newSubmission } from '../domain/new-submission.ts'
import type { SourceRequest, Submission, Upload } from '../domain/submission.ts'
import { ringFor } from '../engine/index.ts'
import { instant } from '../ports/clock.ts'
import type { RingPriority } from '../ports/queue.ts'
import { checkBook, type SubmitInput } from './check-book.ts'
import { type ActionDeps, actorOf, type Editor } from './deps.ts'
import { giveWay, refuseDuplicate } from './duplicate.ts'
import type { IdentifiedAddress } from './identify-address.ts'

export type { SubmitInput } from './check-book.ts'

interface Requested {
  readonly addresses: readonly IdentifiedAddress[]
  readonly notes: Upload | null
  readonly openSources: readonly SourceKind[]
  readonly now: string
}

/** Everything that the product is to read, with ids: what the editor gave, then the sources that are asked for the book. */
const requestsOf = ({ addresses, notes, openSources, now }: Requested): SourceRequest[] => {
  const given = new Set(addresses.map(({ kind }) => kind))
  const requests: Omit<SourceRequest, 'source_id' | 'asked_at'>[] = [
    ...addresses.map(({ kind, url }) => ({ kind, url, upload_id: null })),
    ...(notes ? [{ kind: 'editor', url: null, upload_id: notes.upload_id }] : []),
    ...openSources.filter((kind) => !given.has(kind)).map((kind) => ({ kind, url: null, upload_id: null })),
  ]
  return requests.map((request, index) => ({ source_id: `s${index + 1}`, ...request, asked_at: now }))
}

/**
 * Submits a book: checks it, makes its addresses canonical, refuses a book that is already there. The open sources that
 * are turned on are asked for it too, so that title and author are enough.
 * @throws INVALID_INPUT DUPLICATE_BOOK
 */
export const submit = async (
  deps: ActionDeps,
  editor: Editor,
  input: SubmitInput,
  priority: RingPriority = 'person',
): Promise<Submission> => {
  const { checks, book, addresses, identityKeys, notes } = await checkBook(deps, editor, input)
  checks.done()
  if (!input.allow_duplicate) await refuseDuplicate(deps, identityKeys)
  const now = instant(deps.clock.now())
  const submissionId = deps.newId()
  const actor = actorOf(editor)
  const upload: Upload | null = notes
    ? {
        upload_id: deps.newId(),
        submission_id: submissionId,
        kind: 'notes',
        url: null,
        label: "Editor's notes",
        body: notes,
        by: editor.name,
        at: now,
      }
    : null
  const submission = newSubmission(
    {
      submission_id: submissionId,
      book,
      sources: requestsOf({ addresses, notes: upload, openSources: (await deps.openSources?.()) ?? [], now }),
      identity_keys: [...identityKeys],
      created_by: actor,
    },
    now,
  )
  const traceparent = deps.traceparent?.() ?? null
  const traced = traceparent === null ? submission : { ...submission, traceparent }
  const documents = upload ? [{ collection: 'uploads' as const, document: upload }] : []
  await deps.store.create(traced, { actor, reason: historySentences.submitted({}) }, documents)
  if (!input.allow_duplicate) await giveWay(deps, submission, actor)
  deps.events.publish({ kind: 'status', submission_id: submissionId, at: now, status: submission.status, reason: null })
  const ring = ringFor(submission, deps.clock.now(), priority)
  if (ring !== null) await deps.queue.ring(ring)
  return traced
}
