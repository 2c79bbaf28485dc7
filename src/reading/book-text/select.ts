import type { PassageDraft } from '../../domain/reading.ts'
import { inPieces } from '../passages.ts'
import type { BookParagraph, BookText } from './book-text.ts'
import { type Matter, matterOf } from './chapter-words.ts'
import { locatorOf } from './locator.ts'
import { densities, isProse } from './telling.ts'

/** Passages that the table of contents may take. */
const contentsPassages = 5
/** Passages that a part other than a chapter may take. */
const shares: Readonly<Record<Exclude<Matter, 'body' | 'aside'>, number>> = {
  introduction: 6,
  foreword: 2,
  about_author: 3,
}
/** Stretches into which a text without chapters is divided. */
const stretches = 12

interface Candidate extends BookParagraph {
  /** Place in the book. */
  readonly order: number
  /** Its count in its chapter, from 1. */
  readonly ordinal: number
}

interface Chapter {
  readonly matter: Matter
  readonly paragraphs: readonly Candidate[]
}

const chaptersOf = ({ chapters, paragraphs }: BookText): readonly Chapter[] => {
  const ordinals = new Map<number | null, number>()
  const placed = paragraphs.map((paragraph, order): Candidate => {
    const ordinal = (ordinals.get(paragraph.chapter) ?? 0) + 1
    ordinals.set(paragraph.chapter, ordinal)
    return { ...paragraph, order, ordinal }
  })
  const telling = placed.filter(({ text }) => isProse(text))
  if (chapters.length === 0) {
    const size = Math.ceil(telling.length / stretches)
    return Array.from({ length: stretches }, (_, index) => ({
      matter: 'body' as const,
      paragraphs: telling.slice(index * size, (index + 1) * size),
    }))
  }
  return chapters.map((title, index) => ({
    matter: matterOf(title),
    paragraphs: telling.filter(({ chapter }) => chapter === index),
  }))
}

/** The table of contents, a few entries on a line each. */
const contentsDrafts = ({ chapters }: BookText): readonly PassageDraft[] => {
  const lines = chapters.filter((title) => matterOf(title) !== 'aside')
  if (lines.length < 2) return []
  const drafts: string[] = []
  for (const line of lines) {
    const last = drafts.at(-1)
    if (last !== undefined && last.length + line.length < 900) drafts.splice(-1, 1, `${last}\n${line}`)
    else drafts.push(line)
  }
  return drafts
    .slice(0, contentsPassages)
    .map((text) => ({ kind: 'contents', voice: 'author', text, locator: 'table of contents' }))
}

/** The paragraphs of a chapter in the order in which they are wanted: the first, the last, then the densest in its terms. */
const wanted = ({ paragraphs }: Chapter, density: (text: string) => number): readonly Candidate[] => {
  const [first, ...rest] = paragraphs
  const last = rest.pop()
  const dense = rest
    .map((candidate) => ({ candidate, weight: density(candidate.text) }))
    .sort((one, two) => two.weight - one.weight || one.candidate.order - two.candidate.order)
    .map(({ candidate }) => candidate)
  return [first, last, ...dense].filter((candidate) => candidate !== undefined)
}

/** Takes turns: every list gives its first before any gives its second. Lists beyond the budget are passed over evenly. */
const inTurns = (lists: readonly (readonly Candidate[])[], budget: number): readonly Candidate[] => {
  const chosen: Candidate[] = []
  const step = Math.max(1, lists.length / Math.max(1, budget))
  const heard = lists.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
  const rounds = Math.max(0, ...heard.map((list) => list.length))
  for (let round = 0; round < rounds; round += 1) {
    for (const list of heard) {
      const next = list[round]
      if (next && chosen.length < budget) chosen.push(next)
    }
  }
  return chosen
}

const kinds: Readonly<Record<Matter, Pick<PassageDraft, 'kind' | 'voice'>>> = {
  introduction: { kind: 'body', voice: 'author' },
  // Who introduces another's book praises it; that is trusted no more than the book's own advertisement.
  foreword: { kind: 'body', voice: 'publisher' },
  about_author: { kind: 'about_author', voice: 'author' },
  aside: { kind: 'body', voice: 'author' },
  body: { kind: 'body', voice: 'author' },
}

/**
 * Chooses the passages of a book that an article may rest on: its table of contents, its introduction and end, what it says of
 * the author, and of every chapter the first and last paragraphs and those densest in the chapter's own terms. The same book
 * gives the same passages.
 */
export const selectPassages = (book: BookText, limit: number): readonly PassageDraft[] => {
  const contents = contentsDrafts(book)
  const chapters = chaptersOf(book)
  const measures = densities(chapters.map(({ paragraphs }) => paragraphs))
  const listOf = (chapter: Chapter): readonly Candidate[] =>
    wanted(chapter, measures[chapters.indexOf(chapter)] ?? (() => 0))
  const special = chapters.flatMap((chapter) => {
    const share = chapter.matter === 'body' || chapter.matter === 'aside' ? 0 : shares[chapter.matter]
    return listOf(chapter).slice(0, share)
  })
  const few = special.slice(0, Math.floor(limit / 3))
  const body = chapters.filter(({ matter }) => matter === 'body').map(listOf)
  const rest = inTurns(
    body.filter((list) => list.length > 0),
    limit - contents.length - few.length,
  )
  const chosen = [...few, ...rest].sort((one, two) => one.order - two.order)
  const drafts = chosen.flatMap((candidate): readonly PassageDraft[] => {
    const title = candidate.chapter === null ? undefined : book.chapters[candidate.chapter]
    const matter = title === undefined ? 'body' : matterOf(title)
    const [text] = inPieces(candidate.text)
    return text === undefined
      ? []
      : [{ ...kinds[matter], text, locator: locatorOf(candidate, book.chapters, candidate.ordinal) }]
  })
  return [...contents, ...drafts]
}
