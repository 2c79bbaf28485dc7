import { verbCompanions, verbForms } from '../lexicon/clause-words.ts'
import {
  agentWords,
  determiners,
  irregularForms,
  irregularParticiples,
  objectRelatives,
  owningWords,
  particles,
  passiveHelpers,
  prepositions,
  relations,
  subjectRelatives,
  subordinators,
} from '../lexicon/role-words.ts'
import { stemOf } from '../words.ts'
import { governorOf, type Mention, type RoleText } from './mentions.ts'

/** What somebody is to a word: who does or is it, to whom it is done, whose it is. */
export type Slot = 'doer' | 'object' | 'owner'

/** Somebody's part beside one word of a text. */
export interface Part {
  /** The stem of the word, or a relation's name and side: "#parent:giver". */
  readonly stem: string
  /** The word's place in the text. */
  readonly at: number
  readonly slot: Slot
  readonly mention: Mention
  /** Words that say something between the two. */
  readonly gap: number
  /** Whether it may as well be somebody else's part. */
  readonly shared: boolean
  /** Whether the word is what the clause tells of its first name. */
  readonly main: boolean
  /** Whether the word says who somebody is rather than what is done. */
  readonly is: boolean
  /** The preposition by which an object hangs on the word, or "passive" for whom something is done to before it. */
  readonly by: string
}

interface Doer {
  readonly mention: Mention
  readonly shared: boolean
  /** Whether it came in as what something was done to. */
  readonly late?: boolean
  count: number
}

/** Words before "by" and its like, and before an object, that may be meant. */
const agentRead = 4
const objectRead = 2
const ownedRead = 3
/** Words behind a doer that may still be of what it does. */
const doingRead = 9

const objectPronouns = /^(?:him|her|them|me|us|lhe)$/u
const isPast = /[^e]ed$/u

const isParticiple = (key: string, portuguese: boolean): boolean =>
  irregularParticiples.has(key) || (portuguese ? /[ai]d[oa]s?$/u : /[^e]ed$/u).test(key)

/** Reads a text word by word and keeps who may do what follows. */
class Reader {
  readonly parts: Part[] = []
  private doers: Doer[] = []
  private heads: number[] = []
  private owner: { readonly mention: Mention; left: number } | null = null
  private aside: { readonly mention: Mention; count: number } | null = null
  private undergoing: Mention | null = null
  private helper = -9
  /** The last word that says who somebody is. */
  private told = -9
  private last: { readonly mention: Mention; readonly from: number; readonly wasDoer: boolean } | null = null
  private readonly text: RoleText
  private readonly language: string

  constructor(text: RoleText) {
    this.text = text
    this.language = text.portuguese ? 'pt' : 'en'
  }

  private stem(at: number): string {
    const base = irregularForms.get(this.text.keys[at] ?? '')
    return base === undefined ? (this.text.stems[at] ?? '') : stemOf(base, this.language)
  }

  private add(
    at: number,
    slot: Slot,
    mention: Mention,
    gap: number,
    shared = false,
    main = false,
    by = '',
    is = false,
  ): void {
    if (at >= mention.from && at <= mention.to) return
    const stem = this.stem(at)
    this.parts.push({ stem, at, slot, mention, gap, shared, main, by, is })
    const relation = relationOf(stem, this.language)
    if (relation === null) return
    const doer = slot === 'doer'
    const side = (relation.doer === 'giver') === doer ? 'giver' : 'taker'
    this.parts.push({
      stem: `#${relation.name}:${side}`,
      at,
      slot: 'doer',
      mention,
      gap,
      shared,
      main,
      by: '',
      is: is || slot === 'owner',
    })
  }

  /** A mark before a word, or a word that begins a clause. */
  mark(gap: string): void {
    if (/[;:!?()[\]—–…]|\s-\s|--|\.\s/u.test(gap)) this.clear()
    else if (/,/u.test(gap)) {
      this.owner = null
      this.aside = null
      for (const doer of this.doers) doer.count = Math.min(doer.count, 1)
    }
  }

  private clear(): void {
    this.doers = []
    this.heads = []
    this.owner = null
    this.aside = null
    this.undergoing = null
    this.helper = -9
  }

  mention(mention: Mention): void {
    const { keys, gaps, stops } = this.text
    const nearest = governorOf(this.text, mention.from)
    const governor = this.outer(nearest, mention)
    const far = nearest - governor
    const key = keys[governor] ?? ''
    const first = this.parts.length
    const heads = this.heads.filter((at) => at < Math.max(governor, 0) || governor === nearest).toReversed()
    let isDoer = false
    if (mention.owner) this.owner = { mention, left: ownedRead }
    const isObject = objectPronouns.test(keys[mention.from] ?? '')
    if (this.joins(mention)) isDoer = this.copy(mention)
    else if (governor >= 0 && agentWords.has(key) && !mention.owner) {
      heads.slice(0, agentRead).forEach((at, gap) => {
        const participle = isParticiple(keys[at] ?? '', this.text.portuguese)
        this.add(at, 'doer', mention, gap + (far > 0 ? 0.5 : 0), false, participle && gap === 0)
        if (!participle) this.add(at, 'owner', mention, gap)
      })
      this.share(mention)
    } else if (governor >= 0 && agentWords.has(key)) {
      heads.slice(0, objectRead).forEach((at, gap) => {
        this.add(at, 'doer', mention, gap + 1)
      })
    } else if (governor >= 0 && owningWords.has(key)) {
      if (!mention.owner)
        heads.slice(0, objectRead).forEach((at, gap) => {
          this.add(at, 'owner', mention, gap)
        })
    } else if (governor >= 0 && (prepositions.has(key) || agentWords.has(key))) {
      const main = this.doers.length > 0 && this.doers.every(({ count }) => count === 1)
      if (!mention.owner)
        heads.slice(0, objectRead).forEach((at, gap) => {
          this.add(at, 'object', mention, gap, false, main && gap === 0, key)
        })
    } else if (!mention.owner && !/^(?:as|like|than|including|como)$/u.test(key)) {
      const content = nearest >= 0 && stops[nearest] === false && !this.text.names[nearest]
      const single = this.doers.length > 0 && this.doers.every(({ count }) => count === 1) && this.helper < 0
      const key = keys[nearest] ?? ''
      const isVerb =
        content && (single || isObject || isPast.test(key) || verbForms.has(key) || irregularForms.has(key))
      const complement = nearest >= 0 && passiveHelpers.has(keys[nearest] ?? '')
      if (isVerb) {
        this.add(nearest, 'object', mention, 0, false, true)
        this.share(mention)
      } else if (!isObject) {
        const naming = /,/u.test(gaps[mention.from] ?? '')
        if ((content && nearest === mention.from - 1) || complement)
          heads.slice(0, objectRead).forEach((at, gap) => {
            this.add(at, 'doer', mention, gap + (content ? 0 : 0.5), false, false, '', true)
          })
        else if (naming) this.name(mention)
        if (!complement) {
          this.doers = [{ mention, shared: false, count: 0 }]
          this.heads = []
          this.helper = -9
          isDoer = true
        }
      }
    }
    if (this.undergoing !== null && isDoer && this.undergoing !== mention) {
      this.pendingObject = this.undergoing
      this.undergoing = null
    }
    this.last = { mention, from: first, wasDoer: isDoer }
    const next = gaps[mention.to + 1] ?? ''
    if (
      !mention.owner &&
      /^,\s?["”]?\s*$/u.test(next) &&
      /^(?:an?|the|his|her|an|um|uma|o|a|seu|sua)$/u.test(keys[mention.to + 1] ?? '')
    )
      this.asideNext = mention
  }

  /** A name behind a comma is that of who stands before it, and has that part: "they beat the champion, Ana Prado". */
  private name(mention: Mention): void {
    const { keys, gaps } = this.text
    const joined = (at: number): boolean =>
      /^(?:and|e)$/u.test(keys[at + 1] ?? '') &&
      this.heads.some((other) => other > at && (gaps[other + 1] ?? '').includes(','))
    const named = this.heads.toReversed().filter((at) => (gaps[at + 1] ?? '').includes(',') || joined(at))
    for (const [gap, at] of named.slice(0, objectRead).entries()) {
      this.add(at, 'doer', mention, gap + 0.5, false, false, '', true)
      let verb = at - 1
      while (determiners.has(keys[verb] ?? '') || particles.has(keys[verb] ?? '')) verb -= 1
      const key = keys[verb] ?? ''
      if (verb < at - 1 && (isPast.test(key) || (irregularForms.has(key) && !this.text.stops[verb])))
        this.add(verb, 'object', mention, 0.5, false, true)
    }
  }

  /** What follows may be done by who did what stood before, or by a name that came in between. */
  private share(mention: Mention): void {
    this.doers = [
      ...this.doers.map((doer) => ({ ...doer, shared: true })),
      { mention, shared: true, late: true, count: 0 },
    ]
  }

  /** The preposition before words that describe a name: "of the former mayor Ana Prado"; else what stands right before it. */
  private outer(governor: number, { to }: Mention): number {
    const { keys, stops, gaps, names } = this.text
    const next = keys[to + 1] ?? ''
    const acts =
      /^\s$/u.test(gaps[to + 1] ?? '') &&
      (/[^s]s$|[^e]ed$/u.test(next) || verbForms.has(next) || irregularForms.has(next))
    if (acts) return governor
    for (let at = governor; at >= 0 && governor - at <= 4; at -= 1) {
      const key = keys[at] ?? ''
      if (prepositions.has(key) || owningWords.has(key) || agentWords.has(key)) return at
      const describes = stops[at] === false || names[at] || determiners.has(key)
      if (!describes || isPast.test(key) || (/[^\s“"'’‘”.-]/u.test(gaps[at] ?? '') && at > 0)) break
    }
    return governor
  }

  private pendingObject: Mention | null = null
  private asideNext: Mention | null = null

  /** Whether a name goes on with a list that the name before began. */
  private joins(mention: Mention): boolean {
    if (this.last === null || mention.pronoun !== null) return false
    const { keys, gaps } = this.text
    const between = keys
      .slice(this.last.mention.to + 1, mention.from)
      .filter((key) => !determiners.has(key) || /^[eo]$/u.test(key))
    if (between.length > 1 || (between.length === 1 && !/^(?:and|or|e|ou)$/u.test(between[0] ?? ''))) return false
    const marks = gaps.slice(this.last.mention.to + 1, mention.from + 1).join('')
    return !this.last.mention.owner && (between.length === 1 || /,/u.test(marks)) && !/[.;:!?()—]/u.test(marks)
  }

  /** A name of a list has the part of the name before it. */
  private copy(mention: Mention): boolean {
    if (this.last === null) return false
    const before = this.last.mention
    for (const part of this.parts.slice(this.last.from))
      if (part.mention === before) this.parts.push({ ...part, mention })
    if (!this.text.gaps[mention.from]?.includes(',')) {
      const pair = { slot: 'doer', gap: 0, shared: false, main: false, by: '', is: false } as const
      this.parts.push({ ...pair, stem: `&${before.keys.at(-1)}`, at: mention.from, mention })
      this.parts.push({ ...pair, stem: `&${mention.keys.at(-1)}`, at: before.to, mention: before })
    }
    const doer = this.doers.find((one) => one.mention === before)
    if (doer) this.doers.push({ ...doer, mention })
    return doer !== undefined && !doer.shared
  }

  stop(at: number): void {
    const { keys } = this.text
    const key = keys[at] ?? ''
    const behindName = this.last !== null && this.last.mention.to === at - 1
    if (objectRelatives.has(key) && behindName && this.last) {
      const { mention } = this.last
      this.clear()
      this.undergoing = mention
    } else if (subjectRelatives.has(key) && behindName && this.last && !this.last.mention.owner) {
      const group = this.doers.filter(({ shared }) => !shared).map(({ mention }) => mention)
      const { mention } = this.last
      this.clear()
      const joined = group.includes(mention) ? group : [mention]
      this.doers = joined.map((one) => ({ mention: one, shared: false, count: 0 }))
    } else if (subjectRelatives.has(key) || subordinators.has(key)) this.clear()
    if (passiveHelpers.has(key)) this.helper = at
    if (/^(?:and|but|e|mas)$/u.test(key)) this.coordinate(at + 1)
    if (!/^(?:and|e|own|most|very|best|mais|proprio|propria)$/u.test(key)) this.owner = null
    if (this.asideNext !== null) {
      this.aside = { mention: this.asideNext, count: 0 }
      this.asideNext = null
    }
  }

  /** Behind "and" who did the first thing does the next. */
  private coordinate(next: number): void {
    const { keys, stops, names, portuguese } = this.text
    let verb = next
    while (verbCompanions.has(keys[verb] ?? '') || passiveHelpers.has(keys[verb] ?? '')) verb += 1
    const key = keys[verb] ?? ''
    if (stops[verb] || names[verb]) return
    const isVerb = isPast.test(key) || irregularForms.has(key) || (portuguese && /(?:ou|eu|iu|ram|va)$/u.test(key))
    this.doers = this.doers
      .filter(({ late }) => !isVerb || !late)
      .map((doer) => ({ ...doer, shared: doer.shared && !isVerb, count: isVerb ? 0 : Math.min(doer.count, 1) }))
  }

  content(at: number): void {
    const { keys, portuguese } = this.text
    const undergone = isParticiple(keys[at] ?? '', portuguese) && at - this.helper <= 3
    const is =
      !undergone &&
      !/ing$/u.test(keys[at] ?? '') &&
      ((this.helper >= 0 && at - this.helper <= 3) || this.told === at - 1)
    if (is) this.told = at
    // How something is done stands beside what is done.
    if (/(?:[^bf]ly|mente)$/u.test(keys[at] ?? '')) return
    const reduced = isParticiple(keys[at] ?? '', portuguese) && !undergone && /,/u.test(this.text.gaps[at] ?? '')
    if (this.owner !== null && this.owner.left > 0) {
      this.add(at, 'owner', this.owner.mention, ownedRead - this.owner.left)
      this.owner.left -= 1
    }
    if (this.aside !== null && this.aside.count < 5) {
      this.add(at, 'doer', this.aside.mention, this.aside.count, false, false, '', true)
      this.aside.count += 1
    }
    if (this.pendingObject !== null) {
      this.add(at, 'object', this.pendingObject, 0, false, true)
      this.pendingObject = null
    }
    for (const doer of this.doers) {
      if (doer.mention === this.aside?.mention) continue
      if (doer.count < doingRead)
        this.add(
          at,
          undergone ? 'object' : 'doer',
          doer.mention,
          doer.count,
          doer.shared || reduced,
          doer.count === 0,
          undergone ? 'passive' : '',
          is,
        )
      doer.count += 1
    }
    this.heads.push(at)
    this.asideNext = null
  }
}

const relationOf = (stem: string, language: string) => relationStems[language === 'pt' ? 'pt' : 'en'].get(stem) ?? null

const stemmed = (language: string) =>
  new Map([...relations].map(([word, one]) => [stemOf(word, language), one] as const))
const relationStems = { en: stemmed('en'), pt: stemmed('pt') }

/** Who does what to whom in a text, and whose what is, as far as the order of its words and its small words tell. */
export const partsIn = (text: RoleText, named: readonly Mention[]): readonly Part[] => {
  const mentions = new Map(named.map((mention) => [mention.from, mention]))
  const reader = new Reader(text)
  for (let at = 0; at < text.keys.length; at += 1) {
    reader.mark(text.gaps[at] ?? '')
    const mention = mentions.get(at)
    if (mention !== undefined) {
      reader.mention(mention)
      at = mention.to
    } else if (text.stops[at]) reader.stop(at)
    else reader.content(at)
  }
  return reader.parts
}
