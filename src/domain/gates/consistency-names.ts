import type { Claim } from '../evidence.ts'
import type { SectionInput } from '../writing.ts'
import { misspelledPeople, nameForms, technologyForms, technologyName } from './consistency-forms.ts'

/** How often each way to write a name stands somewhere. */
export type FormCounts = ReadonlyMap<string, number>

/** Which way to write a name an article keeps to. */
export type NameRule = SectionInput['names'][number]

/** Whether a form is another one in capitals, as in a heading or for stress, which tells nothing about how a name is written. */
const isShouted = (form: string, key: string, forms: FormCounts): boolean =>
  !technologyForms(key).includes(form) &&
  !/\p{Ll}/u.test(form) &&
  [...forms.keys()].some((other) => other !== form && other.toUpperCase() === form)

/** All ways to write each name of some texts, with how often each is used. */
export const formCounts = (
  texts: Iterable<string>,
  language: string,
  people: readonly string[] = [],
): ReadonlyMap<string, FormCounts> => {
  const groups = new Map<string, Map<string, number>>()
  for (const text of texts)
    for (const { key, written } of [...nameForms(text, language), ...misspelledPeople(text, language, people)]) {
      const forms = groups.get(key) ?? new Map<string, number>()
      forms.set(written, (forms.get(written) ?? 0) + 1)
      groups.set(key, forms)
    }
  return groups
}

/** Of several ways to write a name the one that counts most, a well-known technology's own name before its equals. */
export const preferredForm = (key: string, forms: FormCounts): string => {
  const own = technologyName(key) ?? key
  const ranked = [...forms].sort(
    ([one, often], [two, oftener]) => oftener - often || Number(two === own) - Number(one === own),
  )
  return ranked[0]?.[0] ?? own
}

/**
 * One name for one thing: the names that the evidence writes in several ways, each with the way that it uses most.
 * @param evidence claims or passages
 * @param people names whose misspellings count as ways to write them: the book's authors
 */
export const namesOf = (
  evidence: Iterable<Pick<Claim, 'text'>>,
  language = 'en',
  people: readonly string[] = [],
): readonly NameRule[] => {
  const texts = [...evidence].map(({ text }) => text)
  return [...formCounts(texts, language, people)].flatMap(([key, counts]) => {
    const forms = new Map([...counts].filter(([form]) => !isShouted(form, key, counts)))
    const use = preferredForm(key, forms)
    return forms.size < 2 ? [] : [{ use, instead_of: [...forms.keys()].filter((form) => form !== use) }]
  })
}
