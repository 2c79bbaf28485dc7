import { articleLanguages } from '../domain/article-languages.ts'
import type { ContentSchema } from '../domain/content-schema.ts'
import { tellBook } from '../domain/refusals/books.ts'
import { tellField } from '../domain/refusals/fields.ts'
import type { BookRequest } from '../domain/submission.ts'
import { checkPlan, type PlanInput } from './check-plan.ts'
import type { ActionDeps, Editor } from './deps.ts'
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
  readonly publish_plan?: PlanInput | null | undefined
  readonly allow_duplicate?: boolean | null | undefined
}

/** An address of a book, the field it came in, and the source that will read it. */
export interface FieldAddress extends IdentifiedAddress {
  readonly field: string
}

/** What an input asks for as far as it is usable, and what is wrong with it. */
export interface CheckedBook {
  readonly checks: FieldChecks
  readonly book: BookRequest
  /** Each page once, as what it was named first. */
  readonly addresses: readonly FieldAddress[]
  readonly identityKeys: readonly string[]
  readonly notes: string
}

const checkRequest = (
  checks: FieldChecks,
  input: SubmitInput,
  schemas: readonly Pick<ContentSchema, 'schema_id' | 'language'>[],
): BookRequest => {
  const title = checks.line('title', input.title)
  const author = checks.line('author', input.author)
  const category = checks.line('category', input.category, { optional: true })
  const wanted = checks.line('language', input.language, { optional: true }) || 'en'
  const language = articleLanguages.find((one) => one.toLowerCase() === wanted.toLowerCase())
  if (!language)
    checks.refuse('language', tellField('value_not_one_of', { given: wanted, choices: [...articleLanguages] }))
  const schemaId = checks.line('schema_id', input.schema_id, { optional: true }) || 'book-review'
  if (language && !schemas.some((one) => one.schema_id === schemaId && one.language === language))
    checks.refuse('schema_id', tellBook('book_schema_unknown', { schema: schemaId, language }))
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
  { sources }: Pick<ActionDeps, 'sources'>,
): readonly FieldAddress[] => {
  const links = input.links ?? []
  if (links.length > limits.links)
    checks.refuse('links', tellBook('book_many_links', { count: links.length, most: limits.links }))
  const optional = true
  const { amazon_url: amazon, goodreads_url: goodreads, author_site: authorSite } = input
  const asked = [
    ['amazon_url', identifyField(checks, sources, 'amazon_url', amazon, { optional, expected: 'amazon' })],
    ['goodreads_url', identifyField(checks, sources, 'goodreads_url', goodreads, { optional, expected: 'goodreads' })],
    ['author_site', checkAuthorSite(checks, authorSite, sources)],
    ...links.slice(0, limits.links).map((link, index) => {
      const field = `links.${index}`
      return [field, identifyField(checks, sources, field, link)] as const
    }),
  ] as const
  const found = asked.flatMap(([field, one]) => (one === null ? [] : [{ field, ...one }]))
  // A page that is named twice counts as what it was named first.
  return found.filter((one, index) => found.findIndex((other) => other.url === one.url) === index)
}

/** Checks a book as a whole; what is wrong stands in its `checks`, and nothing is thrown. */
export const checkBook = async (
  deps: Pick<ActionDeps, 'catalogue' | 'clock' | 'openSources' | 'sources' | 'store'>,
  editor: Editor,
  input: SubmitInput,
): Promise<CheckedBook> => {
  const checks = createFieldChecks()
  const asked = checkRequest(checks, input, await deps.catalogue.contentSchemas())
  const approvalRequired = asked.approval_required
  const plan = input.publish_plan
    ? await checkPlan(deps, checks, input.publish_plan, { editor, approvalRequired })
    : null
  const addresses = checkAddresses(checks, input, deps)
  const notes = checks.text('notes', input.notes, { optional: true, maxCharacters: limits.textCharacters })
  const named = [input.amazon_url, input.goodreads_url, input.author_site, input.notes, ...(input.links ?? [])]
  const isAsked = ((await deps.openSources?.()) ?? []).length > 0
  if (!isAsked && named.every((value) => value === undefined || value === null || value === ''))
    checks.refuse('amazon_url', tellBook('book_without_source', {}))
  const identityKeys = [...new Set(addresses.flatMap((address) => address.identityKeys))]
  return { checks, book: { ...asked, ...(plan ? { publish_plan: plan } : {}) }, addresses, identityKeys, notes }
}
