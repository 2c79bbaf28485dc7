import type { PlacedSentence } from '../../../src/domain/article/parse.ts'
import { plainTextOf } from '../../../src/domain/article/plain-text.ts'
import type { LeafNode } from './markdown-nodes.ts'

/** A run of an article's words that belongs to one sentence, or to none. */
export interface SentencePiece {
  /** Unique within its leaf. */
  readonly key: string
  readonly text: string
  readonly sentence: PlacedSentence | null
  /** Whether the sentence begins here; later pieces are the same sentence after a mark such as bold. */
  readonly opens: boolean
  /** Whether the sentence ends here. */
  readonly closes: boolean
}

const sentenceAt = (sentences: readonly PlacedSentence[], offset: number): PlacedSentence | null =>
  sentences.find(({ start, end }) => start <= offset && offset < end) ?? null

/** Cuts the words of a leaf of the Markdown tree where sentences begin and end. */
export const piecesOf = (
  leaf: LeafNode,
  markdown: string,
  sentences: readonly PlacedSentence[],
): readonly SentencePiece[] => {
  const { text, offsets } = plainTextOf(leaf, markdown)
  const pieces: SentencePiece[] = []
  let from = 0
  const close = (to: number) => {
    if (to <= from) return
    const offset = offsets[from] ?? 0
    const sentence = sentenceAt(sentences, offset)
    const closes = sentence?.end === (offsets[to - 1] ?? 0) + 1
    pieces.push({ key: `${from}`, text: text.slice(from, to), sentence, opens: sentence?.start === offset, closes })
    from = to
  }
  for (let index = 1; index < text.length; index += 1) {
    const before = sentenceAt(sentences, offsets[index - 1] ?? 0)
    if (sentenceAt(sentences, offsets[index] ?? 0)?.sentence_id !== before?.sentence_id) close(index)
  }
  close(text.length)
  return pieces
}
