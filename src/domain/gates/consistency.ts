import type { Finding } from '../article/article.ts'
import { askedAgain } from '../article/asked-again.ts'
import type { OpenWorld } from '../article/world.ts'
import { withoutQuotations } from '../grounding/quotations.ts'
import type { Message } from '../told.ts'
import { misspelledPeople, type NameForm, nameForms, technologyName } from './consistency-forms.ts'
import { type FormCounts, formCounts, preferredForm } from './consistency-names.ts'
import { repeatedPoints } from './consistency-points.ts'
import { error, excerpt, type Gate, type GateContext, resultOf, tell, type Where } from './gate.ts'

interface Place {
  readonly text: string
  readonly where: Where | null
  /** Set by code from the record: nobody can word it. */
  readonly fixed: boolean
  readonly forms: readonly NameForm[]
}

const peopleOf = ({ brief, book }: OpenWorld): readonly string[] => [...new Set([...brief.authors, book.author])]

/** The article's own words: code and quotations are written as they must be. */
const ownWords = (markdown: string): string =>
  withoutQuotations(
    markdown
      .replaceAll(/`[^`]*`/gu, ' … ')
      .replaceAll(/\]\([^)]*\)/gu, '] ')
      .replaceAll(/[*_[\]]/gu, ''),
  )

const formsIn = askedAgain((text, world): readonly NameForm[] => {
  const own = ownWords(text)
  const { language } = world.schema
  return [...nameForms(own, language), ...misspelledPeople(own, language, peopleOf(world))]
})

const placesOf = ({ content, tree, sentences, world }: GateContext): readonly Place[] => {
  const place = (text: string, where: Where | null, fixed = false): Place => ({
    text,
    where,
    fixed,
    forms: formsIn(text, world),
  })
  const frame = [content.title, content.seo_title, content.meta_description, content.excerpt]
  return [
    ...sentences.map((sentence) =>
      place(
        content.markdown.slice(sentence.start, sentence.end),
        sentence,
        world.schema.sections[sentence.section]?.form === 'details',
      ),
    ),
    ...tree.sections.map(({ heading }, section) => place(heading, { section })),
    ...[...frame, ...content.faq.flatMap(({ question, answer }) => [question, answer])].map((text) =>
      place(text, null),
    ),
  ]
}

const evidenceForms = new WeakMap<OpenWorld, ReadonlyMap<string, FormCounts>>()

const formsInEvidence = (world: OpenWorld): ReadonlyMap<string, FormCounts> => {
  const known = evidenceForms.get(world)
  if (known) return known
  const texts = [...world.passages.values()].map(({ text }) => text)
  const forms = formCounts(texts, world.schema.language, peopleOf(world))
  evidenceForms.set(world, forms)
  return forms
}

/** Whether the article explains one way to write a name by another: "Amazon Web Services (AWS)". */
const isExplained = (forms: readonly string[], text: string): boolean =>
  forms.some((one) => forms.some((two) => one !== two && text.includes(`${one} (${two})`)))

/** The way to write a name that the article should keep to: the record's, else the sources', else its own. */
const kept = (key: string, used: FormCounts, places: readonly Place[], world: OpenWorld): string => {
  const set = places.filter(({ fixed }) => fixed).flatMap(({ forms }) => forms.filter((form) => form.key === key))
  const listed = set[0]?.written
  if (listed !== undefined) return listed
  const person = peopleOf(world).find((name) =>
    name.split(/\s+/u).some((part) => used.has(part) && part.toLowerCase() === key),
  )
  if (person !== undefined)
    return person.split(/\s+/u).find((part) => part.toLowerCase() === key) ?? preferredForm(key, used)
  const counts = formsInEvidence(world).get(key) ?? new Map<string, number>()
  const told = new Map([...used.keys()].map((form) => [form, counts.get(form) ?? 0]))
  return Math.max(...told.values()) > 0 ? preferredForm(key, told) : preferredForm(key, used)
}

/** What is said of a name that is written otherwise than the article should keep to. */
const toldOf = (names: { said: string; written: string; use: string }, key: string, world: OpenWorld): Message => {
  const counts = formsInEvidence(world).get(key)
  const often = counts?.get(names.use) ?? 0
  const all = [...(counts?.values() ?? [])].reduce((sum, count) => sum + count, 0)
  if (often > 0) return tell('consistency_name_in_sources', { ...names, often, all })
  return tell(technologyName(key) === names.use ? 'consistency_name_own' : 'consistency_name_elsewhere', names)
}

const checkNames = (context: GateContext): readonly Finding[] => {
  const { world, content } = context
  const places = placesOf(context)
  const groups = new Map<string, Map<string, number>>()
  for (const { forms } of places)
    for (const { key, written } of forms) {
      const used = groups.get(key) ?? new Map<string, number>()
      groups.set(key, used.set(written, (used.get(written) ?? 0) + 1))
    }
  return [...groups].flatMap(([key, used]) => {
    if (used.size < 2 || isExplained([...used.keys()], content.markdown)) return []
    const use = kept(key, used, places, world)
    return places.flatMap(({ text, where, fixed, forms }) => {
      const other = forms.find((form) => form.key === key && form.written !== use)
      if (fixed || !other) return []
      return [error(toldOf({ said: excerpt(text), written: other.written, use }, key, world), where)]
    })
  })
}

/**
 * Refuses a point made twice across sections, and one thing under several names: case, marks and spaces folded, well-known
 * other names of technologies, misspelled authors. A quotation and a piece of code are written as they must be.
 */
export const consistencyGate: Gate = (context) =>
  resultOf('consistency', [...repeatedPoints(context), ...checkNames(context)])
