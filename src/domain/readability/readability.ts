import type { Finding, Readability } from '../article/article.ts'
import { type PlacedSentence, verdictBox } from '../article/parse.ts'
import type { ContentSchema } from '../content-schema.ts'
import { type Message, tellerOf } from '../told.ts'
import { countWords } from '../words.ts'
import { isPassive } from './passive.ts'
import { readabilitySentences } from './readability-sentences.ts'

const tell = tellerOf(readabilitySentences)

/** Words from which a sentence is long, and from which the sentences of a section are long as a rule. */
const longSentence = 35
const longMean = 25
/** Share of passive sentences from which a section reads stiffly, and sentences from which a share tells anything. */
const passiveMost = 0.4
const sentencesToTell = 5

interface Measured {
  readonly sentence: PlacedSentence
  readonly words: number
  readonly passive: boolean
}

const mean = (measured: readonly Measured[]): number =>
  measured.length === 0 ? 0 : measured.reduce((sum, { words }) => sum + words, 0) / measured.length

const shareOf = (measured: readonly Measured[]): number =>
  measured.length === 0 ? 0 : measured.filter(({ passive }) => passive).length / measured.length

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))

const begins = (text: string): string => `“${text.split(' ').slice(0, 8).join(' ')} …”`

const say = (told: Message, section: number, sentence_id: string | null = null): Finding => ({
  severity: 'notice',
  section,
  sentence_id,
  ...told,
})

const noticesOf = (measured: readonly Measured[], section: number): readonly Finding[] => {
  const long = measured
    .filter(({ words }) => words > longSentence)
    .map(({ sentence, words }) =>
      say(
        tell('readability_long_sentence', { beginning: begins(sentence.text), words, most: longSentence }),
        section,
        sentence.sentence_id,
      ),
    )
  if (measured.length < sentencesToTell) return long
  const average = mean(measured)
  const passive = shareOf(measured)
  return [
    ...long,
    ...(average > longMean
      ? [say(tell('readability_long_on_average', { words: Math.round(average), most: longMean }), section)]
      : []),
    ...(passive > passiveMost
      ? [say(tell('readability_passive', { percent: Math.round(passive * 100) }), section)]
      : []),
  ]
}

/** How an article's body reads, the verdict box and the details list left out. Reported to the editor, never gated. */
export const readabilityOf = (sentences: readonly PlacedSentence[], schema: ContentSchema): Readability => {
  const measured = sentences
    .filter(({ section }) => section !== verdictBox && schema.sections[section]?.form !== 'details')
    .map((sentence) => ({
      sentence,
      words: countWords(sentence.text),
      passive: isPassive(sentence.text, schema.language),
    }))
  const sections = [...new Set(measured.map(({ sentence }) => sentence.section))]
  return {
    sentence_words: {
      mean: rounded(mean(measured), 1),
      longest: measured.reduce((longest, { words }) => Math.max(longest, words), 0),
    },
    passive_share: rounded(shareOf(measured), 3),
    notices: sections.flatMap((section) =>
      noticesOf(
        measured.filter(({ sentence }) => sentence.section === section),
        section,
      ),
    ),
  }
}
