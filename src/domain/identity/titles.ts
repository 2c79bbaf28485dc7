import { foldText, plainLetters } from '../words.ts'
import { sameWord } from './people.ts'

/** Words of titles that tell no book from another. */
const weakWords = new Set(
  'the a an of and for in on to with by from at your how o os as um uma e de do da dos das em no na para com por der die das und ein eine im mit von zu für fur le la les l et du des un une pour el los las y del il lo i gli vs novel novela romance roman romanzo livro libro'.split(
    ' ',
  ),
)

const articles = new Set(
  'the a an der die das ein eine le la les l un une el los las il lo i gli o os as um uma'.split(' '),
)

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  primeira: 1,
  segunda: 2,
  terceira: 3,
  quarta: 4,
  primera: 1,
  tercera: 3,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
}
const counted = `\\d{1,3}|${Object.keys(ordinals).join('|')}`
const editionWord = 'edition|edn|ed|auflage|aufl|ausgabe|edition|edicion|edicao|edizione|editie|utgava|wydanie|upplaga'

/** `2nd edition`, `second ed.`, `74. Auflage`, `4 edicion`, `edition : 2`, `n.º: 4 edicion`. */
const editionPatterns = [
  new RegExp(
    `(?<![\\p{L}\\p{N}])(${counted})(?:st|nd|rd|th|e|er|ere|eme|a|o|ª|º|\\.)*\\s*(?:${editionWord})(?![\\p{L}])`,
    'u',
  ),
  new RegExp(`(?<!\\p{L})(?:${editionWord})\\s*:?\\s*(\\d{1,3})(?!\\d)`, 'u'),
]
/** `Volume 2`, `Vol. II`, `Band 3`, `Part One`, `Book 1`, `#4`. */
const volumePattern = new RegExp(
  `(?:(?<!\\p{L})(?:volume|vol|band|bd|tome|tomo|part|parte|teil|book|livro|libro|buch|livre|deel)\\.?\\s*|#)(${counted})(?![\\p{L}\\p{N}])`,
  'u',
)
/** Words about the printing, never about the book. */
const printings =
  /(?<!\p{L})(?:kindle|revised|updated|new|international|global|colou?r|paperback|hardcover|deluxe|special|anniversary|unabridged|expanded)(?:\s+(?:and|&)\s+(?:revised|updated|expanded))?\s+(?:edition|edn|ed)\b\.?/gu

const plain = (text: string): string => plainLetters(foldText(text))

const numberIn = (text: string, pattern: RegExp): number | null => {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) return null
  return ordinals[found] ?? Number(found)
}

/** Which edition a title or an edition line counts itself as, or null. */
export const editionNumberOf = (text: string): number | null => {
  const folded = plain(text)
  const found = editionPatterns.map((pattern) => numberIn(folded, pattern)).find((number) => number !== null)
  return found !== undefined && Number.isFinite(found) ? found : null
}

const brackets = /\s*[([{][^()[\]{}]*[)\]}]/gu

/** Which volume of a set a title says that it is, or null; what stands in brackets is a series and tells no volume. */
export const volumeOf = (title: string): number | null => numberIn(plain(title).replace(brackets, ''), volumePattern)

const bareTitle = (title: string): string =>
  editionPatterns.reduce(
    (text, pattern) => text.replace(pattern, ''),
    plain(title).replace(brackets, '').replace(printings, ''),
  )

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+(?:\+\+|#)?/gu) ?? []

/** The words of a title that tell it from others; all of them when none does. */
export const tellingWords = (title: string): readonly string[] => {
  const all = [...new Set(wordsOf(bareTitle(title)))]
  const telling = all.filter((word) => !weakWords.has(word))
  return telling.length > 0 ? telling : all
}

/** A title before its subtitle, and the subtitle. */
const partsOf = (title: string): { readonly main: string; readonly sub: string } => {
  const bare = bareTitle(title)
  const cut = /\s*(?::|;| [-/|] |\. |\s\+\s)\s*/u.exec(bare)
  if (cut === null || cut.index === 0) return { main: bare, sub: '' }
  return { main: bare.slice(0, cut.index), sub: bare.slice(cut.index + cut[0].length) }
}

/** A title before its subtitle, as printed. */
export const mainTitle = (title: string): string => partsOf(title).main.trim()

/** Catalogues put the article first, last or nowhere. */
const withoutArticle = (words: readonly string[]): readonly string[] => {
  if (words.length < 2) return words
  if (articles.has(words[0] ?? '')) return words.slice(1)
  return articles.has(words.at(-1) ?? '') ? words.slice(0, -1) : words
}

const key = (text: string): string => withoutArticle(wordsOf(text)).join(' ')

/** Share of the words of the shorter title that the longer one has, spelling aside; 1 when one has no words. */
export const sharedWords = (one: readonly string[], other: readonly string[]): number => {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  if (shorter.length === 0) return 1
  return shorter.filter((word) => longer.some((entry) => sameWord(word, entry))).length / shorter.length
}

/** How two titles compare: the same but for subtitle, article and printing; close; or of different books. */
export type TitleVerdict = 'same' | 'close' | 'different'

/** Share of shared words from which titles are close. */
const closeFrom = 0.5

/** Compares two titles as printed. Titles that begin alike and go on with other subtitles are close, not the same. */
export const compareTitles = (one: string, other: string): TitleVerdict => {
  const [first, second] = [partsOf(one), partsOf(other)]
  const [whole, otherWhole] = [key(bareTitle(one)), key(bareTitle(other))]
  if (whole !== '' && whole === otherWhole) return 'same'
  if (key(first.main) !== '' && key(first.main) === key(second.main)) {
    const shared = sharedWords(tellingWords(first.sub), tellingWords(second.sub))
    return first.sub === '' || second.sub === '' || shared >= closeFrom ? 'same' : 'close'
  }
  return sharedWords(tellingWords(one), tellingWords(other)) >= closeFrom ? 'close' : 'different'
}

/** The best that two lists of titles of one book each come to. */
export const compareTitleLists = (some: readonly string[], others: readonly string[]): TitleVerdict | null => {
  const verdicts = some.flatMap((one) => others.map((other) => compareTitles(one, other)))
  if (verdicts.length === 0) return null
  return verdicts.includes('same') ? 'same' : verdicts.includes('close') ? 'close' : 'different'
}
