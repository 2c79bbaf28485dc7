import { fromMarkdown } from 'mdast-util-from-markdown'
import { type AffiliateTags, withAffiliateTags } from './affiliate-links.ts'

type Root = ReturnType<typeof fromMarkdown>
type MarkdownNode = Root | Root['children'][number]
/** What names an address: a link itself, or the line that other links refer to. */
type Addressed = Extract<MarkdownNode, { type: 'link' | 'definition' }>

const addressed = (node: MarkdownNode): readonly Addressed[] => {
  if (node.type === 'link' || node.type === 'definition') return [node]
  return 'children' in node ? node.children.flatMap(addressed) : []
}

const spanOf = ({ position }: MarkdownNode): readonly [number, number] => {
  const start = position?.start.offset ?? 0
  return [start, position?.end.offset ?? start]
}

/** What stands between the brackets of a link, as it was written. */
const wordsOf = (node: Extract<Addressed, { type: 'link' }>, markdown: string): string => {
  const [first, last] = [node.children.at(0), node.children.at(-1)]
  return first && last ? markdown.slice(spanOf(first)[0], spanOf(last)[1]) : ''
}

const titleOf = ({ title }: Addressed): string =>
  title ? ` "${title.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"` : ''

/** An address as it may stand in Markdown whatever is in it. */
const destination = (url: string): string => `<${url.replaceAll('<', '%3C').replaceAll('>', '%3E')}>`

const rewritten = (node: Addressed, url: string, markdown: string): string =>
  node.type === 'definition'
    ? `[${node.label ?? node.identifier}]: ${destination(url)}${titleOf(node)}`
    : `[${wordsOf(node, markdown)}](${destination(url)}${titleOf(node)})`

/** Markdown whose links to marketplaces carry the site's own tags; every other character stays as it is. */
export const taggedMarkdown = (markdown: string, tags: AffiliateTags): string => {
  let done = ''
  let from = 0
  for (const node of addressed(fromMarkdown(markdown))) {
    const url = withAffiliateTags(node.url, tags)
    if (url === node.url) continue
    const [start, end] = spanOf(node)
    done += markdown.slice(from, start) + rewritten(node, url, markdown)
    from = end
  }
  return done + markdown.slice(from)
}

/** The addresses that links of Markdown lead to, in order. */
export const markdownAddresses = (markdown: string): readonly string[] =>
  addressed(fromMarkdown(markdown)).map(({ url }) => url)
