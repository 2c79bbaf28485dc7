import type { Finding, SentenceSupport } from '../article/article.ts'
import { askedAgain } from '../article/asked-again.ts'
import { type PlacedSentence, verdictBox } from '../article/parse.ts'
import type { OpenWorld } from '../article/world.ts'
import { alikeBags } from '../grounding/likeness.ts'
import { sameLanguage } from '../language.ts'
import { sayingVerbs } from '../lexicon/attribution-phrases.ts'
import { numberWords } from '../lexicon/numbers.ts'
import { speakerNouns } from '../lexicon/speaker-words.ts'
import { frameWords } from '../lexicon/stop-words.ts'
import { contentWords, foldText, isStopWord, stemOf, wordTokens } from '../words.ts'
import { error, excerpt, type GateContext, kindsOf, proseSentences, tell } from './gate.ts'

/** Sentences on the same evidence make the same point from here on; on other evidence from there. */
const samePoint = { sameEvidence: 0.7, otherEvidence: 0.72 }
/** Share of a sentence's words in another on the same evidence from which it adds nothing. */
const contained = 0.8
const wordsToCompare = 4
const wordsToContain = 5
/** What the filler gate calls a repetition; it is told there and not twice. */
const nearDuplicate = 0.8

interface Point {
  readonly sentence: PlacedSentence
  /** What it says without who says it, numbers in figures. */
  readonly bag: readonly string[]
  readonly has: ReadonlySet<string>
  readonly words: readonly string[]
  readonly folded: string
  /** The passages of its one claim, or null when it rests on more or nothing. */
  readonly evidence: string | null
}

const evidenceOf = ({ claim_ids, passage_ids }: SentenceSupport, world: OpenWorld): string | null => {
  const claims = claim_ids.map((id) => [...(world.claims.get(id)?.passage_ids ?? [])].sort().join(' '))
  const single = new Set(claims.length > 0 ? claims : passage_ids)
  return single.size === 1 ? ([...single][0] ?? null) : null
}

const strangers = (world: OpenWorld): ReadonlySet<string> =>
  new Set(world.known.flatMap((name) => wordTokens(name).map(({ key }) => key)))

const bagOf = (text: string, world: OpenWorld, names: ReadonlySet<string>): readonly string[] => {
  const { language } = world.schema
  const lexicon = sameLanguage(language, 'pt') ? 'pt' : 'en'
  const frame = (key: string): boolean =>
    names.has(key) || sayingVerbs.has(key) || speakerNouns[lexicon].has(key) || frameWords[lexicon].has(key)
  return wordTokens(text).flatMap(({ key }) => {
    const figure = numberWords.get(key)
    if (figure !== undefined) return [figure]
    return isStopWord(key, language) || frame(key) ? [] : [stemOf(key, language)]
  })
}

/** Whether the filler gate tells it. */
const toldAsFiller = (one: Point, two: Point): boolean =>
  one.folded === two.folded ||
  (Math.min(one.words.length, two.words.length) >= wordsToCompare && alikeBags(one.words, two.words) >= nearDuplicate)

const saysAgain = (one: Point, two: Point): boolean => {
  const shorter = Math.min(one.bag.length, two.bag.length)
  if (shorter < wordsToCompare) return false
  const shared = two.bag.filter((word) => one.has.has(word)).length
  const together = one.bag.length + two.bag.length
  const sameEvidence = one.evidence !== null && one.evidence === two.evidence
  // A word that stands twice is counted too often here: cheap, and never too little.
  const holds = sameEvidence && shorter >= wordsToContain && shared / shorter >= contained
  const needed = sameEvidence ? samePoint.sameEvidence : samePoint.otherEvidence
  if (!holds && (2 * shared) / together < needed) return false
  const likeness = alikeBags(one.bag, two.bag)
  const says = likeness >= needed || (holds && (likeness * together) / 2 / shorter >= contained)
  return says && !toldAsFiller(one, two)
}

type Worded = Pick<Point, 'bag' | 'has' | 'words' | 'folded'>

const worded = askedAgain((text, world): Worded => {
  const bag = bagOf(text, world, strangers(world))
  const { language } = world.schema
  return { bag, has: new Set(bag), words: contentWords(text, language), folded: foldText(text) }
})

/**
 * Points that an article makes twice, in different sections: sentences on the same single claim that say alike, and sentences
 * that say nearly the same whatever they rest on. The verdict box sums up the body and is left out.
 */
export const repeatedPoints = (context: GateContext): readonly Finding[] => {
  const { world } = context
  const kinds = kindsOf(context)
  const points = proseSentences(context).flatMap((sentence): Point[] => {
    const support = kinds.get(sentence.sentence_id)
    if (sentence.section === verdictBox || support?.kind !== 'factual') return []
    return [{ sentence, evidence: evidenceOf(support, world), ...worded(sentence.text, world) }]
  })
  return points.flatMap((point, index) => {
    const first = points
      .slice(0, index)
      .find((other) => other.sentence.section !== point.sentence.section && saysAgain(other, point))
    if (!first) return []
    const told = tell('consistency_point', {
      said: excerpt(point.sentence.text),
      first: first.sentence.sentence_id,
      first_said: excerpt(first.sentence.text),
    })
    return [error(told, point.sentence)]
  })
}
