/** A number that is the same for the same words, so that books and sections begin their turns at different places. */
export const sharedSeed = (words: string): number => {
  let sum = 7
  for (const letter of words) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return sum
}
