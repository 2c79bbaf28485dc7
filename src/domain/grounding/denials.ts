import { sameLanguage } from '../language.ts'
import { denials, softDenials } from '../lexicon/clause-words.ts'
import type { CopyPath } from './copy-path.ts'
import { isOutdone } from './outdone.ts'
import type { IndexedSentence } from './passage-index.ts'
import type { SentenceWord } from './sentence-words.ts'

/** Words behind a denial within which what it denies is looked for, and how many of them are read. */
const denialReach = 4
/** Behind these the denied clause is over: "crimes they did not commit by a fleet". */
const clauseEnds = /^(?:by|whose|who|which|cujo|cuja)$/u
const headsRead = 2
/** Copied words that say something, from which a sentence of the passages counts as one that was copied. */
const copiedEnough = 2

/** Behind these a denial is itself denied: "rejects the view that it is not". */
const rejecting =
  /^(?:rejects?|rejected|denies|denied|deny|disputes?|disputed|rejeitam?|rejeitou|negam?|negou|contestam?)$/u
const rejectedFrom = 9

type IsDenial = (key: string) => boolean

const denialsOf = (language: string): IsDenial => {
  const known = denials[sameLanguage(language, 'pt') ? 'pt' : 'en']
  return (key) => known.has(key) || key.endsWith("n't")
}

/** "Not only", "nothing but" deny nothing. */
const isPlain = (key: string | undefined): boolean =>
  key !== undefined && /^(?:only|just|merely|more|but|else|until|so|mais|apenas|somente|ate)$/u.test(key)

const deniesAt = (keys: readonly string[], at: number, isDenial: IsDenial): boolean =>
  isDenial(keys[at] ?? '') && !isPlain(keys[at + 1]) && !isOutdone(keys, at)

/** Whether a word denies by its beginning what the other side says: "unanswered" where it says "answered". */
const turnedByItsStart = (key: string, others: ReadonlySet<string>): boolean => {
  const bare = key.replace(/^(?:un|in|im|dis|non|des)/u, '')
  return bare !== key && others.has(bare)
}

/** Where what a denial denies stands: "no previous experience", "does not cover brokers". */
const deniedHeads = ({ keys, stems, line, breaks }: IndexedSentence, at: number): readonly number[] => {
  const heads: number[] = []
  for (let next = at + 1; next <= at + denialReach && next < keys.length && !breaks[next]; next += 1) {
    if (clauseEnds.test(keys[next] ?? '')) break
    if (!stems.has(line[next] ?? '')) continue
    heads.push(next)
    if (heads.length === headsRead) break
  }
  return heads
}

/** Whether some words deny: surely, or with one that may stand for a denial. */
interface Denying {
  readonly sure: boolean
  readonly maybe: boolean
}

interface CopiedSentence {
  readonly sentence: IndexedSentence
  readonly offsets: Set<number>
  telling: number
}

const copiedSentences = (words: readonly SentenceWord[], path: CopyPath): readonly CopiedSentence[] => {
  const copied = new Map<number, CopiedSentence>()
  path.forEach((place, token) => {
    if (place === null) return
    const known = copied.get(place.rank) ?? { sentence: place.sentence, offsets: new Set<number>(), telling: 0 }
    known.offsets.add(place.offset)
    if (words[token]?.kind !== 'stop' && words[token]?.kind !== 'frame') known.telling += 1
    copied.set(place.rank, known)
  })
  return [...copied.values()].filter(({ telling }) => telling > 0)
}

const denyingIn = (
  keys: readonly string[],
  isDenial: IsDenial,
  isSoft: IsDenial,
  concerns: (at: number) => boolean,
): Denying => ({
  sure: keys.some((_, at) => deniesAt(keys, at, isDenial) && concerns(at)),
  maybe: keys.some((key, at) => (deniesAt(keys, at, isDenial) || isSoft(key)) && concerns(at)),
})

/** Whether one of a sentence and the words that it was copied from denies, and the other does not. */
export const deniesOtherwise = (words: readonly SentenceWord[], path: CopyPath, language: string): boolean => {
  const isDenial = denialsOf(language)
  const touched = copiedSentences(words, path)
  const read = touched.filter(({ telling }) => telling >= copiedEnough)
  if (read.length === 0) return false
  const keys = words.map(({ key }) => key)
  // A word that both have turns neither against the other.
  const shared = new Set(keys.filter((_, token) => path[token] !== null))
  const softBeside = (others: ReadonlySet<string>) => (key: string) =>
    !shared.has(key) && (softDenials.has(key) || turnedByItsStart(key, others))
  const said = softBeside(new Set(keys))
  const denyingThere = ({ sentence, offsets }: CopiedSentence): Denying =>
    denyingIn(
      sentence.keys,
      isDenial,
      said,
      (at) => offsets.has(at) || deniedHeads(sentence, at).some((head) => offsets.has(head)),
    )
  const here = denyingIn(
    keys,
    isDenial,
    softBeside(new Set(read.flatMap(({ sentence }) => sentence.keys))),
    (at) => !keys.slice(Math.max(0, at - rejectedFrom), at).some((key) => rejecting.test(key)),
  )
  // One denied word out of a sentence that denies it is enough to agree, though not to deny.
  const denied = new Set(
    keys.flatMap((_, at) => (deniesAt(keys, at, isDenial) ? path.slice(at + 1, at + 2 + denialReach) : [])),
  )
  const agreeing = touched.filter(
    (one) => read.includes(one) || [...denied].some((place) => place?.sentence === one.sentence),
  )
  if (here.sure) return !agreeing.some((one) => denyingThere(one).maybe)
  return !here.maybe && read.some((one) => denyingThere(one).sure)
}
