import { frameWords } from '../lexicon/stop-words.ts'
import { isStopWord, plainLetters, wordTokens } from '../words.ts'

/** Written so wherever it stands: `PostgreSQL`, `Node.js`, `C++`, `HTTP`, `S3`. */
const technical = /\p{Ll}\p{Lu}|[.+#]\p{L}?|^\p{Lu}{2,}\d*s?$|^\p{Lu}+\d+$|\+\+$|#$/u

/** Words of any month, weekday or tongue, which are capitalised in English and name nothing that two posts could share. */
const common = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday english portuguese spanish french german brazil brazilian american isbn asin chapter amazon goodreads
  google kindle wordpress ebook pdf url faq ai ia`.split(/\s+/u),
)

const isCommon = (key: string): boolean =>
  common.has(key) ||
  isStopWord(key, 'en') ||
  isStopWord(key, 'pt') ||
  frameWords.en.has(key) ||
  frameWords.pt.has(key) ||
  key.length < 2

/**
 * The names of things in sentences (technologies, products, places), by their folded form, as they are written there: words with
 * marks or capitals of their own, and capitalised words that do not begin a sentence.
 */
export const namesIn = (sentences: readonly string[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  for (const sentence of sentences)
    wordTokens(sentence).forEach(({ text, key }, index) => {
      const named = technical.test(text) || (index > 0 && /^\p{Lu}\p{Ll}{2,}/u.test(text))
      if (named && !isCommon(key) && !names.has(key)) names.set(key, text)
    })
  return names
}

/** The telling words of a title, by their folded form, as they are written there. */
export const titleWords = (title: string): ReadonlyMap<string, string> =>
  new Map(
    wordTokens(title)
      .filter(({ key }) => !isCommon(key))
      .map(({ key, text }) => [key, text]),
  )

/** A person's name in the form in which names are compared. */
export const personKey = (name: string): string =>
  ` ${plainLetters(name.toLowerCase())
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
