import { fromMarkdown } from 'mdast-util-from-markdown'
import { sentenceKey } from '../article/parse.ts'
import { type BlockNode, plainTextOf } from '../article/plain-text.ts'

/** One paragraph, heading, list or table of a text: the least that is compared, taken over or left as a whole. */
export interface TextUnit {
  /** Its words without marks: by them two units are the same. Lines of lists and tables are parted by line ends. */
  readonly text: string
  readonly markdown: string
  /** Where its links lead, in order; absent where nobody looked. */
  readonly links?: readonly string[]
  /** Which of its words are set apart, and how, in order; absent where nobody looked. */
  readonly marks?: readonly string[]
}

const ruleRow = /^[\s|:-]+$/u

/** The cells of a table's line, as they are compared. */
export const cellsAsText = (cells: readonly string[]): string =>
  cells
    .map(sentenceKey)
    .filter((cell) => cell !== '')
    .join(' | ')

const rowsOf = (text: string): readonly string[] | null => {
  const lines = text.split('\n')
  if (lines.length < 2 || !lines[0]?.includes('|') || !ruleRow.test(lines[1] ?? '')) return null
  return lines.filter((line) => !ruleRow.test(line)).map((line) => cellsAsText(line.split(/(?<!\\)\|/u)))
}

const linesOf = (node: BlockNode, source: string): readonly string[] => {
  switch (node.type) {
    case 'list':
      return node.children.flatMap((item) => {
        const words = item.children
          .filter(({ type }) => type === 'paragraph')
          .flatMap((child) => linesOf(child, source))
        const inner = item.children.filter(({ type }) => type !== 'paragraph')
        return [words.join(' '), ...inner.flatMap((child) => linesOf(child, source))]
      })
    case 'blockquote':
      return node.children.flatMap((child) => linesOf(child, source))
    case 'code':
      return [node.value.trim()]
    case 'thematicBreak':
      return ['---']
    case 'html':
      return [sentenceKey(node.value)]
    default: {
      const { text } = plainTextOf(node, source)
      return rowsOf(text) ?? [sentenceKey(text)]
    }
  }
}

/** Whether an address is one that a site shows as a link. */
export const isShownLink = (url: string): boolean => /^(?:https?:|mailto:)/iu.test(url)

const linksIn = (node: BlockNode, source: string): readonly string[] =>
  plainTextOf(node, source).links.flatMap(({ url, image }) => (!image && isShownLink(url) ? [url] : []))

interface Marked {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Marked[]
}

const wordsOf = ({ value = '', children = [] }: Marked): string => value + children.map(wordsOf).join('')

const marksOf = (node: Marked): readonly string[] => {
  const isMark = node.type === 'strong' || node.type === 'emphasis' || node.type === 'inlineCode'
  const inner = (node.children ?? []).flatMap(marksOf)
  return isMark ? [`${node.type} ${sentenceKey(wordsOf(node))}`, ...inner] : inner
}

/** Which words of some Markdown are set apart, and how, in order. */
export const marksIn = (markdown: string): readonly string[] => marksOf(fromMarkdown(markdown))

/** The units of some Markdown in order, each with the Markdown that it came from. */
export const textUnits = (markdown: string): readonly TextUnit[] =>
  fromMarkdown(markdown).children.map((node) => {
    const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } }
    return {
      text: linesOf(node, markdown).join('\n'),
      markdown: markdown.slice(start.offset ?? 0, end.offset ?? 0),
      links: linksIn(node, markdown),
      marks: marksOf(node),
    }
  })

const isSameList = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  one.join('\n') === other.join('\n')

/** Whether two units say the same in the same way and lead to the same places. */
export const isSameUnit = (one: TextUnit, other: TextUnit): boolean =>
  one.text === other.text && isSameList(one.links, other.links) && isSameList(one.marks, other.marks)

/** Units as one text again. */
export const joinUnits = (units: readonly TextUnit[]): string =>
  units.length === 0 ? '' : `${units.map(({ markdown }) => markdown).join('\n\n')}\n`
