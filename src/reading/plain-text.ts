import type { PassageKind, Voice } from '../domain/evidence.ts'
import { outcomeSentences as told } from '../domain/kept-words/outcome-sentences.ts'
import { detectLanguage } from '../domain/language.ts'
import type { PassageDraft, Reading } from '../domain/reading.ts'
import { sectionMeaning } from './locale/headings.ts'
import type { Block } from './markup.ts'
import { passagesOf } from './passages.ts'
import { fold } from './text.ts'

/** What a text without markup is, unless a heading in it says otherwise. */
export interface PlainTextSource {
  readonly kind: PassageKind
  readonly voice: Voice
  /** What people call the text; kept as its title. */
  readonly label: string
}

/** A line that is longer than this was not broken by hand. */
const brokenLineLength = 110
/** A line shorter than this share of the longest one, with an end mark, ends its paragraph. */
const shortLineShare = 0.75

/** A chunk of lines this short is a list unless a line goes on in lower case. */
const shortLines = 50

const entryMark = /^\s*(?:[-*•‣▪–—]\s+|\d{1,2}[.)]\s+)(?=\S)/u
const headingMark = /^\s*#{1,6}\s+/u
const endMark = /[.!?…:]["”’»)\]]*$/u

const isHeading = (line: string): boolean =>
  headingMark.test(line) || sectionMeaning(line.replace(headingMark, '')) !== null

/** Drops control characters; line ends of every habit become one. */
const withoutControls = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\v\f]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')

/** Joins the lines of one chunk: hand-broken lines become one paragraph, entries and headings stay alone. */
const blocksOfChunk = (chunk: string): readonly Block[] => {
  const lines = chunk.split('\n').filter((line) => line.trim() !== '')
  const longest = Math.max(...lines.map((line) => line.length))
  const blocks: Block[] = []
  let open = false
  for (const line of lines) {
    const last = blocks.at(-1)
    const isEntry = entryMark.test(line)
    if (isHeading(line)) blocks.push({ form: 'heading', text: fold(line.replace(headingMark, '')) })
    else if (open && last && !isEntry && (longest > shortLines || /^\s*\p{Ll}/u.test(line)))
      blocks.splice(-1, 1, { ...last, text: `${last.text} ${fold(line)}` })
    else blocks.push({ form: isEntry ? 'entry' : 'paragraph', text: fold(line) })
    const ends = line.length > brokenLineLength || (endMark.test(line.trim()) && line.length < longest * shortLineShare)
    open = !isHeading(line) && !ends
  }
  return blocks.filter(({ text }) => text !== '')
}

const numbered = (drafts: readonly PassageDraft[]): readonly PassageDraft[] =>
  drafts.map((draft, index) => ({ ...draft, locator: `passage ${index + 1}` }))

/**
 * Reads a text without markup: one passage a paragraph; a heading like "Table of Contents" or "Sobre o autor" says what
 * follows it is. An editor's own text stays the editor's throughout.
 */
export const readPlainText = (text: string, { kind, voice, label }: PlainTextSource): Reading => {
  const clean = withoutControls(text)
  const blocks = clean.split(/\n[^\S\n]*\n\s*/u).flatMap((chunk) => (chunk.trim() === '' ? [] : blocksOfChunk(chunk)))
  const drafts = numbered(passagesOf(blocks, { kind, voice, locator: '' }))
  const passages = voice === 'editor' ? drafts.map((draft) => ({ ...draft, kind, voice })) : drafts
  const isEmpty = passages.length === 0
  return {
    outcome: isEmpty ? 'empty_shell' : 'content',
    reason: isEmpty ? told.text_short({}) : null,
    pageTitle: isEmpty ? null : label,
    language: detectLanguage(clean),
    record: [],
    passages,
  }
}
