import type { SectionOutput } from '../../writing.ts'
import { sentenceKey } from '../parse.ts'
import type { Locked } from './locked-text.ts'

/** A sentence that a writer gave. */
export type WrittenSentence = SectionOutput['paragraphs'][number]['sentences'][number]
/** One piece of a paragraph: a person's words, or a writer's. */
export type Piece = { readonly locked: Locked } | { readonly written: WrittenSentence }
/** A paragraph as its pieces. */
export type Row = readonly Piece[]

const isLocked = (piece: Piece): boolean => 'locked' in piece

/** The rows of what was written: a person's sentence that the writer kept, in order, takes its own place; one out of order is left out. */
const rowsOf = (
  locked: readonly Locked[],
  paragraphs: readonly (readonly WrittenSentence[])[],
  everywhere: ReadonlySet<string>,
): Piece[][] => {
  let placed = -1
  return paragraphs
    .map((sentences) =>
      sentences.flatMap((written): Piece[] => {
        const key = sentenceKey(written.text)
        if (!everywhere.has(key)) return [{ written }]
        const found = locked.findIndex((one, at) => at > placed && !one.alone && one.texts.includes(key))
        const own = locked[found]
        if (!own) return []
        placed = found
        return [{ locked: own }]
      }),
    )
    .filter((row) => row.length > 0)
}

const whereIs = (rows: readonly Row[], wanted: Locked): { readonly row: number; readonly at: number } | null => {
  for (const [row, pieces] of rows.entries()) {
    const at = pieces.findIndex((piece) => 'locked' in piece && piece.locked === wanted)
    if (at !== -1) return { row, at }
  }
  return null
}

/** Puts the first of a person's words where its paragraph stood, at the latest before the next of them. */
const putFirst = (rows: Piece[][], locked: Locked): void => {
  const next = rows.findIndex((row) => row.some(isLocked))
  const row = Math.min(locked.block, next === -1 ? rows.length : next)
  const present = rows[row]
  if (locked.alone || !present) rows.splice(row, 0, [{ locked }])
  else present.unshift({ locked })
}

/** Puts words of a person behind those that stood before them. */
const putBehind = (rows: Piece[][], locked: Locked, former: Locked): void => {
  const place = whereIs(rows, former)
  const row = place === null ? undefined : rows[place.row]
  if (!place || !row) return
  const { row: index, at } = place
  const isBeforeOthers = row.slice(at + 1).some(isLocked)
  const isTogether = !locked.alone && !former.alone && (locked.block === former.block || isBeforeOthers)
  if (isTogether) {
    row.splice(at + 1, 0, { locked })
    return
  }
  const following = rows[index + 1]
  if (isBeforeOthers) rows.splice(index, 1, row.slice(0, at + 1), [{ locked }], row.slice(at + 1))
  else if (!locked.alone && following && !following.some((piece) => 'locked' in piece && piece.locked.alone))
    following.unshift({ locked })
  else rows.splice(index + 1, 0, [{ locked }])
}

/**
 * Weaves what was written anew with what a person wrote: every word of theirs is there once, as it was, in its order, whatever the
 * writer made of it.
 * @param everywhere the sentences of the whole section that are a person's: a writer who says them elsewhere is not heard
 */
export const weave = (
  locked: readonly Locked[],
  paragraphs: readonly (readonly WrittenSentence[])[],
  everywhere: ReadonlySet<string>,
): readonly Row[] => {
  const rows = rowsOf(locked, paragraphs, everywhere)
  for (const [index, own] of locked.entries()) {
    if (whereIs(rows, own)) continue
    const former = locked[index - 1]
    if (former) putBehind(rows, own, former)
    else putFirst(rows, own)
  }
  return rows
}
