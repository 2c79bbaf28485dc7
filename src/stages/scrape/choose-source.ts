import type { SourceKind } from '../../domain/evidence.ts'
import type { Source } from '../../ports/source.ts'
import { bareHost, urlOf } from '../../reading/hosts.ts'

const isGeneric = (source: Source): boolean => source.hosts.length === 0

/** The source whose pages live at this address, or null when any other page does. */
export const sourceAt = (sources: readonly Source[], address: string): Source | null => {
  const host = urlOf(address)?.host
  if (host === undefined) return null
  return sources.find(({ hosts }) => hosts.some((pattern) => pattern.test(host))) ?? null
}

/**
 * The source that reads a page: the one asked for; a page that was asked for as any other page is read by the source at
 * whose address it was found in the end.
 */
export const sourceOf = (sources: readonly Source[], kind: SourceKind, address: string | null): Source | null => {
  const asked = sources.find((source) => source.kind === kind)
  if (asked && !isGeneric(asked)) return asked
  const found = address === null ? null : sourceAt(sources, address)
  return found ?? asked ?? sources.find((source) => source.kind === 'web') ?? null
}

/** What people call the source of a page: its own name, or the site's host. */
export const labelOf = (source: Source, address: string | null): string => {
  const url = address === null ? null : urlOf(address)
  return isGeneric(source) && url?.hostname ? bareHost(url).replace(/^www\./, '') : source.label
}
