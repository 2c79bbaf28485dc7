/** The most characters of a gram: long enough to tell titles apart, short enough that a text has few. */
const longest = 3

const gramsOfLength = (letters: readonly string[], length: number): readonly string[] =>
  letters.slice(0, Math.max(0, letters.length - length + 1)).map((_, at) => letters.slice(at, at + length).join(''))

/**
 * Every run of one to three characters of a text. An index on them finds any part of any word, in every script, as the
 * extension pg_trgm does not (it knows no words of one or two characters and drops signs), and needs no rights to install.
 */
export const gramsOf = (text: string): readonly string[] => {
  const letters = [...text]
  return [...new Set([1, 2, longest].flatMap((length) => gramsOfLength(letters, length)))]
}

/**
 * Runs that a text must have so that a word can occur in it: the longest, for they are the rarest, and only as many as cover
 * the word, for each that many texts have takes time.
 */
export const gramsOfWord = (word: string): readonly string[] => {
  const letters = [...word]
  const runs = gramsOfLength(letters, Math.min(longest, letters.length))
  return [...new Set(runs.filter((_, at) => at % longest === 0 || at === runs.length - 1))]
}
