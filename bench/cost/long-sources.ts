import { type Passage, passageText, type Snapshot } from '../../src/domain/evidence.ts'
import { countWords, splitSentences } from '../../src/domain/words.ts'

/** Words of the passages of each source. */
export const wordsPerSource = 3_000

/** A sentence as it would stand in a longer account of the same thing: each round is told of another page. */
const retold = (sentence: string, page: number): string =>
  `On page ${page}, ${sentence.replace(/^(The|A|An|It|This|In|His|Her)\b/, (word) => word.toLowerCase())}`

interface Grown {
  text: string
  readonly passages: Passage[]
  words: number
}

const grow = (grown: Grown, model: Passage, text: string, sourceId: string): void => {
  const start = grown.text.length + 2
  grown.text += `\n\n${text}`
  grown.words += countWords(text)
  const passage_id = `${sourceId}.p${grown.passages.length + 1}`
  grown.passages.push({ ...model, passage_id, start, end: start + text.length })
}

/**
 * A source with about three thousand words of passages: what it says, said again page by page until it is long enough. No two
 * sentences are the same, so that no claim of one is merged into another.
 */
export const lengthened = (snapshot: Snapshot): Snapshot => {
  const prose = snapshot.passages.filter((passage) => passage.kind !== 'fact')
  const grown: Grown = {
    text: snapshot.text,
    passages: [...snapshot.passages],
    words: prose.reduce((sum, passage) => sum + countWords(passageText(snapshot, passage)), 0),
  }
  for (let round = 1; grown.words < wordsPerSource && prose.length > 0; round += 1) {
    for (const [index, passage] of prose.entries()) {
      if (grown.words >= wordsPerSource) break
      const page = round * 40 + index * 3
      const sentences = splitSentences(passageText(snapshot, passage), 'en')
      grow(grown, passage, sentences.map((sentence) => retold(sentence, page)).join(' '), snapshot.source_id)
    }
  }
  return { ...snapshot, text: grown.text, passages: grown.passages }
}

/** Words of the passages that a writer reads. */
export const proseWords = (snapshot: Snapshot): number =>
  snapshot.passages
    .filter((passage) => passage.kind !== 'fact')
    .reduce((sum, passage) => sum + countWords(passageText(snapshot, passage)), 0)
