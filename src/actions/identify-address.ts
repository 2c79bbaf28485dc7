import { PigmeuError } from '../domain/errors.ts'
import type { SourceKind } from '../domain/evidence.ts'
import { tellBook } from '../domain/refusals/books.ts'
import type { Reason } from '../domain/refusals/refused-fields.ts'
import type { Source } from '../ports/source.ts'
import type { FieldChecks } from './field-checks.ts'

/** An address with the source that will read it. */
export interface IdentifiedAddress {
  readonly kind: SourceKind
  readonly url: string
  readonly identityKeys: readonly string[]
}

/** Sources that know their hosts, before the one that takes any page; whose site a page is, an address does not tell. */
const bySpecialty = (sources: readonly Source[]): readonly Source[] => [
  ...sources.filter((source) => source.hosts.length > 0),
  ...sources.filter((source) => source.kind === 'web'),
]

/**
 * A home page is about no single book, so its address alone makes no two submissions the same.
 * Keys of products and editions always count.
 */
const tellsBook = (key: string): boolean => {
  if (!key.startsWith('url:')) return true
  const address = key.slice('url:'.length)
  return !URL.canParse(address) || new URL(address).pathname !== '/' || new URL(address).search !== ''
}

/**
 * Finds the source that reads an address.
 * @throws INVALID_INPUT when the host is a source's but the address names no book
 */
export const identifyAddress = (url: URL, sources: readonly Source[]): IdentifiedAddress => {
  for (const source of bySpecialty(sources)) {
    const identity = source.identify(url)
    if (!identity) continue
    const identityKeys = identity.identityKeys.filter(tellsBook)
    return { kind: source.kind, url: identity.canonicalUrl, identityKeys }
  }
  return { kind: 'web', url: url.href, identityKeys: [`url:${url.href}`].filter(tellsBook) }
}

/** Why a source refused an address, as a problem of the field that it came in. */
const refusalOf = (thrown: unknown): Reason => {
  if (!(thrown instanceof PigmeuError) || thrown.code !== 'INVALID_INPUT') throw thrown
  const { reason, rule, values } = thrown.problems[0] ?? { ...thrown.told, reason: thrown.message }
  return { message: reason, rule, values }
}

/** Finds the source that reads the address of a field; records why not, and answers null. */
export const identifyField = (
  checks: FieldChecks,
  sources: readonly Source[],
  field: string,
  value: unknown,
  options: { readonly optional?: boolean; readonly expected?: SourceKind } = {},
): IdentifiedAddress | null => {
  const url = checks.address(field, value, { optional: options.optional ?? false })
  if (!url) return null
  try {
    const found = identifyAddress(url, sources)
    if (options.expected === undefined) return found
    const label = sources.find((source) => source.kind === options.expected)?.label ?? options.expected
    if (found.kind !== options.expected) checks.refuse(field, tellBook('book_address_of_other', { label }))
    else if (found.identityKeys.length > 0) return found
    else checks.refuse(field, tellBook('book_address_of_none', { label }))
  } catch (thrown) {
    checks.refuse(field, refusalOf(thrown))
  }
  return null
}
