import type { ContentSchema } from '../domain/content-schema.ts'
import { articleLanguages } from '../domain/content-schema.ts'
import type { SourceKind } from '../domain/evidence.ts'
import { newSubmission } from '../domain/new-submission.ts'
import type { BookRequest, SourceRequest, Submission, Upload } from '../domain/submission.ts'
import { ringFor } from '../engine/index.ts'
import { instant } from '../ports/clock.ts'
import type { RingPriority } from '../ports/queue.ts'
import { type ActionDeps, actorOf, type Editor } from './deps.ts'
import { giveWay, refuseDuplicate } from './duplicate.ts'
import { createFieldChecks, type FieldChecks } from './field-checks.ts'
import { type IdentifiedAddress, identifyField } from './identify-address.ts'
import { limits } from './limits.ts'

/** A book to review, as it came in. */
export interface SubmitInput {
  readonly title?: unknown
  readonly author?: unknown
  readonly amazon_url?: unknown
  readonly goodreads_url?: unknown
  readonly author_site?: unknown
  readonly links?: readonly unknown[] | null | undefined
  readonly notes?: unknown
  readonly language?: unknown
  readonly schema_id?: unknown
  readonly category?: unknown
  readonly approval_required?: boolean | null | undefined
  readonly allow_duplicate?: boolean | null | undefined
}

const checkBook = (
  checks: FieldChecks,
  input: SubmitInput,
  schemas: readonly Pick<ContentSchema, 'schema_id' | 'language'>[],
): BookRequest => {
  const title = checks.line('title', input.title)
  const author = checks.line('author', input.author)
  const category = checks.line('category', input.category, { optional: true })
  const wanted = checks.line('language', input.language, { optional: true }) || 'en'
  const language = articleLanguages.find((one) => one.toLowerCase() === wanted.toLowerCase())
  if (!language) checks.refuse('language', `"${wanted}" is not one of ${articleLanguages.join(', ')}`)
  const schemaId = checks.line('schema_id', input.schema_id, { optional: true }) || 'book-review'
  if (language && !schemas.some((one) => one.schema_id === schemaId && one.language === language))
    checks.refuse('schema_id', `there is no content schema "${schemaId}" in ${language}`)
  return {
    title,
    author,
    language: language ?? 'en',
    schema_id: schemaId,
    category: category || null,
    approval_required: input.approval_required ?? true,
  }
}

/** The author's own site, which is what the editor says it is. */
const checkAuthorSite = (
  checks: FieldChecks,
  value: unknown,
  sources: ActionDeps['sources'],
): IdentifiedAddress | null => {
  const url = checks.address('author_site', value, { optional: true })
  const reader = sources.find((source) => source.kind === 'author-site')
  if (!url || !reader) return url && { kind: 'web', url: url.href, identityKeys: [] }
  // It is about all of an author's books, so it does not tell this one.
  return { kind: reader.kind, url: reader.identify(url)?.canonicalUrl ?? url.href, identityKeys: [] }
}

/** The addresses of a book, each once. */
const checkAddresses = (
  checks: FieldChecks,
  input: SubmitInput,
  { sources }: ActionDeps,
): readonly IdentifiedAddress[] => {
  const links = input.links ?? []
  if (links.length > limits.links) checks.refuse('links', `has ${links.length} addresses; at most ${limits.links}`)
  const optional = true
  const found = [
    identifyField(checks, sources, 'amazon_url', input.amazon_url, { optional, expected: 'amazon' }),
    identifyField(checks, sources, 'goodreads_url', input.goodreads_url, { optional, expected: 'goodreads' }),
    checkAuthorSite(checks, input.author_site, sources),
    ...links.slice(0, limits.links).map((link, index) => identifyField(checks, sources, `links.${index}`, link)),
  ].filter((one) => one !== null)
  // A page that is named twice counts as what it was named first.
  return found.filter((one, index) => found.findIndex((other) => other.url === one.url) === index)
}

/** Checks an input as a whole. @throws INVALID_INPUT */
const checkInput = async (input: SubmitInput, deps: ActionDeps) => {
  const checks = createFieldChecks()
  const book = checkBook(checks, input, await deps.catalogue.contentSchemas())
  const addresses = checkAddresses(checks, input, deps)
  const notes = checks.text('notes', input.notes, { optional: true, maxCharacters: limits.textCharacters })
  const named = [input.amazon_url, input.goodreads_url, input.author_site, input.notes, ...(input.links ?? [])]
  const isAsked = (deps.openSources ?? []).length > 0
  if (!isAsked && named.every((value) => value === undefined || value === null || value === ''))
    checks.refuse('amazon_url', 'is missing, and so is every other source: give at least one address, or notes')
  checks.done()
  const identityKeys = [...new Set(addresses.flatMap((address) => address.identityKeys))]
  return { book, addresses, identityKeys, notes }
}

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
  const { book, addresses, identityKeys, notes } = await checkInput(input, deps)
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
      sources: requestsOf({ addresses, notes: upload, openSources: deps.openSources ?? [], now }),
      identity_keys: [...identityKeys],
      created_by: actor,
    },
    now,
  )
  const traceparent = deps.traceparent?.() ?? null
  const traced = traceparent === null ? submission : { ...submission, traceparent }
  const documents = upload ? [{ collection: 'uploads' as const, document: upload }] : []
  await deps.store.create(traced, { actor, reason: 'submitted' }, documents)
  if (!input.allow_duplicate) await giveWay(deps, submission, actor)
  deps.events.publish({ kind: 'status', submission_id: submissionId, at: now, status: submission.status, reason: null })
  const ring = ringFor(submission, deps.clock.now(), priority)
  if (ring !== null) await deps.queue.ring(ring)
  return traced
}
