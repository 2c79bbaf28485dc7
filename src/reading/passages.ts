import type { PassageKind, Voice } from '../domain/evidence.ts'
import type { PassageDraft } from '../domain/reading.ts'
import { sectionMeaning } from './locale/headings.ts'
import type { Block } from './markup.ts'

/** Where passages come from and what they are unless a heading says otherwise. */
export interface PassageSource {
  readonly kind: PassageKind
  readonly voice: Voice
  readonly locator: string
}

/** Characters that a passage should not exceed: about a long paragraph, small enough to point at one statement. */
const longest = 900
/** Characters below which a line without an end mark is taken for a heading of what follows. */
const headingLength = 70

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

const splitLong = (text: string): string[] => {
  if (text.length <= longest) return [text]
  const parts: string[] = []
  let part = ''
  for (const { segment } of sentences.segment(text)) {
    if (part !== '' && part.length + segment.length > longest) {
      parts.push(part.trim())
      part = ''
    }
    part += segment
  }
  return [...parts, part.trim()].filter(Boolean)
}

const isHeading = (block: Block): boolean =>
  block.form === 'heading' ||
  (block.form === 'paragraph' && block.text.length <= headingLength && !/[.!?…:;,"”»]$/u.test(block.text)) ||
  (block.text.length <= headingLength && sectionMeaning(block.text) !== null)

/** Text gathered for the next passage. */
class Gathering {
  private lines: string[] = []
  private readonly drafts: PassageDraft[] = []
  private readonly seen = new Set<string>()

  add(line: string, source: PassageSource): void {
    const length = this.lines.reduce((total, { length: size }) => total + size + 1, 0)
    if (this.lines.length > 0 && length + line.length > longest) this.close(source)
    this.lines.push(line)
  }

  close(source: PassageSource): void {
    const text = this.lines.join('\n')
    this.lines = []
    if (text === '' || this.seen.has(text)) return
    this.seen.add(text)
    this.drafts.push({ kind: source.kind, voice: source.voice, text, locator: source.locator })
  }

  result(): PassageDraft[] {
    return this.drafts
  }
}

/**
 * Cuts blocks into passages about a paragraph long. A heading stands on the first line of the passage it opens, list
 * entries are kept together, long paragraphs are cut between sentences. A heading that is known ("Table of Contents",
 * "Über den Autor") says what follows it is, until the next heading.
 */
export const passagesOf = (blocks: readonly Block[], source: PassageSource): PassageDraft[] => {
  const gathering = new Gathering()
  let current = source
  let inList = false
  let onlyHeading = false
  for (const block of blocks) {
    if (
      isHeading(block) &&
      !(current.kind === 'contents' && block.form === 'paragraph' && sectionMeaning(block.text) === null)
    ) {
      if (!onlyHeading) gathering.close(current)
      const meaning = sectionMeaning(block.text)
      if (meaning !== null) current = { ...source, kind: meaning.kind, voice: meaning.voice ?? source.voice }
      else if (block.form === 'heading') current = source
      gathering.add(block.text, current)
      onlyHeading = true
      inList = false
      continue
    }
    const entry = block.form === 'entry' || current.kind === 'contents'
    if (!onlyHeading && !(inList && entry)) gathering.close(current)
    for (const part of splitLong(block.text)) gathering.add(part, current)
    inList = entry
    onlyHeading = false
  }
  if (!onlyHeading) gathering.close(current)
  return gathering.result()
}
