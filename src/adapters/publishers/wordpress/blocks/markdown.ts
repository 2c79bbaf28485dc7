import { fromMarkdown } from 'mdast-util-from-markdown'

type Written = ReturnType<typeof fromMarkdown>['children'][number]
type List = Extract<Written, { type: 'list' }>
type ListItem = List['children'][number]
type PhrasingContent = Extract<Written, { type: 'paragraph' }>['children'][number]

/** Text that stays text where WordPress takes HTML, as in a title. */
export const withoutHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Text that stays text in a post or an attribute: no HTML, and no shortcode, which WordPress would run. */
const escaped = (text: string): string =>
  withoutHtml(text).replaceAll('"', '&quot;').replaceAll('[', '&#091;').replaceAll(']', '&#093;')

const safeAddress = /^(https?:|mailto:)/i

const inline = (nodes: readonly PhrasingContent[]): string => nodes.map(inlineOne).join('')

const inlineOne = (node: PhrasingContent): string => {
  switch (node.type) {
    case 'emphasis':
      return `<em>${inline(node.children)}</em>`
    case 'strong':
      return `<strong>${inline(node.children)}</strong>`
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`
    case 'link':
      return safeAddress.test(node.url)
        ? `<a href="${escaped(node.url)}">${inline(node.children)}</a>`
        : inline(node.children)
    case 'break':
      return '<br>'
    case 'image':
      return escaped(node.alt ?? '')
    case 'text':
    case 'html':
      return escaped(node.value)
    default:
      return 'children' in node ? inline(node.children) : ''
  }
}

const block = (name: string, html: string, attributes: Readonly<Record<string, unknown>> = {}): string => {
  const given = Object.keys(attributes).length === 0 ? '' : ` ${JSON.stringify(attributes)}`
  return `<!-- wp:${name}${given} -->\n${html}\n<!-- /wp:${name} -->`
}

/** What stands on the line of a list item; a list inside it follows as a block of its own. */
const itemText = (item: ListItem): string =>
  item.children
    .map((child) => {
      if (child.type === 'paragraph') return inline(child.children)
      return child.type === 'list' ? list(child) : blocksOf([child])
    })
    .join('')

const list = (node: List): string => {
  const tag = node.ordered === true ? 'ol' : 'ul'
  const items = node.children.map((item) => block('list-item', `<li>${itemText(item)}</li>`))
  return block('list', `<${tag}>${items.join('\n\n')}</${tag}>`, node.ordered === true ? { ordered: true } : {})
}

const paragraph = (html: string): string => block('paragraph', `<p>${html}</p>`)

const blockOf = (node: Written): string => {
  switch (node.type) {
    case 'heading': {
      const level = Math.max(2, node.depth)
      const html = `<h${level} class="wp-block-heading">${inline(node.children)}</h${level}>`
      return block('heading', html, level === 2 ? {} : { level })
    }
    case 'paragraph':
      return paragraph(inline(node.children))
    case 'list':
      return list(node)
    case 'blockquote':
      return block('quote', `<blockquote class="wp-block-quote">${blocksOf(node.children)}</blockquote>`)
    case 'code':
      return block('code', `<pre class="wp-block-code"><code>${escaped(node.value)}</code></pre>`)
    case 'thematicBreak':
      return block('separator', '<hr class="wp-block-separator has-alpha-channel-opacity"/>')
    case 'html':
      return paragraph(escaped(node.value))
    default:
      return ''
  }
}

const blocksOf = (nodes: readonly Written[]): string =>
  nodes
    .map(blockOf)
    .filter((text) => text !== '')
    .join('\n\n')

/** An article's Markdown as the native blocks of WordPress, so that people edit it there like any post. HTML in it becomes text. */
export const toBlocks = (markdown: string): string => blocksOf(fromMarkdown(markdown).children)
