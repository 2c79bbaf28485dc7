import type { CopyPath } from './copy-path.ts'
import type { IndexedSentence } from './passage-index.ts'

/** Share of the copied words from which a sentence of the passages counts as one that a sentence was made of. */
const homeShare = 0.35

/** The sentences of the passages that a sentence was made of: at most two. */
export const homesOf = (path: CopyPath): readonly IndexedSentence[] => {
  const counts = new Map<IndexedSentence, number>()
  let copied = 0
  for (const place of path)
    if (place !== null) {
      copied += 1
      counts.set(place.sentence, (counts.get(place.sentence) ?? 0) + 1)
    }
  return [...counts].filter(([, count]) => count >= homeShare * copied).map(([sentence]) => sentence)
}
