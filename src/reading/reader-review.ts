import type { PassageDraft } from '../domain/reading.ts'
import type { Block } from './markup.ts'
import { inPieces } from './passages.ts'

/** Characters of one review that are kept: some are essays, and evidence of one opinion needs no more. */
const mostOfReview = 1800
/** Characters below which a review says nothing that could be paraphrased. */
const leastOfReview = 40

const shortened = (text: string): string => {
  if (text.length <= mostOfReview) return text
  const cut = text.slice(0, mostOfReview)
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '), cut.lastIndexOf('.\n'))
  return end > mostOfReview / 2 ? cut.slice(0, end + 1) : `${cut.slice(0, cut.lastIndexOf(' '))} …`
}

/** One reader's review as passages; its own headings mean nothing here, its title stands on the first line. */
export const readerReview = (title: string, blocks: readonly Block[], locator: string): readonly PassageDraft[] => {
  const text = shortened([title, ...blocks.map((block) => block.text)].filter(Boolean).join('\n'))
  if (text.length < leastOfReview) return []
  return inPieces(text).map((piece) => ({ kind: 'review', voice: 'reader', text: piece, locator }))
}
