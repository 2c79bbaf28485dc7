import { attributionPhrases, sayingVerbs } from '../lexicon/attribution-phrases.ts'
import { wordTokens } from '../words.ts'
import { withoutQuotations } from './quotations.ts'

/** How many words a verb of saying may stand away from a speaker's name. */
const reach = 4

/**
 * Whether a sentence says who speaks: "according to the publisher", "the Amazon page calls it ...".
 * @param speakers names of sources, publishers and authors
 */
export const isAttributed = (sentence: string, speakers: readonly string[]): boolean => {
  const own = withoutQuotations(sentence, ' … ')
  if (attributionPhrases.some((phrase) => phrase.test(own))) return true
  const names = new Set(
    speakers.flatMap((speaker) =>
      wordTokens(speaker)
        .filter(({ text }) => /^\p{Lu}/u.test(text))
        .map(({ key }) => key),
    ),
  )
  const keys = wordTokens(own).map(({ key }) => key)
  return keys.some(
    (key, index) =>
      names.has(key) && keys.slice(Math.max(0, index - reach), index + reach + 1).some((near) => sayingVerbs.has(near)),
  )
}
