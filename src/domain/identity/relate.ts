import { foldText, plainLetters } from '../words.ts'
import type { BookFacts } from './book-facts.ts'
import { derivativeNames } from './derivatives.ts'
import { comparePeople, type PeopleVerdict } from './people.ts'
import { compareTitleLists, type TitleVerdict } from './titles.ts'

/**
 * How two answers relate: about one edition; about another edition or format of one work; about one work, which edition is
 * not told; about a translation; about different works; or not to be told.
 */
export const relations = [
  'same_edition',
  'other_edition',
  'same_work',
  'translation',
  'different_work',
  'unknown',
] as const
/** How two answers relate. */
export type Relation = (typeof relations)[number]

/** How two answers relate, with the reasons in words. */
export interface Kinship {
  readonly relation: Relation
  readonly reasons: readonly string[]
}

interface Comparison {
  readonly titles: TitleVerdict | null
  /** By the title that one names as the other's original. */
  readonly linked: boolean
  readonly people: PeopleVerdict
  readonly sharedWorkKey: boolean
}

const kin = (relation: Relation, ...reasons: readonly string[]): Kinship => ({ relation, reasons })

const meet = (some: ReadonlySet<string>, others: ReadonlySet<string>): string | undefined =>
  [...some].find((key) => others.has(key))

const ofScheme = (keys: ReadonlySet<string>, scheme: string): ReadonlySet<string> =>
  new Set([...keys].filter((key) => key.startsWith(`${scheme}:`)))

/** Whether both name keys of one scheme and share none of them. */
const partBy = (some: ReadonlySet<string>, others: ReadonlySet<string>, scheme: string): boolean => {
  const [own, theirs] = [ofScheme(some, scheme), ofScheme(others, scheme)]
  return own.size > 0 && theirs.size > 0 && meet(own, theirs) === undefined
}

const compare = (one: BookFacts, other: BookFacts): Comparison => {
  const links = [
    compareTitleLists(one.originalTitles, other.titles),
    compareTitleLists(one.titles, other.originalTitles),
    compareTitleLists(one.originalTitles, other.originalTitles),
  ]
  return {
    titles: compareTitleLists(one.titles, other.titles),
    linked: links.includes('same'),
    people: comparePeople(one.authors, other.authors),
    sharedWorkKey: meet(one.workKeys, other.workKeys) !== undefined,
  }
}

/** The key that both have and nothing speaks against: where both name ISBNs, another shared key does not outweigh them. */
const sharedEdition = (one: BookFacts, other: BookFacts): string | undefined => {
  const key = meet(one.editionKeys, other.editionKeys)
  return key !== undefined && !key.startsWith('isbn:') && partBy(one.editionKeys, other.editionKeys, 'isbn')
    ? undefined
    : key
}

const isPaper = ({ medium }: BookFacts): boolean => medium === 'hard' || medium === 'soft' || medium === 'paper'

const mediumParts = (one: BookFacts, other: BookFacts): boolean =>
  one.medium !== null &&
  other.medium !== null &&
  one.medium !== other.medium &&
  !(isPaper(one) && isPaper(other) && (one.medium === 'paper' || other.medium === 'paper'))

const bare = (text: string): string => plainLetters(foldText(text)).replace(/[^\p{L}\p{N}]+/gu, '')

const publishersPart = (one: string | null, other: string | null): boolean => {
  if (one === null || other === null) return false
  const [first, second] = [bare(one), bare(other)]
  return !first.startsWith(second) && !second.startsWith(first)
}

/** Why two answers about one work in one language are about two editions; null when nothing tells. */
const editionsPart = (one: BookFacts, other: BookFacts): string | null => {
  if (partBy(one.editionKeys, other.editionKeys, 'isbn')) return 'their ISBNs differ'
  if (mediumParts(one, other)) return `one is ${one.medium}, the other ${other.medium}`
  if (one.editionNumber !== null && other.editionNumber !== null && one.editionNumber !== other.editionNumber)
    return `one is edition ${one.editionNumber}, the other edition ${other.editionNumber}`
  if (publishersPart(one.publisher, other.publisher)) return 'their publishers differ'
  if (one.year !== null && other.year !== null && one.year !== other.year && one.pages !== other.pages)
    return 'their years and lengths differ'
  return null
}

/** Words for two languages that differ; null where they do not, or where one is not known. */
const languagesPart = (one: BookFacts, other: BookFacts): string | null => {
  if (one.language !== null && other.language !== null)
    return one.language === other.language ? null : `one is in ${one.language}, the other in ${other.language}`
  const [first, second] = [one.language ?? one.area, other.language ?? other.area]
  return first === null || second === null || first === second
    ? null
    : `by the area of an ISBN one is in ${first}, the other in ${second}`
}

/** Whether nothing but the area of an ISBN hints at a foreign language, and the other answer tells nothing. */
const onlyAreaHints = (one: BookFacts, other: BookFacts): boolean =>
  one.language === null && (one.area ?? 'en') !== 'en' && other.language === null && other.area === null

/** Two answers about one work: by their languages a translation, else by what tells editions apart. */
const withinWork = (one: BookFacts, other: BookFacts, why: string): Kinship => {
  const inTwo = languagesPart(one, other)
  const bothStated = one.language !== null && other.language !== null
  if (inTwo !== null) return kin(bothStated ? 'translation' : 'unknown', why, inTwo)
  if (onlyAreaHints(one, other) || onlyAreaHints(other, one))
    return kin('unknown', why, 'by the area of an ISBN one may be a translation')
  if (!bothStated && one.translators.length > 0 !== other.translators.length > 0)
    return kin('unknown', why, 'one names a translator, and their languages are not told')
  const apart = editionsPart(one, other)
  return apart === null ? kin('same_work', why) : kin('other_edition', why, apart)
}

const derivativeReason = (one: BookFacts, other: BookFacts): string | null => {
  const only = (own: BookFacts, others: BookFacts) => [...own.derivatives].find((kind) => !others.derivatives.has(kind))
  const kind = only(one, other) ?? only(other, one)
  return kind === undefined ? null : `one of them is ${derivativeNames[kind]}`
}

const volumesReason = (one: BookFacts, other: BookFacts): string | null =>
  one.volume !== null && other.volume !== null && one.volume !== other.volume
    ? `one is volume ${one.volume}, the other volume ${other.volume}`
    : null

const oneWork = 'a catalogue has them as one work'

/** Titles that are not the same, by people who may be: a translation where a key or an original title says so. */
const byOtherTitles = (one: BookFacts, other: BookFacts, { linked, people, sharedWorkKey }: Comparison): Kinship => {
  const inTwo = languagesPart(one, other)
  const inOneLanguage = one.language !== null && one.language === other.language
  if (linked && people === 'same') {
    const why = 'one names the title of the other as its original'
    if (inTwo !== null) return kin('translation', why, inTwo)
    return inOneLanguage ? withinWork(one, other, why) : kin('unknown', why, 'their languages are not told')
  }
  if (sharedWorkKey && inTwo !== null) return kin('translation', oneWork, inTwo)
  if (sharedWorkKey) return kin('unknown', oneWork, 'but their titles differ')
  if (people === 'unknown') return kin('unknown', 'their titles differ, and no author can be compared')
  return inOneLanguage
    ? kin('different_work', 'their titles differ, in one language, by the same author')
    : kin('unknown', 'their titles differ, and it may be a translation')
}

const byOtherPeople = ({ titles, sharedWorkKey }: Comparison): Kinship => {
  const why = titles === 'same' ? 'the title is the same, but their authors differ' : 'their titles and authors differ'
  return sharedWorkKey ? kin('unknown', oneWork, `but ${why}`) : kin('different_work', why)
}

const bySameTitles = (one: BookFacts, other: BookFacts, { people, sharedWorkKey }: Comparison): Kinship => {
  if ((one.volume === null) !== (other.volume === null) && !sharedWorkKey)
    return kin('unknown', 'one is a volume, the other may be the whole')
  if (people === 'same') return withinWork(one, other, 'title and author are the same')
  return sharedWorkKey
    ? withinWork(one, other, `the title is the same, and ${oneWork}`)
    : kin('unknown', 'the title is the same, but no author can be compared')
}

/** Tells how two answers about books relate. What cannot be told is unknown: nothing is merged on a guess. */
export const relate = (one: BookFacts, other: BookFacts): Kinship => {
  const found = compare(one, other)
  const shared = sharedEdition(one, other)
  if (shared !== undefined)
    return found.titles === 'different' && !found.linked && found.people === 'different'
      ? kin('unknown', `both name ${shared}, but titles and authors differ`)
      : kin('same_edition', `both name ${shared}`)
  const parted = derivativeReason(one, other) ?? volumesReason(one, other)
  if (parted !== null) return kin('different_work', parted)
  if (found.titles === null)
    return found.sharedWorkKey ? withinWork(one, other, oneWork) : kin('unknown', 'one of them names no title')
  if (found.people === 'different') return byOtherPeople(found)
  return found.titles === 'same' ? bySameTitles(one, other, found) : byOtherTitles(one, other, found)
}
