import { useEffect, useRef, useState } from 'react'
import type { ListedSubmission } from '../../../src/http/contract/submission.ts'

/** So many books are selected at once: their list is read in seconds, and a browser holds it with ease. */
export const mostSelected = 5_000

/** The list as far as it was read. */
export interface ListSoFar {
  readonly books: readonly ListedSubmission[]
  readonly more: boolean
}

interface EveryBook {
  /** The books that were read. */
  readonly books: readonly ListedSubmission[]
  /** What the list is about; whoever looks at another one does not mean this one any more. */
  readonly about: string
  /** Reads on by a page. @throws ProblemError */
  readonly readOn: () => Promise<ListSoFar>
  readonly select: (ids: readonly string[]) => void
  /** Told when more match than are selected at once. */
  readonly onMost: () => void
}

const idsOf = (books: readonly ListedSubmission[]): readonly string[] =>
  books.slice(0, mostSelected).map(({ submission_id: id }) => id)

/** Selects all books that match, also those that the page did not read yet: the list is read to its end first, which can be stopped. */
export const useEveryBook = ({ books, about, readOn, select, onMost }: EveryBook) => {
  const [reading, setReading] = useState<{ readonly about: string; readonly read: number } | null>(null)
  const [error, setError] = useState<unknown>(null)
  /** Each reading has a number; one whose number is past ends without a word. */
  const turn = useRef(0)
  const shown = useRef(about)
  useEffect(() => {
    shown.current = about
  }, [about])
  useEffect(
    () => () => {
      turn.current += 1
    },
    [],
  )
  const end = (): void => {
    turn.current += 1
    setReading(null)
  }
  const begin = async (): Promise<void> => {
    end()
    const mine = turn.current
    const isMeant = () => turn.current === mine && shown.current === about
    setError(null)
    setReading({ about, read: books.length })
    try {
      let list: ListSoFar = { books, more: true }
      while (list.more && list.books.length < mostSelected) {
        list = await readOn()
        if (!isMeant()) return
        setReading({ about, read: list.books.length })
      }
      select(idsOf(list.books))
      if (list.more || list.books.length > mostSelected) onMost()
    } catch (thrown) {
      if (isMeant()) setError(thrown)
    }
    if (turn.current === mine) end()
  }
  return {
    /** How many were read so far; null while nothing is read. */
    read: reading?.about === about ? reading.read : null,
    error,
    begin,
    /** Reads no further; what was read is selected. */
    stop: () => {
      end()
      select(idsOf(books))
    },
  }
}

/** What is under way about selecting all books that match. */
export type EveryBookDoing = ReturnType<typeof useEveryBook>
