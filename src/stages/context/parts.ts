import { countWords } from '../../domain/words.ts'
import type { EvidencePassage } from '../../domain/writing.ts'

/** Words of a source that one call is given; what is longer is summarised in parts, none of it left out. */
const wordsPerPart = 4_500
/** Claims of all sources together that an article can make use of, with some to choose from. */
const claimsWanted = 58
/** Claims that one source may make: enough where there are few sources, not too many where there is one. */
const claimsPerSource = { least: 10, most: 24 }

/** Cuts the passages of a source into parts of about the same length that one call can be given. */
export const partsOf = (passages: readonly EvidencePassage[]): readonly (readonly EvidencePassage[])[] => {
  const words = passages.map(({ text }) => countWords(text))
  const total = words.reduce((sum, count) => sum + count, 0)
  const share = total / Math.max(1, Math.ceil(total / wordsPerPart))
  const parts: EvidencePassage[][] = []
  let told = 0
  for (const [index, passage] of passages.entries()) {
    const part = parts[Math.floor(told / share)]
    if (part) part.push(passage)
    else parts.push([passage])
    told += words[index] ?? 0
  }
  return parts
}

/** How many claims each part of a source may make, given how many sources there are. */
export const claimsPerPart = (sources: number, parts: number): number => {
  const fair = Math.ceil(claimsWanted / Math.max(1, sources))
  const own = Math.min(claimsPerSource.most, Math.max(claimsPerSource.least, fair))
  return Math.max(4, Math.ceil(own / Math.max(1, parts)))
}
