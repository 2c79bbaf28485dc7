import type { Finding } from '../article/article.ts'
import { askedAgain } from '../article/asked-again.ts'
import { type PlacedSentence, verdictBox } from '../article/parse.ts'
import type { OpenWorld } from '../article/world.ts'
import { alikeBags } from '../grounding/likeness.ts'
import { quotationsOf, withoutQuotations } from '../grounding/quotations.ts'
import { sameLanguage } from '../language.ts'
import { emptyPraise, emptyWords, fillerPhrases, reviewWords } from '../lexicon/filler-phrases.ts'
import { frameWords } from '../lexicon/stop-words.ts'
import { contentWords, foldText, isStopWord, stemOf, wordTokens } from '../words.ts'
import { error, excerpt, type Gate, type GateContext, kindsOf, notice, proseSentences, resultOf, tell } from './gate.ts'
import { isAttributedIn } from './quoting.ts'

/** From here on two sentences say the same. */
const nearDuplicate = 0.8
/** Sentences with fewer words that say something are too short to be called alike. */
const wordsToCompare = 4

/** The stock phrase that a sentence uses in its own words, or null. */
const stockPhraseIn = askedAgain((text, world): string | null => {
  const own = withoutQuotations(text)
  const { language } = world.schema
  const opinions = isAttributedIn(text, world) ? [] : emptyPraise[language]
  const [hit] = [...fillerPhrases[language], ...opinions].flatMap((phrase) => phrase.exec(own)?.[0] ?? [])
  return hit ?? null
})

const checkPhrases = (sentence: PlacedSentence, world: OpenWorld): readonly Finding[] => {
  const hit = stockPhraseIn(sentence.text, world)
  if (hit === null) return []
  return [error(tell('filler_phrase', { said: excerpt(sentence.text), phrase: hit.trim() }), sentence)]
}

/** What a sentence is compared by: its folded text and the words of it that say something. */
interface Bag {
  readonly folded: string
  readonly words: readonly string[]
}

const bagOf = askedAgain(
  (text, world): Bag => ({ folded: foldText(text), words: contentWords(text, world.schema.language) }),
)

const saysTheSame = (one: Bag, other: Bag): boolean => {
  if (one.folded === other.folded) return true
  const fewer = Math.min(one.words.length, other.words.length)
  const likenessPossible = (2 * fewer) / (one.words.length + other.words.length)
  if (fewer < wordsToCompare || likenessPossible < nearDuplicate) return false
  return alikeBags(one.words, other.words) >= nearDuplicate
}

const checkDuplicates = (sentences: readonly PlacedSentence[], world: OpenWorld): readonly Finding[] => {
  const own = sentences.map(({ text }) => bagOf(text, world))
  return sentences.flatMap((sentence, index) => {
    const bag = own[index]
    const twin = bag ? own.slice(0, index).findIndex((before) => saysTheSame(before, bag)) : -1
    const first = sentences[twin]
    return first
      ? [error(tell('filler_repeated', { said: excerpt(sentence.text), first: first.sentence_id }), sentence)]
      : []
  })
}

interface Vocabulary {
  readonly stems: ReadonlySet<string>
  /** Whether any evidence is in the article's language; else its words cannot be compared. */
  readonly comparable: boolean
}

const vocabularies = new WeakMap<OpenWorld, Vocabulary>()

/** All that the evidence of a world says, as stems in the article's language. */
const vocabularyOf = (world: OpenWorld): Vocabulary => {
  const known = vocabularies.get(world)
  if (known) return known
  const { language } = world.schema
  const { claims } = world.knowledgeBase
  const texts = [
    ...[...world.passages.values()].map(({ text }) => text),
    ...claims.map(({ text }) => text),
    ...world.known,
  ]
  const stems = new Set(texts.flatMap((text) => contentWords(text, language)))
  const comparable = world.index.passages.some(
    (entry) => entry.language === null || sameLanguage(entry.language, language),
  )
  const vocabulary = { stems, comparable: comparable || claims.some((claim) => sameLanguage(claim.language, language)) }
  vocabularies.set(world, vocabulary)
  return vocabulary
}

/** Whether any word of a sentence beyond the frame of every review is a word of the evidence. */
const saysSomething = askedAgain((text, world): boolean => {
  const { language } = world.schema
  const vocabulary = vocabularyOf(world)
  const lexicon = sameLanguage(language, 'pt') ? 'pt' : 'en'
  const says = (key: string): boolean =>
    !isStopWord(key, language) && !frameWords[lexicon].has(key) && !emptyWords[lexicon].has(key)
  return wordTokens(text).some(({ key }) => says(key) && vocabulary.stems.has(stemOf(key, language)))
})

/** Words of every review from which on a sentence is made of them, when hardly another word stands beside them. */
const wordsOfReviews = 3
const wordsBeside = 1

/** Whether a sentence is made of the words of every review, the names of the book left out. */
const fitsAnyBook = askedAgain((text, world): boolean => {
  if (isAttributedIn(text, world)) return false
  const { language } = world.schema
  const lexicon = sameLanguage(language, 'pt') ? 'pt' : 'en'
  const names = new Set(world.known.flatMap((name) => wordTokens(name).map(({ key }) => key)))
  const keys = wordTokens(withoutQuotations(text)).map(({ key }) => key)
  const told = keys.filter((key) => !isStopWord(key, language) && !frameWords[lexicon].has(key) && !names.has(key))
  const general = told.filter((key) => reviewWords[lexicon].has(key) || emptyWords[lexicon].has(key))
  return general.length >= wordsOfReviews && told.length - general.length <= wordsBeside
})

const checkGeneral = (context: GateContext, sentences: readonly PlacedSentence[]): readonly Finding[] => {
  const kinds = kindsOf(context)
  return sentences.flatMap((sentence) => {
    const kind = kinds.get(sentence.sentence_id)?.kind ?? 'factual'
    if (kind === 'editor' || !fitsAnyBook(sentence.text, context.world)) return []
    return [error(tell('filler_general', { said: excerpt(sentence.text) }), sentence)]
  })
}

const checkSubject = (context: GateContext, sentences: readonly PlacedSentence[]): readonly Finding[] => {
  const vocabulary = vocabularyOf(context.world)
  const kinds = kindsOf(context)
  return sentences.flatMap((sentence) => {
    const kind = kinds.get(sentence.sentence_id)?.kind ?? 'factual'
    const quotes = quotationsOf(sentence.text).length > 0
    if (kind === 'editor' || kind === 'gap' || quotes || saysSomething(sentence.text, context.world)) return []
    const told = tell('filler_empty', { said: excerpt(sentence.text) })
    return [(kind === 'factual' && vocabulary.comparable ? error : notice)(told, sentence)]
  })
}

/**
 * Refuses stock phrases, sentences that repeat others, and sentences that say nothing about this book. The verdict box sums
 * up the body, so that a line of it may say what a sentence below says.
 */
export const fillerGate: Gate = (context) => {
  const sentences = proseSentences(context)
  const inBox = sentences.filter(({ section }) => section === verdictBox)
  const inBody = sentences.filter(({ section }) => section !== verdictBox)
  return resultOf('filler', [
    ...sentences.flatMap((sentence) => checkPhrases(sentence, context.world)),
    ...checkDuplicates(inBox, context.world),
    ...checkDuplicates(inBody, context.world),
    ...checkSubject(context, sentences),
    ...checkGeneral(context, sentences),
  ])
}
