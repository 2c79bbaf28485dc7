import { sentenceKey } from '../../domain/article/parse.ts'
import { isShopLink } from '../../domain/article/published-links.ts'
import { cellsAsText, isShownLink, marksIn, type TextUnit } from '../../domain/changes/text-units.ts'
import { isElement, type PageElement, type PageNode, textOf } from '../../reading/markup.ts'
import { parsePage } from '../../reading/page.ts'
import { inlineWords, type Tell } from './site-inline.ts'

/** A post of a site read back as the units of an article. */
export interface SiteText {
  readonly units: readonly TextUnit[]
  /** What has no place in an article and was left out, in words. */
  readonly untaken: readonly string[]
}

const folded = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

const lineOf = (nodes: readonly PageNode[], tell: Tell): TextUnit => {
  const { markdown, text } = inlineWords(nodes, tell)
  return { markdown: folded(markdown), text: sentenceKey(text) }
}

const elementsIn = (nodes: readonly PageNode[]): readonly PageElement[] => nodes.filter(isElement)
const isList = ({ name }: PageElement): boolean => name === 'ul' || name === 'ol'

const listUnit = (list: PageElement, tell: Tell, indent = ''): TextUnit => {
  const items = elementsIn(list.children).filter(({ name }) => name === 'li')
  const lines = items.flatMap((item, index) => {
    const inner = elementsIn(item.children).filter(isList)
    const own = lineOf(
      item.children.filter((child) => !inner.some((one) => one === child)),
      tell,
    )
    const mark = list.name === 'ol' ? `${Number(list.attribs['start'] ?? 1) + index}.` : '-'
    const below = inner.map((one) => listUnit(one, tell, `${indent}${' '.repeat(mark.length + 1)}`))
    return [{ text: own.text, markdown: `${indent}${mark} ${own.markdown}` }, ...below]
  })
  return { text: lines.map(({ text }) => text).join('\n'), markdown: lines.map(({ markdown }) => markdown).join('\n') }
}

const rowsOf = (page: PageElement): readonly PageElement[] =>
  elementsIn(page.children).flatMap((child) => (child.name === 'tr' ? [child] : rowsOf(child)))

/** A table; one whose rows each name what they tell, as the book's details do, is a list in the article. */
const tableUnit = (table: PageElement, tell: Tell): TextUnit => {
  const rows = rowsOf(table).map((row) => elementsIn(row.children))
  const cells = rows.map((row) => row.map(({ children }) => lineOf(children, tell)))
  if (rows.every((row) => row.length === 2 && row[0]?.name === 'th' && row[0].attribs['scope'] === 'row')) {
    const lines = cells.map(([name, value]) => ({ name: name ?? lineOf([], tell), value: value ?? lineOf([], tell) }))
    return {
      text: lines.map(({ name, value }) => `${name.text}: ${value.text}`).join('\n'),
      markdown: lines.map(({ name, value }) => `- **${name.markdown}:** ${value.markdown}`).join('\n'),
    }
  }
  const line = (row: readonly TextUnit[]): string =>
    `| ${row.map(({ markdown }) => markdown.replaceAll('|', '\\|')).join(' | ')} |`
  const [head = [], ...body] = cells
  const rule = `| ${head.map(() => '---').join(' | ')} |`
  return {
    text: cells.map((row) => cellsAsText(row.map(({ text }) => text))).join('\n'),
    markdown: [line(head), rule, ...body.map(line)].join('\n'),
  }
}

const quoteUnit = (quote: PageElement, tell: Tell): TextUnit => {
  const inner = unitsOf(quote.children, tell)
  const markdown = inner.map((unit) => unit.markdown.replaceAll(/^/gmu, '> ')).join('\n>\n')
  return { text: inner.map(({ text }) => text).join('\n'), markdown }
}

const codeUnit = (code: PageElement): TextUnit => {
  const text = textNodes(code).trim()
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length + 1)))
  return { text, markdown: `${fence}\n${text}\n${fence}` }
}

const textNodes = (element: PageElement): string =>
  element.children
    .map((child) => (isElement(child) ? textNodes(child) : child.type === 'text' ? child.data : ''))
    .join('')

/** A question that opens to its answer: in the article one paragraph that begins with it. */
const questionUnit = (details: PageElement, tell: Tell): TextUnit => {
  const summary = elementsIn(details.children).find(({ name }) => name === 'summary')
  const question = lineOf(summary?.children ?? [], tell)
  const answer = unitsOf(
    details.children.filter((child) => child !== summary),
    tell,
  )
  return {
    text: [question, ...answer].map(({ text }) => text).join(' '),
    markdown: [`**${question.markdown}**`, ...answer.map(({ markdown }) => markdown)].join(' '),
  }
}

/** Where the links of some nodes lead, in order. */
const linksIn = (nodes: readonly PageNode[]): readonly string[] =>
  elementsIn(nodes).flatMap(({ name, attribs, children }) => {
    const inner = linksIn(children)
    return name === 'a' && isShownLink(attribs['href'] ?? '') ? [...inner, attribs['href'] ?? ''] : inner
  })

const isEvidence = (element: PageElement): boolean =>
  isList(element) && elementsIn(element.children).every((item) => findAnchor(item))
const findAnchor = (element: PageElement): boolean =>
  elementsIn(element.children).some((child) => /^evidence-/u.test(child.attribs['id'] ?? '') || findAnchor(child))

/** What the product itself puts beside an article's words, and makes anew: data for programs, its mark, whose the picture is, buttons to shops. */
const isOwnAddition = (element: PageElement): boolean => {
  const { name, attribs } = element
  if (name === 'script') return /ld\+json/iu.test(attribs['type'] ?? '')
  if (/(?:^|\s)pigmeu-(?:[\da-f]{24}|credit)(?:\s|$)/u.test(attribs['class'] ?? '')) return true
  return /wp-block-buttons/u.test(attribs['class'] ?? '') && linksIn([element]).every(isShopLink)
}

const containers = new Set('div section article main body html header footer aside center'.split(' '))

const formedUnits = (element: PageElement, tell: Tell): readonly TextUnit[] => {
  const { name, children } = element
  const level = /^h([1-6])$/u.exec(name)?.[1]
  if (level !== undefined) {
    const { text, markdown } = lineOf(children, tell)
    return [{ text, markdown: `${'#'.repeat(Math.max(2, Number(level)))} ${markdown}` }]
  }
  if (name === 'p') return [lineOf(children, tell)]
  if (isList(element)) return [listUnit(element, tell)]
  if (name === 'blockquote') return [quoteUnit(element, tell)]
  if (name === 'pre') return [codeUnit(element)]
  if (name === 'hr') return [{ text: '---', markdown: '---' }]
  if (name === 'table') return [tableUnit(element, tell)]
  if (name === 'details') return [questionUnit(element, tell)]
  if (name === 'figure') {
    const table = elementsIn(children).find((child) => child.name === 'table')
    if (table) return [tableUnit(table, tell)]
  }
  if (containers.has(name) && !/wp-block-buttons/u.test(element.attribs['class'] ?? '')) return unitsOf(children, tell)
  tell(`<${name}>${textOf(element, 60) === '' ? '' : ` ("${textOf(element, 60)}")`}`)
  return []
}

const blockNames = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol blockquote pre hr table details figure script style iframe form video audio'.split(' '),
)
const isBlock = (node: PageNode): boolean => isElement(node) && (blockNames.has(node.name) || containers.has(node.name))

/** The units of an element, each with its links. */
const unitsOfElement = (element: PageElement, tell: Tell): readonly TextUnit[] => {
  const units = formedUnits(element, tell)
  return units.map((unit) =>
    unit.links === undefined ? { ...unit, links: linksIn([element]), marks: marksIn(unit.markdown) } : unit,
  )
}

/** What is left of the data for programs where WordPress took the script around them away. */
const strippedData = /^\s*\{"@context":"https?:\/\/schema\.org"/u

/** Words that stand in no paragraph, as classic posts have them: empty lines part them. */
const loose = (nodes: readonly PageNode[], tell: Tell): readonly TextUnit[] => {
  const { markdown, text } = inlineWords(nodes, tell)
  return text.trim() === '' || strippedData.test(text)
    ? []
    : [{ markdown: folded(markdown), text: sentenceKey(text), links: linksIn(nodes), marks: marksIn(markdown) }]
}

const unitsOf = (nodes: readonly PageNode[], tell: Tell): readonly TextUnit[] => {
  const units: TextUnit[] = []
  let line: PageNode[] = []
  const settle = (): void => {
    units.push(...loose(line, tell))
    line = []
  }
  const all = nodes.filter((node) => !(isElement(node) && isOwnAddition(node)))
  for (const [index, node] of all.entries()) {
    if (!isElement(node) || !isBlock(node)) {
      if (node.type === 'text' && /\n\s*\n/u.test(node.data)) settle()
      line.push(node)
      continue
    }
    settle()
    const next = all.slice(index + 1).find(isElement)
    const leadsToEvidence = /^h[1-6]$/u.test(node.name) && next !== undefined && isEvidence(next) && findAnchor(next)
    if (!leadsToEvidence && !(isEvidence(node) && findAnchor(node))) units.push(...unitsOfElement(node, tell))
  }
  settle()
  return units.filter(({ text }) => text !== '')
}

/** Reads the content of a post back: the blocks that articles are published as; all else is told. */
export const siteText = (content: string): SiteText => {
  const untaken: string[] = []
  const units = unitsOf(parsePage(content).document.children, (what) => untaken.push(what))
  return { units, untaken: [...new Set(untaken)] }
}
