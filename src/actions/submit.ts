import { articleLanguages } from '../domain/content-schema.ts'
import { contentSchemas } from '../domain/content-schemas/index.ts'
import { PigmeuError } from '../domain/errors.ts'
import type { BookRequest, SourceRequest, Submission, Upload } from '../domain/submission.ts'
import { instant } from '../ports/clock.ts'
import { type ActionDeps, actorOf, type Editor } from './deps.ts'
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

const checkBook = (checks: FieldChecks, input: SubmitInput): BookRequest => {
  const title = checks.line('title', input.title)
  const author = checks.line('author', input.author)
  const category = checks.line('category', input.category, { optional: true })
  const wanted = checks.line('language', input.language, { optional: true }) || 'en'
  const language = articleLanguages.find((one) => one.toLowerCase() === wanted.toLowerCase())
  if (!language) checks.refuse('language', `"${wanted}" is not one of ${articleLanguages.join(', ')}`)
  const schemaId = checks.line('schema_id', input.schema_id, { optional: true }) || 'book-review'
  if (language && !contentSchemas.some((one) => one.schema_id === schemaId && one.language === language))
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

/** The addresses of a book, each once, and the keys that tell this book from others. */
const checkAddresses = (
  checks: FieldChecks,
  input: SubmitInput,
  deps: ActionDeps,
): { addresses: readonly IdentifiedAddress[]; identityKeys: readonly string[] } => {
  const field = (name: string, value: unknown, rest: Parameters<typeof identifyField>[4] = {}) =>
    identifyField(checks, deps.sources, name, value, { optional: true, ...rest })
  const links = input.links ?? []
  if (links.length > limits.links) checks.refuse('links', `has ${links.length} addresses; at most ${limits.links}`)
  const authorSite = field('author_site', input.author_site)
  const hasReader = deps.sources.some((source) => source.kind === 'author-site')
  const books = [
    field('amazon_url', input.amazon_url, { expected: 'amazon' }),
    field('goodreads_url', input.goodreads_url, { expected: 'goodreads' }),
    ...links.slice(0, limits.links).map((link, index) => field(`links.${index}`, link)),
  ].filter((found) => found !== null)
  const site = authorSite && { ...authorSite, kind: hasReader ? ('author-site' as const) : authorSite.kind }
  const addresses = new Map([...books, ...(site ? [site] : [])].map((found) => [found.url, found]))
  // An author's site is about all of their books, so it does not tell this one.
  return {
    addresses: [...addresses.values()],
    identityKeys: [...new Set(books.flatMap((found) => found.identityKeys))],
  }
}

/** Checks an input as a whole. @throws INVALID_INPUT */
const checkInput = (input: SubmitInput, deps: ActionDeps) => {
  const checks = createFieldChecks()
  const book = checkBook(checks, input)
  const { addresses, identityKeys } = checkAddresses(checks, input, deps)
  const notes = checks.text('notes', input.notes, { optional: true, maxCharacters: limits.textCharacters })
  const named = [input.amazon_url, input.goodreads_url, input.author_site, input.notes, ...(input.links ?? [])]
  if (named.every((value) => value === undefined || value === null || value === ''))
    checks.refuse('amazon_url', 'is missing, and so is every other source: give at least one address, or notes')
  checks.done()
  return { book, addresses, identityKeys, notes }
}

const blank = (now: string) => ({
  version: 1,
  status: 'pending_scrape' as const,
  created_at: now,
  updated_at: now,
  attempts: 0,
  crashes: 0,
  deferred_since: null,
  due_at: now,
  lease: null,
  needs: [],
  waiver: null,
  change_request: null,
  failure: null,
  article_version: 0,
  approved_by: null,
  publish_intent: null,
  publications: [],
})

const refuseDuplicate = async (deps: ActionDeps, identityKeys: readonly string[]): Promise<void> => {
  if (identityKeys.length === 0) return
  const [existing] = await deps.store.withIdentity(identityKeys)
  if (!existing) return
  const { submission_id, status, book } = existing
  const shared = existing.identity_keys.filter((key) => identityKeys.includes(key))
  throw new PigmeuError('DUPLICATE_BOOK', `"${book.title}" was submitted before (${status})`, {
    context: { existing_submission_id: submission_id, existing_status: status, shared_keys: shared },
  })
}

/**
 * Submits a book: checks it, makes its addresses canonical, refuses a book that is already there.
 * @throws INVALID_INPUT DUPLICATE_BOOK
 */
export const submit = async (deps: ActionDeps, editor: Editor, input: SubmitInput): Promise<Submission> => {
  const { book, addresses, identityKeys, notes } = checkInput(input, deps)
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
  const requests: Omit<SourceRequest, 'source_id'>[] = [
    ...addresses.map(({ kind, url }) => ({ kind, url, upload_id: null, asked_at: now })),
    ...(upload ? [{ kind: 'editor' as const, url: null, upload_id: upload.upload_id, asked_at: now }] : []),
  ]
  const submission: Submission = {
    ...blank(now),
    submission_id: submissionId,
    book,
    sources: requests.map((request, index) => ({ source_id: `s${index + 1}`, ...request })),
    identity_keys: [...identityKeys],
    created_by: actor,
  }
  const documents = upload ? [{ collection: 'uploads' as const, document: upload }] : []
  await deps.store.create(submission, { actor, reason: 'submitted' }, documents)
  deps.events.publish({ kind: 'status', submission_id: submissionId, at: now, status: submission.status, reason: null })
  await deps.queue.ring(submissionId)
  return submission
}
