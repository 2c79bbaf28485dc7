import { wordTokens } from '../../../../domain/words.ts'

/** Words in a row that may stand in a sentence as they stand in a passage. */
export const longestRunWanted = 15
/** The same where there is too little to leave anything out. */
export const longestRunAllowed = 25

/** The longest run of words that a text shares with another, in words. */
export const longestSharedRun = (text: string, other: string): number => {
  const a = wordTokens(text).map(({ key }) => key)
  const b = wordTokens(other).map(({ key }) => key)
  let previous = new Array<number>(b.length + 1).fill(0)
  let longest = 0
  for (const word of a) {
    const row = new Array<number>(b.length + 1).fill(0)
    for (let index = 0; index < b.length; index += 1) {
      if (b[index] !== word) continue
      row[index + 1] = (previous[index] ?? 0) + 1
      longest = Math.max(longest, row[index + 1] ?? 0)
    }
    previous = row
  }
  return longest
}
