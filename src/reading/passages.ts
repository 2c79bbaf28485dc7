import type { PassageKind, Voice } from '../domain/evidence.ts'
import type { PassageDraft } from '../domain/reading.ts'
import { type SectionMeaning, sectionMeaning } from './locale/headings.ts'
import type { Block } from './markup.ts'

/** Where passages come from and what they are unless a heading says otherwise. */
export interface PassageSource {
  readonly kind: PassageKind
  readonly voice: Voice
  readonly locator: string
  /** Names of authors: a heading "About Ann Roe" opens what is said of her. `anyone` on a page where the author speaks. */
  readonly people?: readonly string[] | 'anyone'
}

/** Characters that a passage should not exceed: about a long paragraph, small enough to point at one statement. */
const longest = 900
/** Characters below which a line without an end mark is taken for a heading of what follows. */
const headingLength = 70

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Characters of one sentence beyond which it is none, and is cut wherever it may be. */
const longestSentence = 5000

/** The sentences of a text; a run of words without end is cut between words. */
const sentencesOf = function* (text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const window = text.slice(start, start + 4 * longestSentence)
    const isLast = start + window.length >= text.length
    let taken = 0
    for (const { segment, index } of sentences.segment(window)) {
      // The last sentence of a window may go on behind it; the next window begins with it.
      if (!isLast && index > 0 && index + segment.length === window.length) break
      for (let cut = 0; cut < segment.length; cut += longestSentence) yield segment.slice(cut, cut + longestSentence)
      taken = index + segment.length
    }
    start += taken
  }
}

/** Cuts a text between sentences into pieces no longer than a passage; a sentence longer than that stays whole. */
export const inPieces = (text: string): string[] => {
  if (text.length <= longest) return [text]
  const parts: string[] = []
  let part = ''
  for (const segment of sentencesOf(text)) {
    if (part !== '' && part.length + segment.length > longest) {
      parts.push(part.trim())
      part = ''
    }
    part += segment
  }
  return [...parts, part.trim()].filter(Boolean)
}

/** Marks of a sentence, a quotation or the name under one, which no heading has. */
const speaks = /[.!?…:;,"”»]$|[.!?…]["”»')\]]*\s|^["“„«'—–―-]/u

/** "— Ann Roe, The Paper": who said what stands above. */
const isAttribution = (block: Block): boolean => block.text.length <= 150 && /^[—–―-]\s*\p{L}/u.test(block.text)

const isHeading = (block: Block): boolean =>
  block.form === 'heading' ||
  (block.text.length <= headingLength &&
    ((block.form === 'paragraph' && !speaks.test(block.text)) || sectionMeaning(block.text) !== null))

/** Gathers lines into passages; what is said twice on a page is kept once. */
const gatherer = () => {
  const drafts: PassageDraft[] = []
  const seen = new Set<string>()
  let lines: string[] = []
  let heading: string | null = null
  const close = ({ kind, voice, locator }: PassageSource): void => {
    const text = [...(heading === null ? [] : [heading]), ...lines].join('\n')
    const words = lines.join('\n')
    lines = []
    if (words === '') return
    heading = null
    if (seen.has(words)) return
    seen.add(words)
    drafts.push({ kind, voice, text, locator })
  }
  return {
    drafts,
    close,
    isOpen: () => lines.length > 0,
    /** Sets the first line of the next passage; a heading that nothing followed is replaced. */
    head: (line: string | null): void => {
      heading = line
    },
    add: (line: string, source: PassageSource): void => {
      const length = lines.reduce((total, { length: size }) => total + size + 1, heading?.length ?? 0)
      if (lines.length > 0 && length + line.length > longest) close(source)
      lines.push(line)
    },
  }
}

const aboutSomeone = /^(?:about|über|sobre|acerca de|à propos de|over|a proposito di)\s+(.+)$/iu
const fullName =
  /^(?!(?:This|The|That|These|Our|Us|My|O|A|Os|As|El|La|Los|Das|Dieses|Die|Der)\s)\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u

/** What a heading says: what the tables know, and that it names an author. */
const meaningOf = (heading: Block, { people = [] }: PassageSource): SectionMeaning | null => {
  const known = sectionMeaning(heading.text)
  const name = known === null ? (aboutSomeone.exec(heading.text)?.[1]?.trim() ?? '') : ''
  const isPerson = people === 'anyone' ? fullName.test(name) : people.includes(name)
  return name !== '' && isPerson ? { kind: 'about_author', voice: 'author' } : known
}

/** The heading that gave the present text its meaning, by how deep it stands; a line in bold counts as the deepest. */
const levelOf = (block: Block): number => block.level ?? 7

/** A short line in a table of contents is a chapter, not a heading, unless it is known as one. */
const opensSection = (block: Block, current: PassageSource): boolean =>
  isHeading(block) && (current.kind !== 'contents' || block.form === 'heading' || sectionMeaning(block.text) !== null)

/**
 * Cuts blocks into passages about a paragraph long. A heading stands on the first line of the passage it opens, list
 * entries are kept together, long paragraphs are cut between sentences. A heading that is known ("Table of Contents",
 * "Über den Autor") says what follows it is, until the next heading, and is no text itself.
 */
export const passagesOf = (blocks: readonly Block[], source: PassageSource): readonly PassageDraft[] => {
  const gathering = gatherer()
  let current = source
  let currentLevel = 0
  let inList = false
  for (const block of blocks) {
    if (opensSection(block, current)) {
      gathering.close(current)
      const meaning = meaningOf(block, source)
      const isText = meaning === null || meaning.telling === true
      if (!isText) current = { ...source, kind: meaning.kind, voice: meaning.voice ?? source.voice }
      else if (levelOf(block) <= currentLevel || current.kind === 'contents') current = source
      if (!isText || current === source) currentLevel = levelOf(block)
      gathering.head(isText ? block.text : null)
      inList = false
      continue
    }
    const entry = block.form === 'entry' || current.kind === 'contents' || isAttribution(block)
    if (gathering.isOpen() && !((inList || isAttribution(block)) && entry)) gathering.close(current)
    for (const part of inPieces(block.text)) gathering.add(part, current)
    inList = entry && !isAttribution(block)
  }
  gathering.close(current)
  return gathering.drafts
}
