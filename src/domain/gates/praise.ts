import { askedAgain } from '../article/asked-again.ts'
import type { OpenWorld } from '../article/world.ts'
import type { Claim, Voice } from '../evidence.ts'
import { isAttributed } from '../grounding/attribution.ts'
import { nameRuns } from '../grounding/names.ts'
import { numberFacts } from '../grounding/numbers.ts'
import { speakersNamed } from '../grounding/speakers.ts'
import { plainUses, praiseWords } from '../lexicon/praise-words.ts'
import { valueWords } from '../lexicon/value-words.ts'
import { wordTokens } from '../words.ts'

/** Voices whose praise is never the article's own. */
export const interestedVoices: ReadonlySet<Voice> = new Set<Voice>(['seller', 'publisher', 'author'])

/** Who may be named in a sentence: sources, the publisher, the authors. */
const speakersOf = ({ brief, sourceLabels }: OpenWorld): readonly string[] =>
  [...sourceLabels.values(), ...brief.authors, brief.publisher].filter((name) => name !== null)

/** Words that sound as if somebody spoke and name nobody: "widely considered", "according to many". */
const nobodys: readonly RegExp[] = [
  /\b(?:(?:widely|generally|often|commonly|rightly|universally) )?(?:considered|regarded|hailed|seen|known|praised|recommended|acclaimed|celebrated|described|called)(?: as)?\b(?! by\b)(?![^.]*\bby (?:the |a |an |one )?\p{L}+)/giu,
  /\baccording to (?:many|some|most|everyone|everybody|all|chapter|part|the (?:book|text|chapter|title))\b/giu,
  /(?<!\p{L})(?:considerad|tid|vist|conhecid|aclamad|elogiad|recomendad)[oa]s?(?: como)?(?!\p{L})(?! p(?:or|el[oa]s?)\b)/giu,
  /(?<!\p{L})(?:segundo|de acordo com|conforme) (?:muit[oa]s|algu(?:ns|mas)|tod[oa]s|o (?:livro|texto|capítulo))(?!\p{L})/giu,
]

const inTheirWords = /\bin (?:the )?\p{L}+['’]s? (?:own )?(?:words|view|opinion|eyes|account|description)\b/iu

/** Whether a text says whose judgement it is: somebody who may be named, no "widely considered". */
export const saysWhose = (text: string, world: OpenWorld): boolean => {
  const rest = nobodys.reduce((kept, phrase) => kept.replaceAll(phrase, ' … '), text)
  const { brief, sourceLabels, schema } = world
  const names = { authors: brief.authors, publisher: brief.publisher, labels: [...new Set(sourceLabels.values())] }
  return (
    isAttributed(rest, speakersOf(world)) ||
    inTheirWords.test(rest) ||
    speakersNamed(rest, schema.language, names).length > 0
  )
}

/** Names of the book are no praise, whatever they promise. */
const withoutNames = (text: string, world: OpenWorld): string =>
  world.known.reduce((rest, name) => (name.length > 3 ? rest.replaceAll(name, ' … ') : rest), text)

/** The first word of praise in a text, or null. */
export const praiseIn = askedAgain((text, world): string | null => {
  const own = plainUses.reduce((rest, plain) => rest.replaceAll(plain, ' … '), withoutNames(text, world))
  for (const praise of praiseWords) {
    const hit = praise.exec(own)?.[0]
    if (hit !== undefined) return hit.trim()
  }
  return null
})

const valuesIn = (text: string): number =>
  valueWords.reduce((count, values) => count + (text.match(values)?.length ?? 0), 0)

/** Words of value in one sentence that make it a praise whatever it is filed under. */
const valuesOfPraise = 2

/** Whether a text states something that can be checked: a number, or a name beyond those of the book. */
const statesFact = (text: string, language: string, world: OpenWorld): boolean => {
  const known = new Set(world.known.flatMap((name) => wordTokens(name).map(({ key }) => key)))
  return (
    numberFacts(text, language).length > 0 ||
    nameRuns(text, language).some(({ tokens }) => tokens.some(({ key }) => !known.has(key)))
  )
}

/**
 * Whether a claim is praise by somebody who wants the book sold: seller, publisher or author speak, and what they say is a
 * value and not a fact. A word of praise decides; else two words of value; else, under strengths, one word of value or
 * nothing that could be checked.
 */
export const isInterestedPraise = (
  claim: Pick<Claim, 'text' | 'voice' | 'topic' | 'language'>,
  world: OpenWorld,
): boolean => {
  if (!interestedVoices.has(claim.voice)) return false
  if (praiseIn(claim.text, world) !== null) return true
  const own = withoutNames(claim.text, world)
  const values = valuesIn(own)
  if (claim.topic !== 'strengths') return values >= valuesOfPraise && !statesFact(own, claim.language, world)
  return values > 0 || !statesFact(own, claim.language, world)
}
