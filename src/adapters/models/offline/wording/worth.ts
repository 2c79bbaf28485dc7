import { praiseWords } from '../../../../domain/lexicon/praise-words.ts'
import { wordTokens } from '../../../../domain/words.ts'

/** What of a statement's specific things is counted at most. */
const most = 4

/** Names, numbers and terms of a text that tell this book from others, the first word left out. */
const specifics = (text: string): number => {
  const words = wordTokens(text)
    .slice(1)
    .map(({ text: word }) => word)
  return new Set(words.filter((word) => /^\p{Lu}|\d|\p{Ll}-\p{Ll}/u.test(word))).size
}

/** How much a statement is worth telling, 0 to 4: the more names, numbers and terms the better, praise least. */
export const worthOf = (text: string): number => {
  const praises = praiseWords.some((praise) => praise.test(text))
  return Math.max(0, Math.min(most, specifics(text)) - (praises ? 2 : 0))
}
