import { fromMarkdown } from 'mdast-util-from-markdown'
import { sentenceSpans } from '../words.ts'
import { type BlockNode, type Link, plainTextOf } from './plain-text.ts'

/** What a block of an article is. `other` holds what has no place in an article: rules, definitions, headings of other levels. */
export type BlockKind = 'paragraph' | 'list_item' | 'quote' | 'subheading' | 'table' | 'code' | 'html' | 'other'

/** A sentence of a block: its plain words, and where it stands in the Markdown. */
export interface Sentence {
  /** Marks left out and white space folded: the key of a citation. */
  readonly text: string
  /** UTF-16 offsets into the Markdown, end exclusive. */
  readonly start: number
  readonly end: number
}

/** One block of an article. */
export interface Block {
  readonly kind: BlockKind
  /** Its words without marks. */
  readonly text: string
  /** UTF-16 offsets into the Markdown, end exclusive. */
  readonly start: number
  readonly end: number
  /** Empty for subheadings, code, html and other. */
  readonly sentences: readonly Sentence[]
  readonly links: readonly Link[]
  /** Raw HTML in or as the block. */
  readonly html: readonly string[]
  /** The Markdown node that it came from. */
  readonly node: string
}

/** One H2 with what follows it. */
export interface Section {
  readonly heading: string
  /** Offsets of the heading line. */
  readonly start: number
  readonly end: number
  readonly blocks: readonly Block[]
}

/** An article as its parts: what stands before the first H2, then the sections. */
export interface ArticleTree {
  readonly preamble: readonly Block[]
  readonly sections: readonly Section[]
}

/** The key under which a sentence's citation is kept: white space folded. */
export const sentenceKey = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** Kinds of blocks whose words are sentences that must be carried by evidence. */
const spoken: ReadonlySet<BlockKind> = new Set(['paragraph', 'list_item', 'quote', 'table'])

const tableRule = /^\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?)?\s*$/u
const isTable = (text: string): boolean => {
  const lines = text.split('\n')
  return lines.length > 1 && (lines[0] ?? '').includes('|') && tableRule.test(lines[1] ?? '')
}

/** A table's rows, each read as one sentence, the rule under its head left out. */
const rowSpans = (text: string): { text: string; start: number; end: number }[] => {
  const rows: { text: string; start: number; end: number }[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const words = line.replaceAll('|', ' ').replaceAll(/\s+/gu, ' ').trim()
    if (words !== '' && !tableRule.test(line)) rows.push({ text: words, start, end: start + line.length })
    start += line.length + 1
  }
  return rows
}

const blockOf = (node: BlockNode, kind: BlockKind, source: string): Block => {
  const plain = plainTextOf(node, source)
  const real: BlockKind = kind === 'paragraph' && isTable(plain.text) ? 'table' : kind
  const spans = real === 'table' ? rowSpans(plain.text) : spoken.has(real) ? sentenceSpans(plain.text) : []
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  const sentences = spans.map((span) => ({
    text: sentenceKey(span.text),
    start: plain.offsets[span.start] ?? start,
    end: (plain.offsets[span.end - 1] ?? end - 1) + 1,
  }))
  return {
    kind: real,
    text: sentenceKey(plain.text),
    start,
    end,
    sentences,
    links: plain.links,
    html: plain.html,
    node: node.type,
  }
}

/** The blocks of a node, lists and quotations taken apart into their items and paragraphs. */
const blocksOf = (node: BlockNode, source: string, inside: BlockKind | null): readonly Block[] => {
  if (node.type === 'paragraph') return [blockOf(node, inside ?? 'paragraph', source)]
  if (node.type === 'blockquote') return node.children.flatMap((child) => blocksOf(child, source, 'quote'))
  if (node.type === 'list' || node.type === 'listItem')
    return node.children.flatMap((child) => blocksOf(child, source, inside ?? 'list_item'))
  if (node.type === 'code') return [blockOf(node, 'code', source)]
  if (node.type === 'html') return [blockOf(node, 'html', source)]
  if (node.type === 'heading' && node.depth === 3 && inside === null) return [blockOf(node, 'subheading', source)]
  const other = blockOf(node, 'other', source)
  return [node.type === 'definition' ? { ...other, links: [{ url: node.url, text: '', image: false }] } : other]
}

/** Reads an article's Markdown: its H2 are the sections. */
export const parseArticle = (markdown: string): ArticleTree => {
  const preamble: Block[] = []
  const sections: (Section & { blocks: Block[] })[] = []
  for (const node of fromMarkdown(markdown).children) {
    if (node.type === 'heading' && node.depth === 2) {
      const { text, start, end } = blockOf(node, 'other', markdown)
      sections.push({ heading: text, start, end, blocks: [] })
    } else {
      const blocks = sections.at(-1)?.blocks ?? preamble
      blocks.push(...blocksOf(node, markdown, null))
    }
  }
  return { preamble, sections }
}

/** A sentence with its place in the article. */
export interface PlacedSentence extends Sentence {
  /** `<section>.<index>`, both from 0; the index counts over the whole section. */
  readonly sentence_id: string
  /** From 0; `verdictBox` for what stands before the first H2. */
  readonly section: number
  readonly block: Block
}

/** The number that stands for the verdict box, which comes before section 0. */
export const verdictBox = -1

const placed = (blocks: readonly Block[], section: number): readonly PlacedSentence[] =>
  blocks
    .flatMap((block) => block.sentences.map((sentence) => ({ ...sentence, block })))
    .map((sentence, index) => ({ ...sentence, section, sentence_id: `${section}.${index}` }))

/** All sentences of an article in order, with their ids; those of the verdict box first. */
export const placedSentences = (tree: ArticleTree): readonly PlacedSentence[] => [
  ...placed(tree.preamble, verdictBox),
  ...tree.sections.flatMap(({ blocks }, number) => placed(blocks, number)),
]
