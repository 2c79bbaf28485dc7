import { companyWords, type SpeakerRole, speakerCompanions } from '../lexicon/speaker-words.ts'
import { type Token, wordTokens } from '../words.ts'

/** The names that may stand for a speaker. */
export interface SpeakerNames {
  readonly authors: readonly string[]
  readonly publisher: string | null
  /** What the sources are called. */
  readonly labels: readonly string[]
}

/** Somebody whose word a sentence says that it is: a kind of speaker, the source where the word stands, or both. */
export interface NamedSpeaker {
  readonly role: SpeakerRole | null
  readonly label: string | null
}

/** Where in a sentence somebody is named who may be speaking. */
export interface Mention extends NamedSpeaker {
  readonly start: number
  /** Index of the token after it. */
  readonly end: number
  /** Whether what follows belongs to it: "the publisher's". */
  readonly possessive: boolean
}

const keysOf = (text: string): readonly string[] => wordTokens(text).map(({ key }) => key)

interface Name {
  readonly keys: readonly string[]
  readonly role: SpeakerRole | null
  readonly label: string | null
}

/** Names as runs of folded words, labels before persons: a label may begin with an author's name. */
const namesOf = (
  { authors, publisher, labels }: SpeakerNames,
  nouns: ReadonlyMap<string, unknown>,
): readonly Name[] => {
  const sites = labels
    .filter((label) => !keysOf(label).some((key) => nouns.has(key)) && /^\p{Lu}|\./u.test(label))
    .map((label) => ({ keys: keysOf(label), role: null, label }))
  const persons = authors.map((author) => ({ keys: keysOf(author).slice(-1), role: 'author' as const, label: null }))
  const company = keysOf(publisher ?? '').filter((key) => !companyWords.has(key))
  const house = { keys: company.slice(0, 2), role: 'publisher' as const, label: null }
  return [...sites, ...persons, house].filter(({ keys }) => keys.length > 0)
}

const isNamed = (tokens: readonly Token[], at: number, { keys, label }: Name): boolean =>
  keys.every((key, offset) => tokens[at + offset]?.key === key) &&
  (label !== null || /^\p{Lu}/u.test(tokens[at]?.text ?? ''))

/** Whether something belongs to a word: "the publisher's". */
export const possessive = (token: Token | undefined): boolean => /['’]s?$/u.test(token?.text ?? '')

/** "Crítica" names somebody behind a determiner only; else it is an adjective. */
const isAdjective = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && /^critic[oa]s?$/u.test(tokens[at]?.key ?? '') && !companion(tokens[at - 1])

const foundIn = (
  tokens: readonly Token[],
  names: readonly Name[],
  nouns: ReadonlyMap<string, SpeakerRole>,
): readonly Mention[] => {
  const mentions: Mention[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const name = names.find((one) => isNamed(tokens, index, one))
    const role = name ? name.role : (nouns.get(tokens[index]?.key ?? '') ?? null)
    if (!name && (role === null || isAdjective(tokens, index))) continue
    const end = index + (name?.keys.length ?? 1)
    mentions.push({ role, label: name?.label ?? null, start: index, end, possessive: possessive(tokens[end - 1]) })
    index = end - 1
  }
  return mentions
}

/** Whether a word belongs to the naming of a speaker. */
export const companion = (token: Token | undefined): boolean => token !== undefined && speakerCompanions.has(token.key)

const reviewRoles: ReadonlySet<SpeakerRole | null> = new Set(['review', 'critic'])

/** The speaker of two mentions that stand together: the one that the other describes. */
const headOf = (one: Mention, two: Mention): SpeakerRole | null => {
  if (one.role === null || two.role === null) return one.role ?? two.role
  if (one.role === 'description') return two.role
  if (one.possessive && two.role !== 'description') return two.role
  return one.role === 'author' && reviewRoles.has(two.role) ? two.role : one.role
}

/** Mentions with nothing but companions between them are one: "the critic of Pipeline Weekly". */
const joinMentions = (
  mentions: readonly Mention[],
  tokens: readonly Token[],
  cut: (at: number) => boolean,
): Mention[] => {
  const joined: Mention[] = []
  for (const mention of mentions) {
    const last = joined.at(-1)
    const between = last ? tokens.slice(last.end, mention.start) : []
    const near = last && between.length <= 4 && between.every(companion)
    let whole = near === true
    for (let at = last?.end ?? 0; whole && at <= mention.start; at += 1) if (cut(at)) whole = false
    if (last && whole) joined.pop()
    joined.push(
      last && whole
        ? { ...last, role: headOf(last, mention), label: last.label ?? mention.label, end: mention.end }
        : mention,
    )
  }
  return joined
}

/**
 * Everybody whom a sentence names who may be speaking, in order.
 * @param cut whether a mark parts the token from the one before it
 */
export const mentionsOf = (
  tokens: readonly Token[],
  names: SpeakerNames,
  nouns: ReadonlyMap<string, SpeakerRole>,
  cut: (at: number) => boolean,
): readonly Mention[] => joinMentions(foundIn(tokens, namesOf(names, nouns), nouns), tokens, cut)
