/** Signs that nobody sees: joiners, direction marks, language tags, soft hyphens, and the fillers that look like a space. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu

/** Letters of other alphabets that look like Latin ones; only those that are used to hide a word. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [...'аaеeоoрpсcуyхxіiјjѕsԁdɡgһhкkмmтtвbнhαaεeοoρpνvιiτtυuκk'].flatMap((sign, index, all) =>
    index % 2 === 0 ? [[sign, all[index + 1] ?? sign]] : [],
  ),
)

const digitLetters: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
}

const isMixed = (word: string): boolean =>
  /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)
const isDisguised = (word: string): boolean => /\p{L}/u.test(word) && /[0134579@$]/u.test(word) && !/\d{2}/u.test(word)

const latinOf = (sign: string): string => {
  const small = lookAlikes[sign.toLowerCase()]
  if (small === undefined) return sign
  return sign === sign.toLowerCase() ? small : small.toUpperCase()
}

/** A text without the signs that nobody sees. */
export const withoutUnseen = (text: string): string => text.replace(unseen, '')

const spacedLetters = /(?<!\p{L})(?:\p{L}[\s.\-_*]){3,}\p{L}(?!\p{L})/gu

/**
 * A text as a model might read it in spite of a disguise: compatibility forms folded, look-alike letters in mixed words, digits
 * that stand for letters, and letters set apart put together. For comparing only, never for showing.
 */
export const undisguised = (text: string): string =>
  withoutUnseen(text.normalize('NFKC'))
    .replace(spacedLetters, (run) => run.replace(/[\s.\-_*]/gu, ''))
    .replace(/[\p{L}\p{N}@$]+/gu, (word) => {
      const latin = isMixed(word) ? [...word].map(latinOf).join('') : word
      return isDisguised(latin) ? [...latin].map((sign) => digitLetters[sign] ?? sign).join('') : latin
    })
