import type { parseDocument } from 'htmlparser2'
import { fold, foldLines } from './text.ts'

/** The root of a parsed page. */
export type PageDocument = ReturnType<typeof parseDocument>
/** Any node of a parsed page. */
export type PageNode = PageDocument['children'][number]
/** An element of a parsed page. */
export type PageElement = Extract<PageNode, { attribs: unknown }>

/** Whether a node is an element. */
export const isElement = (node: PageNode | PageDocument): node is PageElement => 'attribs' in node

const unseen = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'svg',
  'select',
  'textarea',
  'iframe',
])
const headings = new Map([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]))
const breaking = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const isBreaking = (element: PageElement): boolean => breaking.has(element.name) || headings.has(element.name)

interface Visitor {
  enter(element: PageElement): void
  leave(element: PageElement): void
  text(data: string): void
}

/** Walks what a reader sees, depth first, without recursion: pages with unclosed tags nest thousands deep. */
const walk = (root: PageNode | PageDocument, visitor: Visitor): void => {
  const stack: { node: PageNode | PageDocument; leaving: boolean }[] = [{ node: root, leaving: false }]
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, leaving } = step
    if (node.type === 'text') visitor.text(node.data)
    if (!('children' in node)) continue
    const element = isElement(node) ? node : null
    if (leaving) {
      if (element !== null) visitor.leave(element)
      continue
    }
    if (element !== null && element !== root && unseen.has(element.name)) continue
    if (element !== null) visitor.enter(element)
    stack.push({ node, leaving: true })
    for (const child of [...node.children].reverse()) stack.push({ node: child, leaving: false })
  }
}

/** What a reader sees of a node, on one line; block elements separate words. */
export const textOf = (node: PageNode | PageDocument): string => {
  const parts: string[] = []
  walk(node, {
    enter: (element) => void (element.name === 'br' || isBreaking(element) ? parts.push(' ') : 0),
    leave: (element) => void (isBreaking(element) ? parts.push(' ') : 0),
    text: (data) => void parts.push(data),
  })
  return fold(parts.join(''))
}

/** A paragraph, list entry or heading of a page. A single line break inside it is kept as `\n`. */
export interface Block {
  readonly form: 'paragraph' | 'entry' | 'heading'
  readonly text: string
  /** 1 to 6, for headings. */
  readonly level?: number
}

type Shape = Pick<Block, 'form' | 'level'>

const shapeOf = (element: PageElement): Shape | null => {
  const level = headings.get(element.name)
  if (level !== undefined) return { form: 'heading', level }
  return element.name === 'li' || element.name === 'dt' ? { form: 'entry' } : null
}

/** The blocks of a node in reading order; two line breaks in a row also end a paragraph. */
export const blocksOf = (
  root: PageNode | PageDocument,
  skip: (element: PageElement) => boolean = () => false,
): Block[] => {
  const blocks: Block[] = []
  const shapes: (Shape | null)[] = []
  let line = ''
  let skipped = 0
  const flush = (): void => {
    const shape = shapes.findLast((entry) => entry !== null) ?? { form: 'paragraph' }
    for (const part of line.split(/\n[^\S\n]*\n\s*/u)) {
      const text = foldLines(part)
      if (text !== '') blocks.push({ ...shape, text })
    }
    line = ''
  }
  walk(root, {
    enter: (element) => {
      if (skipped > 0 || skip(element)) skipped++
      if (element.name === 'br') line += '\n'
      if (isBreaking(element)) {
        flush()
        shapes.push(shapeOf(element))
      }
    },
    leave: (element) => {
      if (isBreaking(element)) {
        flush()
        shapes.pop()
      }
      if (skipped > 0) skipped--
    },
    text: (data) => {
      if (skipped === 0) line += data.replace(/\s+/gu, ' ')
    },
  })
  flush()
  return blocks
}
