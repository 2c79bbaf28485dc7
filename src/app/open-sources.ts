import type { SourceKind } from '../domain/evidence.ts'
import type { SourceSettings } from '../ports/source.ts'
import { sources } from './sources.gen.ts'

/** Kinds of the sources that can be asked for a book without an address. */
export const askableKinds: readonly SourceKind[] = sources.filter(({ lookUp }) => lookUp).map(({ kind }) => kind)

/** The kinds that a list names (`all`, `none`, or kinds with commas between them); null when it names something else. */
export const openSourcesOf = (list: string): readonly SourceKind[] | null => {
  if (list === 'all') return askableKinds
  if (list === 'none') return []
  const named = list.split(',').map((kind) => kind.trim())
  return named.every((kind) => askableKinds.includes(kind)) ? named : null
}

/** The names of the settings that a source cannot do without and that nobody gave. */
export const missingSettings = (kind: SourceKind, given: SourceSettings): readonly string[] =>
  (sources.find((source) => source.kind === kind)?.settings ?? [])
    .filter(({ name, otherwise }) => otherwise === undefined && given[name] === undefined)
    .map(({ name }) => name)

/** The sources that every new book is asked from: those that are turned on and have what they need. */
export const enabledSources = (list: string, given: SourceSettings): readonly SourceKind[] =>
  (openSourcesOf(list) ?? []).filter((kind) => missingSettings(kind, given).length === 0)

/** How a contact stands in a User-Agent, or null for what is no mail and no web address. */
export const whoToWriteTo = (contact: string): string | null => {
  if (/^[^\s@()<>,;:"]+@[^\s@()<>,;:"]+\.[a-z]{2,}$/i.test(contact)) return `mailto:${contact}`
  return /^https?:\/\/[^\s()<>;"]+$/i.test(contact) && URL.canParse(contact) ? `+${contact}` : null
}

/** Who asks, in the honest words that a site's owner reads in the log, with whom to write to. */
export const userAgentOf = (contact: string | undefined): string => {
  const told = ['compatible', 'PigmeuCopilot/0.1', 'reads pages about books for an editor']
  const whom = contact === undefined ? null : whoToWriteTo(contact)
  return `Mozilla/5.0 (${[...told, ...(whom === null ? [] : [whom])].join('; ')})`
}
