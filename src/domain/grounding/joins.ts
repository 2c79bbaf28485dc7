import {
  clauseOpeners,
  namingWords,
  pronouns,
  relativeWords,
  verbCompanions,
  verbForms,
} from '../lexicon/clause-words.ts'
import { statingVerbs } from '../lexicon/speaker-words.ts'
import type { CopiedWord, CopyPath } from './copy-path.ts'
import type { IndexedPassage, IndexedSentence } from './passage-index.ts'
import type { SentenceWord } from './sentence-words.ts'

/** A place where a sentence goes on with words from elsewhere in the passages, and how wrong that is, from 0 to 1. */
export interface Join {
  readonly token: number
  readonly wrong: number
}

/** Words of a run that must follow each other before its beginning is judged. */
const shortestRun = 2
/** Words before a verb in which its subject is looked for. */
const subjectReach = 8
/** Two words name the same when they stand this close somewhere in the passages. */
const apposition = 3

const isVerb = (key: string, language: string): boolean =>
  verbForms.has(key) ||
  statingVerbs.has(key) ||
  (language.startsWith('pt') ? /(?:[aei]ram|[aei]va|avam|iam|ou|eu|iu)$/u : /[^e]ed$/u).test(key)

/** The offset at which the clause that holds a word begins. */
const clauseStart = ({ keys, breaks }: IndexedSentence, offset: number): number => {
  for (let at = offset; at > 0; at -= 1) {
    const before = keys[at - 1] ?? ''
    if (clauseOpeners.has(before) || (statingVerbs.has(before) && at < offset)) return at
    const joined = /^(?:and|but|e|mas)$/u.test(keys[at] ?? '')
    if (breaks[at] && joined && at < offset) return at + 1
  }
  return 0
}

/** Whether two words stand beside each other somewhere: "the singer Mabel Orton". */
const besides = (one: string, two: string, entries: readonly IndexedPassage[]): boolean =>
  entries.some(({ holding, sentences }) =>
    (holding.get(one) ?? []).some((place) => {
      const line = sentences[place]?.line ?? []
      return (
        line.some((stem, at) => stem === one && line.slice(at, at + apposition + 1).includes(two)) ||
        line.some((stem, at) => stem === two && line.slice(at, at + apposition + 1).includes(one))
      )
    }),
  )

/** The words of the sentence from which a verb at a place takes its subject. */
const subjectOf = (words: readonly SentenceWord[], token: number): readonly SentenceWord[] => {
  let from = token
  while (from > 0 && token - from < subjectReach && !clauseOpeners.has(words[from - 1]?.key ?? '')) from -= 1
  return words.slice(from, token)
}

/** How wrong it is that another subject stands before a verb than in the passages. */
const subjectWrong = (
  words: readonly SentenceWord[],
  token: number,
  place: CopiedWord,
  entries: readonly IndexedPassage[],
): number => {
  const { sentence, offset } = place
  const zone = sentence.line.slice(Math.max(clauseStart(sentence, offset), offset - subjectReach), offset)
  const own = sentence.keys.slice(Math.max(clauseStart(sentence, offset), offset - subjectReach), offset)
  const subject = subjectOf(words, token)
  const named = subject.filter(({ kind }) => kind !== 'stop')
  if (named.length === 0) return subject.some(({ key }) => own.includes(key)) || own.length === 0 ? 0 : 0.3
  if (named.some(({ stem, synonyms }) => zone.includes(stem) || synonyms.some((one) => zone.includes(one)))) return 0
  const told = zone.filter((stem) => sentence.stems.has(stem))
  if (told.length === 0) return own.some((key) => pronouns.has(key)) ? 0.25 : 0.1
  if (named.some(({ stem }) => told.some((other) => besides(stem, other, entries)))) return 0.2
  return named.some(({ kind }) => kind === 'rare' || kind === 'known') ? 1 : 0.7
}

/** How wrong the beginning of a run is, by what it begins with. */
const wrongAt = (
  words: readonly SentenceWord[],
  token: number,
  place: CopiedWord,
  from: CopiedWord | null,
  entries: readonly IndexedPassage[],
  language: string,
): number => {
  const { sentence, offset } = place
  const key = sentence.keys[offset] ?? ''
  const before = words[token - 1]
  if (relativeWords.has(key)) return sentence.line[offset - 1] === before?.stem ? 0 : 1
  let verb = offset
  while (verbCompanions.has(sentence.keys[verb] ?? '')) verb += 1
  if (isVerb(sentence.keys[verb] ?? '', language)) return subjectWrong(words, token, place, entries)
  const near = from !== null && Math.abs(from.rank - place.rank) <= 1
  if (before !== undefined && statingVerbs.has(before.key)) return near ? 0.2 : 0.7
  if (offset === 0 || sentence.breaks[offset] || clauseStart(sentence, offset) === offset) return near ? 0.05 : 0.2
  return namingWords.has(key) ? 0.5 : 0.4
}

/** Where a sentence joins words from different places of the passages, with how wrong each join is. */
export const joinsOf = (
  words: readonly SentenceWord[],
  path: CopyPath,
  entries: readonly IndexedPassage[],
  language: string,
): readonly Join[] => {
  const joins: Join[] = []
  let from: CopiedWord | null = null
  path.forEach((place, token) => {
    if (place === null) return
    const previous = path[token - 1] ?? null
    const follows = previous !== null && previous.rank === place.rank && place.offset - previous.offset === 1
    const last = from
    from = place
    if (follows || token === 0) return
    const next = path[token + shortestRun - 1]
    if (!next || next.rank !== place.rank || next.offset - place.offset !== shortestRun - 1) return
    const skipped = last !== null && last.rank === place.rank && place.offset > last.offset
    const clause = clauseStart(place.sentence, place.offset)
    if (skipped && (last === null || clause <= last.offset)) return
    const wrong = wrongAt(words, token, place, last, entries, language)
    if (wrong > 0) joins.push({ token, wrong })
  })
  return joins
}
