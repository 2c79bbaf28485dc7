import { countWords } from '../../../../domain/words.ts'
import type { SectionOutput } from '../../../../domain/writing.ts'
import type { Told } from './told.ts'

const mostSentences = 5

/** The words of sentences. */
export const wordsOf = (told: readonly Told[]): number => told.reduce((sum, { text }) => sum + countWords(text), 0)

/** Sets sentences as paragraphs of about the same length, three to five sentences each where there are enough. */
export const paragraphsOf = (told: readonly Told[], subheading: string | null): SectionOutput['paragraphs'] => {
  const count = Math.max(1, Math.ceil(told.length / mostSentences))
  const paragraphs: SectionOutput['paragraphs'] = []
  for (let index = 0; index < count; index += 1) {
    const from = Math.round((index * told.length) / count)
    const to = Math.round(((index + 1) * told.length) / count)
    const sentences = told.slice(from, to)
    if (sentences.length > 0)
      paragraphs.push({ subheading: index === 0 ? subheading : null, sentences: [...sentences] })
  }
  return paragraphs
}

const fewestSentences = 3

/** One paragraph where that is not too long, else two of about the same length. */
const evenly = (told: readonly Told[]): readonly Told[][] => {
  if (told.length <= mostSentences + 1) return [[...told]]
  const half = Math.ceil(told.length / 2)
  return [told.slice(0, half), told.slice(half)]
}

/** Paragraphs as they were told; one that came out short shares its length with the one before it. */
export const settled = (
  paragraphs: readonly (readonly Told[])[],
  subheading: string | null,
): SectionOutput['paragraphs'] => {
  const kept: Told[][] = []
  for (const told of paragraphs) {
    const last = kept.at(-1)
    const isShort = told.length < fewestSentences || (last?.length ?? fewestSentences) < fewestSentences
    if (last && isShort && told.length > 0) kept.splice(-1, 1, ...evenly([...last, ...told]))
    else if (told.length > 0) kept.push([...told])
  }
  return kept.map((sentences, index) => ({ subheading: index === 0 ? subheading : null, sentences }))
}
