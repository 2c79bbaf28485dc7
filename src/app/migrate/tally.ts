import type { Move, Progress } from './move.ts'
import type { Section } from './sections.ts'

/** Counts what is done of a move and tells it. */
export interface Tally {
  /** So many things of a section are done; `before` in an earlier run. */
  add(section: Section, count: number, when?: 'now' | 'before'): void
}

/** Begins to count; `inAll` tells how many things there are, by section. */
export const createTally = (
  { now, onProgress }: Pick<Move, 'now' | 'onProgress'>,
  doing: Progress['doing'],
  inAll: ReadonlyMap<Section, number>,
): Tally => {
  const total = (isBooks: boolean): number =>
    [...inAll].reduce((sum, [{ name }, count]) => sum + ((name === 'submissions') === isBooks ? count : 0), 0)
  const booksInAll = total(true)
  const documentsInAll = total(false)
  const startedAt = now()
  let books = 0
  let documents = 0
  let doneNow = 0
  let present: Section | null = null
  let presentSince = startedAt
  let toldAt = startedAt
  let presentCount = 0
  const tell = (): void => {
    toldAt = now()
    const left = booksInAll + documentsInAll - books - documents
    const elapsedMs = toldAt - startedAt
    onProgress({
      doing,
      books,
      booksInAll,
      documents,
      documentsInAll,
      perSecond: (presentCount * 1000) / Math.max(1, toldAt - presentSince),
      secondsLeft: doneNow === 0 ? null : Math.ceil((left * elapsedMs) / doneNow / 1000),
    })
  }
  return {
    add: (section, count, when = 'now') => {
      if (section.name === 'submissions') books += count
      else documents += count
      if (when === 'before') return
      if (section !== present) {
        present = section
        presentSince = toldAt
        presentCount = 0
      }
      doneNow += count
      presentCount += count
      tell()
    },
  }
}
