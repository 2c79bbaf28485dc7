import type { Claim } from '../../evidence.ts'
import { foldText } from '../../words.ts'
import type { SectionOutput } from '../../writing.ts'
import type { Citation } from '../article.ts'
import { citationsUnder, restOf, type Stretch, sentenceMarkdown } from '../compose.ts'
import { parseArticle, placedSentences } from '../parse.ts'
import { lockedSentences, type SectionPart } from './locked-text.ts'
import { type Row, type WrittenSentence, weave } from './weave.ts'

/** A section written anew around what a person wrote in it. */
export interface RevisedSection {
  /** Heading included. */
  readonly markdown: string
  /** What its new sentences rest on; those of a person keep what they had. */
  readonly citations: readonly Citation[]
}

interface Sheet {
  markdown: string
  readonly stretches: Stretch[]
}

const setRow = (sheet: Sheet, row: Row, claims: ReadonlyMap<string, Claim>): void => {
  for (const [index, piece] of row.entries()) {
    if (index > 0) sheet.markdown += ' '
    const start = sheet.markdown.length
    if ('locked' in piece) sheet.markdown += piece.locked.markdown
    else {
      sheet.markdown += sentenceMarkdown(piece.written.text, index > 0)
      sheet.stretches.push({ start, end: sheet.markdown.length, ...restOf(piece.written, claims) })
    }
  }
  sheet.markdown += '\n\n'
}

/** What was written for each part: paragraphs go under the last subheading before them. */
const writtenFor = (
  parts: readonly SectionPart[],
  { paragraphs }: SectionOutput,
): readonly (readonly (readonly WrittenSentence[])[])[] => {
  const byPart = parts.map((): (readonly WrittenSentence[])[] => [])
  let place = Math.max(
    0,
    parts.findIndex(({ subheading }) => subheading !== null),
  )
  for (const { subheading, sentences } of paragraphs) {
    const named = parts.findIndex((part) => foldText(part.subheading ?? '') === foldText(subheading ?? ''))
    if (subheading !== null && named !== -1) place = named
    byPart[place]?.push(sentences)
  }
  return byPart
}

/**
 * Sets a section that was written anew: under its own heading, every word of a person kept.
 * @param heading the line of the H2 as it stands
 */
export const revisedSection = (
  heading: string,
  parts: readonly SectionPart[],
  output: SectionOutput,
  claims: ReadonlyMap<string, Claim>,
): RevisedSection => {
  const sheet: Sheet = { markdown: `${heading}\n\n`, stretches: [] }
  const own = parts.length > 0 ? parts : [{ subheading: null, line: '', keeps: false, locked: [], sentences: [] }]
  const written = writtenFor(own, output)
  const everywhere = new Set(lockedSentences(parts))
  for (const [index, part] of own.entries()) {
    const rows = weave(part.locked, written[index] ?? [], everywhere)
    if (rows.length === 0 && !part.keeps) continue
    if (part.line !== '') sheet.markdown += `${part.line}\n\n`
    for (const row of rows) setRow(sheet, row, claims)
  }
  const markdown = sheet.markdown.trimEnd()
  const citations = citationsUnder(markdown, sheet.stretches).filter(({ sentence }) => !everywhere.has(sentence))
  return { markdown, citations }
}

/** Whether a section holds everything that a person wrote in it, word for word and in order. */
export const keepsLocked = (markdown: string, parts: readonly SectionPart[]): boolean => {
  let at = 0
  const inOrder = parts
    .flatMap(({ line, keeps, locked }) => [...(keeps ? [line] : []), ...locked.map((one) => one.markdown)])
    .every((words) => {
      const found = markdown.indexOf(words, at)
      at = found + words.length
      return found !== -1
    })
  const said = placedSentences(parseArticle(markdown)).map(({ text }) => text)
  let next = 0
  for (const text of said) if (text === lockedSentences(parts)[next]) next += 1
  return inOrder && next === lockedSentences(parts).length
}
