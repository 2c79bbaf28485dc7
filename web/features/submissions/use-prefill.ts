import { useEffect, useState } from 'react'
import type { SubmitDraft } from './submit-draft.ts'
import type { SeenAddress } from './use-submit-check.ts'

/** A book as a page names it. */
export interface NamedBook {
  readonly url: string
  readonly label: string
  readonly title: string
  readonly author: string
}

/** The first page of the form that names its book. */
export const namedBook = (addresses: readonly SeenAddress[]): NamedBook | null => {
  const found = addresses.find(({ seen }) => typeof seen?.title === 'string')
  return found?.seen?.title
    ? { url: found.url, label: found.label, title: found.seen.title, author: found.seen.author ?? '' }
    : null
}

type Names = Partial<Pick<SubmitDraft, 'title' | 'author'>>

/** What a page's names fill in: fields where nothing stands. */
export const fillingOf = ({ title, author }: Pick<SubmitDraft, 'title' | 'author'>, book: NamedBook): Names => ({
  ...(title.trim() === '' ? { title: book.title } : {}),
  ...(author.trim() === '' && book.author !== '' ? { author: book.author } : {}),
})

/** What was filled in, from where, and the way back. */
export interface Filling {
  readonly from: string
  readonly undo: () => void
}

/**
 * Fills title and author in from a page that names its book, once a page, and only where nothing stands: what is typed or taken back
 * is never touched again.
 */
export const usePrefill = (
  draft: SubmitDraft,
  addresses: readonly SeenAddress[],
  onChange: (change: Partial<SubmitDraft>) => void,
): Filling | null => {
  const book = namedBook(addresses)
  const [done, setDone] = useState<{ readonly url: string; readonly from: string; readonly names: Names } | null>(null)
  const { title, author } = draft
  useEffect(() => {
    if (book === null || done?.url === book.url) return
    const names = fillingOf({ title, author }, book)
    setDone({ url: book.url, from: book.label, names })
    if (Object.keys(names).length > 0) onChange(names)
  }, [book, done, title, author, onChange])
  if (done === null) return null
  const names = Object.entries(done.names)
  const stands = names.length > 0 && (done.names.title ?? title) === title && (done.names.author ?? author) === author
  if (!stands) return null
  const blank = Object.fromEntries(names.map(([name]) => [name, '']))
  return {
    from: done.from,
    undo: () => {
      setDone({ ...done, names: {} })
      onChange(blank)
    },
  }
}
