import { fold } from '../../../../reading/text.ts'
import { readMarkup } from './markup.ts'

/** Something met in the text of a book, in reading order. */
export type Piece =
  | { readonly form: 'place'; readonly id: string; readonly page: string | null }
  | { readonly form: 'paragraph'; readonly text: string; readonly heading: boolean }

const unseen = new Set(['head', 'script', 'style', 'svg', 'math', 'nav', 'template', 'audio', 'video', 'iframe'])
const blocks = new Set(
  'address article aside blockquote body dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** Text that is no prose of the author: listings and tables. */
const silent = new Set(['pre', 'table'])
/** Footnotes and marks of notes stand in the middle of sentences. */
const isAside = (attributes: Readonly<Record<string, string>>): boolean =>
  /\b(?:noteref|footnote|endnote|rearnote)s?\b/.test(`${attributes['epub:type'] ?? ''} ${attributes['role'] ?? ''}`)

const pageOf = (attributes: Readonly<Record<string, string>>): string | null => {
  const marks = `${attributes['epub:type'] ?? ''} ${attributes['role'] ?? ''}`
  if (!/\bpagebreak\b/.test(marks)) return null
  const label = fold(attributes['aria-label'] ?? attributes['title'] ?? '').replace(/^(?:page|p\.)\s*/iu, '')
  return label === '' ? null : label.replace(/[.\s]+$/, '')
}

/** Reads one text of a book: its paragraphs, and the places that tables point to. */
export const readContentDocument = (source: string, take: (piece: Piece) => void): void => {
  let text = ''
  let heading = false
  let hidden = 0
  let depth = 0
  /** Depth at which each hidden element was opened. */
  const hiddenAt: number[] = []
  /** Places within the paragraph that is being read: it belongs where it begins. */
  const inside: Piece[] = []
  const flush = (): void => {
    const words = fold(text)
    text = ''
    if (words !== '') take({ form: 'paragraph', text: words, heading })
    for (const place of inside.splice(0)) take(place)
    heading = false
  }
  readMarkup(
    source,
    {
      open: (name, attributes) => {
        depth += 1
        const page = pageOf(attributes)
        const id = attributes['id']
        if (blocks.has(name)) flush()
        if (/^h[1-6]$/.test(name)) heading = true
        if (id !== undefined || page !== null) {
          const place = { form: 'place', id: id ?? '', page } as const
          if (text.trim() === '') take(place)
          else inside.push(place)
        }
        if (unseen.has(name) || silent.has(name) || isAside(attributes) || page !== null) {
          hidden += 1
          hiddenAt.push(depth)
        }
        if (name === 'br') text += ' '
      },
      text: (data) => {
        if (hidden === 0) text += data
      },
      close: (name) => {
        if (blocks.has(name)) flush()
        if (hiddenAt.at(-1) === depth) {
          hiddenAt.pop()
          hidden -= 1
        }
        depth -= 1
      },
    },
    'xhtml',
  )
  flush()
}
