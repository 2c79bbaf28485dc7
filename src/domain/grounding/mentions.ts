import { firstNames } from '../lexicon/gendered-words.ts'
import { determiners, titles } from '../lexicon/role-words.ts'

/** What a pronoun may stand for. */
export type PronounKind = 'male' | 'female' | 'person' | 'self' | 'anything'

/** What a name seems to name. */
export type NameKind = 'person' | 'thing' | 'unknown'

/** A place of a text where somebody or something is named, or a pronoun stands for them. */
export interface Mention {
  readonly from: number
  readonly to: number
  /** The folded words of the name, titles left out; none for a pronoun. */
  readonly keys: readonly string[]
  readonly pronoun: PronounKind | null
  readonly kind: NameKind
  /** Whether an article stands before its only word, so that it may be a common name: "the Swede". */
  readonly common: boolean
  /** Whether what follows belongs to it: "Ana's", "her". */
  readonly owner: boolean
}

/** A text whose words are made ready for finding who does what in it. */
export interface RoleText {
  readonly keys: readonly string[]
  /** What each word is compared by. */
  readonly stems: readonly string[]
  /** Which words are part of a name. */
  readonly names: readonly boolean[]
  /** Which words say nothing by themselves. */
  readonly stops: readonly boolean[]
  /** Which words are everyday words or shortened ones, so that a name with them is hardly a person's. */
  readonly things: readonly boolean[]
  /** Behind which words stands an apostrophe by which something belongs to them. */
  readonly owning: readonly boolean[]
  /** What stands before each word. */
  readonly gaps: readonly string[]
  readonly portuguese: boolean
}

const kindsOf = (table: Readonly<Record<PronounKind, string>>): ReadonlyMap<string, PronounKind> =>
  new Map(
    (['male', 'female', 'person', 'self', 'anything'] as const).flatMap((kind) =>
      table[kind].split(' ').map((word) => [word, kind] as const),
    ),
  )

const pronounKinds = {
  en: kindsOf({
    male: 'he him his himself',
    female: 'she her hers herself',
    person: 'hisself',
    self: 'i me my myself',
    anything: 'we us our you your it its they them their',
  }),
  pt: kindsOf({
    male: 'ele dele',
    female: 'ela dela',
    person: 'seu sua seus suas lhe',
    self: 'eu me meu minha meus minhas',
    anything: 'nosso nossa eles elas deles delas',
  }),
}

const owners = /^(?:his|its|their|my|our|your|seu|sua|seus|suas|meu|minha|nosso|nossa)$/u

/** What belongs to a country or a people describes more often than it names. */
const adjective = /(?:[^h]ish|ese|ian|[^o]ican|asian|jewish|french|dutch|german|greek)$/u

/** Endings and words (folded) that say who somebody is rather than what is done. */
const personNouns =
  /(?:[^aeiou](?:[eo]r|ist|ant|ent)|ian|man|woman|expert|scholar|captain|chief|coach|boss|head|legend|star|fan|critic|mate|president|pilot|author)$/u

/** Whether a pronoun stands before what belongs to somebody. */
const isOwner = ({ stops, keys, gaps }: RoleText, at: number): boolean =>
  owners.test(keys[at] ?? '') ||
  (keys[at] === 'her' &&
    (keys[at + 1] === 'own' || (stops[at + 1] === false && /^[\s“"]*$/u.test(gaps[at + 1] ?? '.'))))

const kindOf = ({ keys, things }: RoleText, from: number, to: number): NameKind => {
  const words = keys.slice(from, to + 1)
  const titled = titles.has(keys[from - 1] ?? '') || words.some((key) => titles.has(key))
  if (titled || words.some((key) => firstNames.male.has(key) || firstNames.female.has(key))) return 'person'
  return things.slice(from, to + 1).includes(true) ? 'thing' : 'unknown'
}

/** Finds the names and pronouns of a text, in their order. */
export const mentionsIn = (text: RoleText): readonly Mention[] => {
  const { keys, names, gaps, owning, portuguese } = text
  const kinds = portuguese ? pronounKinds.pt : pronounKinds.en
  const mentions: Mention[] = []
  for (let at = 0; at < keys.length; at += 1) {
    const kind = names[at] ? undefined : kinds.get((keys[at] ?? '').replace(/['’].*$/u, ''))
    if (kind !== undefined)
      mentions.push({
        from: at,
        to: at,
        keys: [],
        pronoun: kind,
        kind: 'unknown',
        common: false,
        owner: isOwner(text, at),
      })
    if (!names[at]) continue
    const from = at
    while (!owning[at]) {
      if (names[at + 1] && /^(?:\.?\s|-)$/u.test(gaps[at + 1] ?? '')) at += 1
      else if (isParticle(text, at + 1)) at += 2
      else break
    }
    const isTitle = (_: string, index: number): boolean =>
      names[from + index] === true && !titles.has(keys[from + index] ?? '') && (keys[from + index] ?? '').length > 1
    const own = keys.slice(from, at + 1).filter(isTitle)
    const common =
      own.length === 1 && (/^(?:the|an?|um|uma)$/u.test(keys[from - 1] ?? '') || adjective.test(keys[at] ?? ''))
    if (own.length > 0)
      mentions.push({
        from,
        to: at,
        keys: own,
        pronoun: null,
        kind: kindOf(text, from, at),
        common,
        owner: (owning[at] ?? false) || describes(text, at),
      })
  }
  return mentions
}

/** Whether a small word stands inside a name: "Machado de Assis". */
const isParticle = ({ keys, names, gaps }: RoleText, at: number): boolean =>
  /^(?:de|da|do|dos|das|del|di|von|van|der)$/u.test(keys[at] ?? '') &&
  names[at] === false &&
  names[at + 1] === true &&
  gaps[at] === ' ' &&
  gaps[at + 1] === ' '

/** Whether a name only tells whose the word behind it is, which says who the next name is: "Apple engineer Ana Prado". */
const describes = ({ keys, names, stops, gaps }: RoleText, at: number): boolean =>
  names[at + 1] === false &&
  names[at + 2] === true &&
  stops[at + 1] === false &&
  gaps[at + 1] === ' ' &&
  gaps[at + 2] === ' ' &&
  personNouns.test(keys[at + 1] ?? '')

/** The index of the word that governs a mention: the first one before it that is no determiner, or -1 behind a mark. */
export const governorOf = ({ keys, gaps }: RoleText, from: number): number => {
  for (let at = from; at > 0; at -= 1) {
    if (/[^\s“"'’‘”.-]/u.test(gaps[at] ?? '')) return -1
    if (!determiners.has(keys[at - 1] ?? '')) return at - 1
  }
  return -1
}

/** Letters with which forms of one name begin alike at least, and their share of the longer one. */
const alikeLetters = 4
const alikeShare = 0.6

const startAlike = (one: string, two: string): boolean => {
  const letters = Math.max(alikeLetters, Math.ceil(alikeShare * Math.max(one.length, two.length)))
  return one.slice(0, letters) === two.slice(0, letters)
}

/** Whether two names are one, as far as their words tell: "Brady" and "Jack Brady" are, "Emily Brontë" and "Anne Brontë" are not. */
export const sameName = (one: readonly string[], two: readonly string[]): 'same' | 'other' | 'unclear' => {
  const [short, long] = one.length <= two.length ? [one, two] : [two, one]
  const shared = short.filter((stem) => long.includes(stem)).length
  if (shared === short.length) return 'same'
  if (shared > 0) return short.length > 1 && long.length > 1 && short.at(-1) === long.at(-1) ? 'other' : 'unclear'
  const near = short.some((stem) => stem.length > 3 && long.some((other) => startAlike(stem, other)))
  const letters = long.map((stem) => stem[0] ?? '').join('')
  return near || (short.length === 1 && short[0] === letters) ? 'unclear' : 'other'
}
