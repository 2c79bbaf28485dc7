import { type PlacedSentence, verdictBox } from '../article/parse.ts'
import type { OpenWorld } from '../article/world.ts'
import { alike } from './likeness.ts'

/** How alike a sentence must be to a gap of the knowledge base to tell it. */
const gapLikeness = 0.5
const tellsSilence = /(?<!\p{L})(?:no|none|nothing|not|nobody|nenhuma?|não|nada|ninguém)(?!\p{L})/iu
const namesSources = /(?<!\p{L})(?:sources?|fontes?)(?!\p{L})/iu

/**
 * Whether a sentence, without its label in the verdict box, says what the knowledge base says no source tells. It must say that
 * sources are silent: "Every source says ..." is as like a gap as its contrary can be.
 */
export const tellsGap = (
  { text, section }: Pick<PlacedSentence, 'text' | 'section'>,
  { knowledgeBase }: Pick<OpenWorld, 'knowledgeBase'>,
): boolean => {
  const words = section === verdictBox ? text.replace(/^[^:]{1,40}:\s*/u, '') : text
  const isSilence = tellsSilence.test(words) && namesSources.test(words)
  return isSilence && knowledgeBase.gaps.some((gap) => alike(gap.text, words) >= gapLikeness)
}
