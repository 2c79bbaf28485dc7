import type { OpenWorld } from '../../domain/article/world.ts'
import { namesOf } from '../../domain/gates/consistency-names.ts'
import type { SectionInput, SectionOutput } from '../../domain/writing.ts'

type NameRule = SectionInput['names'][number]

interface Names {
  readonly rules: readonly NameRule[]
  /** Forms that can be replaced without a look at the sentence, with what stands for them. */
  readonly safe: readonly { readonly pattern: RegExp; readonly use: string }[]
}

/** A name's letters and digits: two forms that share them are the same name, written differently. */
const lettersOf = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}+#]/gu, '')

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')

const known = new WeakMap<OpenWorld, Names>()

const namesIn = (world: OpenWorld): Names => {
  const found = known.get(world)
  if (found) return found
  const rules = namesOf(world.passages.values(), world.schema.language, world.brief.authors)
  const listed = world.details.map(({ value }) => value).join(' ')
  // A form of the details list stays as the record has it, so that the article cannot keep to another one.
  const open = rules.filter(({ instead_of: others }) => !others.some((form) => listed.includes(form)))
  const safe = open.flatMap(({ use, instead_of: others }) =>
    others
      .filter((form) => lettersOf(form) === lettersOf(use))
      .map((form) => ({ use, pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escaped(form)}(?![\\p{L}\\p{N}])`, 'gu') })),
  )
  const names = { rules: open, safe }
  known.set(world, names)
  return names
}

/** One name for one thing: how the article writes the names that the sources write in several ways. */
export const nameRules = (world: OpenWorld): SectionInput['names'] => namesIn(world).rules

/** What is quoted, and code, is written as it must be. */
const asItIs = /(“[^”]*”|"[^"]*"|`[^`]*`)/u

/** A text with the names that differ in case, marks or spaces alone written in the preferred form, quotations and code aside. */
export const renamed = (text: string, world: OpenWorld): string => {
  const { safe } = namesIn(world)
  if (safe.length === 0) return text
  const own = (part: string): string =>
    safe.reduce((words, { pattern, use }) => words.replaceAll(pattern, () => use), part)
  return text
    .split(asItIs)
    .map((part, index) => (index % 2 === 1 ? part : own(part)))
    .join('')
}

/** A section with its names in the preferred form. */
export const renamedOutput = ({ paragraphs }: SectionOutput, world: OpenWorld): SectionOutput => ({
  paragraphs: paragraphs.map(({ subheading, sentences }) => ({
    subheading: subheading === null ? null : renamed(subheading, world),
    sentences: sentences.map((sentence) => ({ ...sentence, text: renamed(sentence.text, world) })),
  })),
})
