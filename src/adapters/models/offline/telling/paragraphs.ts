import { countWords } from '../../../../domain/words.ts'
import type { SectionOutput } from '../../../../domain/writing.ts'
import type { Told } from './told.ts'

const mostSentences = 5

/** The words of sentences. */
export const wordsOf = (told: readonly Told[]): number => told.reduce((sum, { text }) => sum + countWords(text), 0)

/** Words by which a sentence leans on the one before it, so that no paragraph begins with it. */
const leansOnLast =
  /\b(?:the same (?:review|reader|critic|page|chapter)|that review|the reviewer|also (?:says|notes)|reviewer adds)\b|^It |(?<!\p{L})(?:a mesma (?:resenha|página|crítica)|o mesmo (?:leitor|capítulo)|essa resenha|(?:também|ainda) (?:observa|afirma))(?!\p{L})|^Também /iu

/** The place nearest to the one wanted at which a paragraph can begin. */
const beginning = (told: readonly Told[], wanted: number): number => {
  const near = [wanted, wanted + 1, wanted - 1, wanted + 2].filter((at) => at > 0 && at < told.length)
  return near.find((at) => !leansOnLast.test(told[at]?.text ?? '')) ?? wanted
}

/** Sets sentences as paragraphs of about the same length, three to five sentences each where there are enough. */
export const paragraphsOf = (told: readonly Told[], subheading: string | null): SectionOutput['paragraphs'] => {
  const count = Math.max(1, Math.ceil(told.length / mostSentences))
  const starts = Array.from({ length: count }, (_, index) =>
    index === 0 ? 0 : beginning(told, Math.round((index * told.length) / count)),
  )
  const paragraphs: SectionOutput['paragraphs'] = []
  for (let index = 0; index < count; index += 1) {
    const sentences = told.slice(starts[index], starts[index + 1])
    if (sentences.length > 0)
      paragraphs.push({ subheading: index === 0 ? subheading : null, sentences: [...sentences] })
  }
  return paragraphs
}

const fewestSentences = 3

/** One paragraph where that is not too long, else two of about the same length. */
const evenly = (told: readonly Told[]): readonly Told[][] => {
  if (told.length <= mostSentences + 1) return [[...told]]
  const half = beginning(told, Math.ceil(told.length / 2))
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
