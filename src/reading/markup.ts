import type { parseDocument } from 'htmlparser2'
import { isUnreadable } from './markup-unreadable.ts'
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
  /** Called before an element's children; says whether to look at them. */
  enter(element: PageElement): boolean
  leave(element: PageElement): void
  /** Says whether to go on. */
  text(data: string): boolean
}

const firstIn = (node: PageNode | PageDocument): PageNode | null =>
  'children' in node ? (node.children[0] ?? null) : null

/**
 * Walks what a reader sees, depth first, along the links between nodes: neither recursion, which pages could exhaust, nor
 * a list of what is still to come.
 */
const walk = (root: PageNode | PageDocument, visitor: Visitor): void => {
  let node: PageNode | PageDocument = root
  while (true) {
    const element = isElement(node) ? node : null
    const isSeen = element === null || element === root || !(unseen.has(element.name) || isUnreadable(element))
    if (node.type === 'text' && !visitor.text(node.data)) return
    const opens = isSeen && (element === null || visitor.enter(element))
    const inner: PageNode | null = opens ? firstIn(node) : null
    if (inner !== null) {
      node = inner
      continue
    }
    if (isSeen && element !== null) visitor.leave(element)
    while (node !== root && node.next === null) {
      const outer: PageNode | PageDocument = node.parent ?? root
      if (isElement(outer)) visitor.leave(outer)
      node = outer
    }
    if (node === root || node.next === null) return
    node = node.next
  }
}

/** What a reader sees of a node, on one line; block elements separate words. Beyond about `atMost` characters nothing is looked at. */
export const textOf = (node: PageNode | PageDocument, atMost = Number.POSITIVE_INFINITY): string => {
  if ('children' in node && node.children.length === 1) {
    const [only] = node.children
    if (only?.type === 'text') return fold(only.data)
  }
  let text = ''
  let length = 0
  walk(node, {
    enter: (element) => {
      if (element.name === 'br' || isBreaking(element)) text += ' '
      return true
    },
    leave: (element) => {
      if (isBreaking(element)) text += ' '
    },
    text: (data) => {
      text += data
      if (atMost === Number.POSITIVE_INFINITY) return true
      length += fold(data).length
      return length <= atMost
    },
  })
  return fold(text)
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

/** Gathers words into blocks of the shape of the element that they stand in. */
const blockGatherer = () => {
  const blocks: Block[] = []
  const shapes: (Shape | null)[] = []
  let line = ''
  const flush = (): void => {
    if (line === '') return
    const shape = shapes.findLast((entry) => entry !== null) ?? { form: 'paragraph' }
    for (const part of line.split(/\n[ \t]*\n/)) {
      const text = foldLines(part)
      if (text !== '') blocks.push({ ...shape, text })
    }
    line = ''
  }
  return {
    blocks,
    flush,
    add: (words: string): void => {
      line += words
    },
    open: (element: PageElement): void => {
      flush()
      shapes.push(shapeOf(element))
    },
    close: (): void => {
      flush()
      shapes.pop()
    },
  }
}

/** The blocks of a node in reading order; two line breaks in a row also end a paragraph. */
export const blocksOf = (
  root: PageNode | PageDocument,
  skip: (element: PageElement) => boolean = () => false,
): readonly Block[] => {
  const { blocks, flush, add, open, close } = blockGatherer()
  walk(root, {
    enter: (element) => {
      if (element.name === 'br') add('\n')
      if (isBreaking(element)) open(element)
      return !skip(element)
    },
    leave: (element) => {
      if (isBreaking(element)) close()
    },
    text: (data) => {
      add(data.replace(/\s+/gu, ' '))
      return true
    },
  })
  flush()
  return blocks
}
