import { fromMarkdown } from 'mdast-util-from-markdown'
import { type Block, parseArticle, type Sentence } from '../parse.ts'
import type { BlockNode } from '../plain-text.ts'

/** Words of a section that a person wrote: they stay as they are, in their order. */
export interface Locked {
  /** The sentences in it, as citations name them. */
  readonly texts: readonly string[]
  /** As it stands in the section, marks and all. */
  readonly markdown: string
  /** Its paragraph's place in the part, from 0. */
  readonly block: number
  /** Whether it is a block of its own: a whole paragraph, a list, a quotation. */
  readonly alone: boolean
}

/** What stands under one H3, or before the first. */
export interface SectionPart {
  /** The H3; null for what stands before the first. */
  readonly subheading: string | null
  /** The H3 as it stands in the section, marks and all; empty where there is none. */
  readonly line: string
  /** Whether a person worded the H3, so that it stays whatever follows it. */
  readonly keeps: boolean
  readonly locked: readonly Locked[]
  /** All sentences of the part, as citations name them. */
  readonly sentences: readonly string[]
}

const placeOf = ({ position }: BlockNode): readonly [number, number] => [
  position?.start.offset ?? 0,
  position?.end.offset ?? 0,
]

/** Where the Markdown of a paragraph is cut so that each piece holds one sentence with its marks: at the space between two. */
const cutsOf = ({ start, end, sentences }: Block, source: string): readonly number[] => [
  start,
  ...sentences.slice(1).map((next, index) => {
    const former = sentences[index]?.end ?? start
    const space = source.slice(former, next.start).search(/\s/u)
    return space === -1 ? next.start : former + space
  }),
  end,
]

/** Whether a piece of Markdown says one sentence by itself: marks around several sentences do not come apart. */
const saysAlone = (markdown: string, { text }: Sentence): boolean => {
  const { preamble, sections } = parseArticle(markdown)
  const [only, ...others] = preamble
  return sections.length === 0 && others.length === 0 && only?.kind === 'paragraph' && only.text === text
}

const whole = (block: Block, source: string, place: number): Locked => ({
  texts: block.sentences.map(({ text }) => text),
  markdown: source.slice(block.start, block.end),
  block: place,
  alone: true,
})

/** What of a paragraph is a person's. */
const lockedOf = (block: Block, source: string, place: number, isMachine: (text: string) => boolean): Locked[] => {
  const own = block.sentences.filter(({ text }) => !isMachine(text))
  if (own.length === 0) return []
  if (own.length === block.sentences.length) return [whole(block, source, place)]
  const cuts = cutsOf(block, source)
  const pieces = block.sentences.map((sentence, index) => ({
    sentence,
    markdown: source.slice(cuts[index], cuts[index + 1]).trim(),
  }))
  const kept = pieces.filter(({ sentence }) => own.includes(sentence))
  return kept.every(({ markdown, sentence }) => saysAlone(markdown, sentence))
    ? kept.map(({ markdown, sentence }) => ({ texts: [sentence.text], markdown, block: place, alone: false }))
    : [whole(block, source, place)]
}

type OpenPart = SectionPart & { readonly locked: Locked[]; readonly sentences: string[]; blocks: number }

/** What a section is read with. */
interface Reading {
  readonly source: string
  readonly blocks: readonly Block[]
  readonly isMachine: (text: string) => boolean
}

const openPart = (heading: Pick<SectionPart, 'subheading' | 'line' | 'keeps'>): OpenPart => ({
  ...heading,
  locked: [],
  sentences: [],
  blocks: 0,
})

/** Takes a block of a section into the part that it stands in. */
const take = (part: OpenPart, node: BlockNode, { source, blocks, isMachine }: Reading): void => {
  const [start, end] = placeOf(node)
  const inside = blocks.filter((block) => block.start >= start && block.end <= end)
  const [only] = inside
  const texts = inside.flatMap(({ sentences }) => sentences.map(({ text }) => text))
  // Writers give nothing but paragraphs: whatever else stands in a section, a person put there.
  if (node.type === 'paragraph' && only?.kind === 'paragraph')
    part.locked.push(...lockedOf(only, source, part.blocks, isMachine))
  else part.locked.push({ texts, markdown: source.slice(start, end), block: part.blocks, alone: true })
  part.sentences.push(...texts)
  part.blocks += 1
}

/**
 * The parts of a section with what in them is a person's.
 * @param source the section's Markdown, heading included
 * @param isMachine whether a machine wrote a sentence or subheading
 */
export const partsOfSection = (source: string, isMachine: (text: string) => boolean): readonly SectionPart[] => {
  const parts = [openPart({ subheading: null, line: '', keeps: false })]
  const blocks = parseArticle(source).sections.flatMap((section) => section.blocks)
  for (const node of fromMarkdown(source).children) {
    if (node.type === 'heading' && node.depth === 2) continue
    const [start, end] = placeOf(node)
    const heading = blocks.find((block) => block.kind === 'subheading' && block.start === start)
    const present = parts.at(-1)
    if (heading) {
      const { text } = heading
      parts.push(openPart({ subheading: text, line: source.slice(start, end), keeps: !isMachine(text) }))
    } else if (present) take(present, node, { source, blocks, isMachine })
  }
  return parts.filter(({ subheading, blocks: held }) => subheading !== null || held > 0)
}

/** The sentences of a section that a person wrote, in their order. */
export const lockedSentences = (parts: readonly SectionPart[]): readonly string[] =>
  parts.flatMap(({ locked }) => locked.flatMap(({ texts }) => texts))
