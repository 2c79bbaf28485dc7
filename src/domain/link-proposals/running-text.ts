import { signAt } from './entities.ts'

/** One sign of running text, with where it stands in the markup. */
export interface Sign {
  /** Offsets into the markup, end exclusive; an entity is longer than its sign. */
  readonly start: number
  readonly end: number
  /** The text node that it stands in; null where nothing may be put in: code, a link, a line break. */
  readonly node: number | null
}

/** One paragraph or list item: its words, and for each UTF-16 unit of them where it stands. */
export interface RunningText {
  readonly text: string
  readonly signs: readonly Sign[]
}

const tokens = /<!--[\s\S]*?-->|<(\/?)([a-z][\w:-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/giu
const blockComment = /^<!--\s*(\/?)wp:([a-z][\w/-]*)[\s\S]*?(\/?)-->$/u

/** Elements that hold paragraphs and say nothing about them. */
const holders = new Set(['ul', 'ol', 'li', 'div', 'section', 'article', 'main', 'body'])
/** Elements inside a paragraph in which a link may begin and end. */
const plainMarks = new Set(['strong', 'em', 'b', 'i', 'span'])
const emptyElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** What ends an open paragraph although nobody closed it. */
const endsParagraph = new Set(
  'p ul ol div section article blockquote pre table figure h1 h2 h3 h4 h5 h6 hr details form'.split(' '),
)
/** Blocks in which running text stands; whatever else a site has, code or buttons or blocks of plugins, is left alone. */
const textBlocks = new Set(['paragraph', 'list', 'list-item', 'group', 'columns', 'column', 'freeform'])

interface Open {
  readonly name: string
  /** The running text that it holds itself. */
  readonly holds: Draft | null
}

interface Draft {
  text: string
  signs: Sign[]
}

/** Reads markup from the front; what stands open tells what a text is. */
class Reader {
  readonly found: Draft[] = []
  private readonly elements: Open[] = []
  private readonly blocks: string[] = []
  private nodes = 0

  private get isPlain(): boolean {
    return this.blocks.every((name) => textBlocks.has(name))
  }

  block(comment: string): void {
    const [, closes, name = '', empty] = blockComment.exec(comment) ?? []
    if (name === '' || empty === '/') return
    const plain = name.replace(/^core\//u, '')
    if (closes === '/') this.blocks.splice(Math.max(0, this.blocks.lastIndexOf(plain)))
    else this.blocks.push(plain)
  }

  open(name: string): void {
    if (endsParagraph.has(name)) this.close('p')
    if (name === 'br') this.gap()
    if (emptyElements.has(name)) return
    const isText = name === 'p' || name === 'li'
    const isHeld = this.elements.every((one) => holders.has(one.name))
    const holds = isText && isHeld && this.isPlain ? { text: '', signs: [] } : null
    if (holds !== null) this.found.push(holds)
    this.elements.push({ name, holds })
  }

  close(name: string): void {
    const at = this.elements.findLastIndex((one) => one.name === name)
    if (at >= 0) this.elements.splice(at)
  }

  /** The innermost running text, and whether a link may stand where reading is now. */
  private get place(): { draft: Draft | null; free: boolean } {
    const at = this.elements.findLastIndex(({ name }) => !plainMarks.has(name))
    const inner = this.elements[at]
    if (inner?.holds) return { draft: inner.holds, free: true }
    const isInline = inner !== undefined && !holders.has(inner.name) && !endsParagraph.has(inner.name)
    const holder = isInline ? this.elements.findLast(({ holds }) => holds !== null) : undefined
    return { draft: holder?.holds ?? null, free: false }
  }

  private gap(): void {
    const { draft } = this.place
    if (draft === null) return
    draft.text += ' '
    draft.signs.push({ start: -1, end: -1, node: null })
  }

  text(markup: string, from: number, to: number): void {
    const { draft, free } = this.place
    if (draft === null) return
    const node = free ? this.nodes : null
    this.nodes += 1
    for (let at = from; at < to; ) {
      const { text, length } = signAt(markup, at)
      for (let unit = 0; unit < text.length; unit += 1) draft.signs.push({ start: at, end: at + length, node })
      draft.text += text
      at += length
    }
  }
}

/**
 * The paragraphs and list items of a post's markup in which a link may be put: no heading, quotation, code, table, button or block of a
 * plugin. Comments of blocks and classic markup are both read; the markup itself is never written anew.
 */
export const runningTexts = (markup: string): readonly RunningText[] => {
  const reader = new Reader()
  let at = 0
  for (const match of markup.matchAll(tokens)) {
    reader.text(markup, at, match.index)
    at = match.index + match[0].length
    const [whole, slash, name] = match
    if (name === undefined) reader.block(whole)
    else if (slash === '/') reader.close(name.toLowerCase())
    else reader.open(name.toLowerCase())
  }
  reader.text(markup, at, markup.length)
  return reader.found.filter(({ text }) => text.trim() !== '')
}
