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

/** Words in a row that a piece of an edited copy has at least, and words that may be changed between two pieces. */
const edited = { piece: 5, gap: 3 } as const
/** Words of an edited copy that two sentences in a row may have; the rest of the way to what is refused is for the next passage. */
export const editedCopyAllowed = 21

interface Piece {
  readonly start: number
  readonly there: number
  readonly length: number
}

/** The pieces that a text has word for word as another text has them, from left to right. */
const piecesOf = (a: readonly string[], b: readonly string[]): readonly Piece[] => {
  const pieces: Piece[] = []
  for (let start = 0; start < a.length; start += 1)
    for (let there = 0; there < b.length; there += 1) {
      if (a[start] !== b[there] || (start > 0 && there > 0 && a[start - 1] === b[there - 1])) continue
      let length = 0
      while (start + length < a.length && a[start + length] === b[there + length]) length += 1
      if (length >= edited.piece) pieces.push({ start, there, length })
    }
  return pieces
}

/** The most words of a text that stand in another one in its order, a few words changed between two pieces not counted. */
export const longestEditedCopy = (text: string, other: string): number => {
  const [a, b] = [text, other].map((one) => wordTokens(one).map(({ key }) => key))
  const pieces = piecesOf(a ?? [], b ?? [])
  const held = new Map<Piece, number>()
  for (const piece of pieces) {
    const before = pieces.filter(({ start, there, length }) => {
      const [here, over] = [piece.start - start - length, piece.there - there - length]
      return start < piece.start && here >= 0 && here <= edited.gap && over >= 0 && over <= edited.gap
    })
    held.set(piece, piece.length + Math.max(0, ...before.map((one) => held.get(one) ?? 0)))
  }
  return Math.max(0, ...held.values())
}
