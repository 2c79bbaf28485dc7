import { escapeMarkdown } from '../../domain/article/escape.ts'
import { isElement, type PageElement, type PageNode } from '../../reading/markup.ts'

/** Words of a post in a line: as Markdown, and bare. */
export interface InlineWords {
  readonly markdown: string
  readonly text: string
}

/** What a reading has to tell the editor. */
export type Tell = (what: string) => void

const nothing: InlineWords = { markdown: '', text: '' }

const marks: Readonly<Record<string, string>> = { em: '*', i: '*', strong: '**', b: '**' }
/** Elements that say nothing that an article keeps; their words stay. */
const plain = new Set('span small mark abbr u ins s del sub font label time cite q kbd var samp'.split(' '))

/** A number that leads to the evidence, which is put in when the article is published. */
const isNote = ({ name, children }: PageElement): boolean =>
  name === 'sup' &&
  children.every((child) => isElement(child) && child.name === 'a' && /^#evidence-/u.test(child.attribs['href'] ?? ''))

/** A mark around words, spaces left outside: Markdown knows no bold space. */
const around = (mark: string, { markdown, text }: InlineWords): InlineWords => {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(markdown) ?? []
  return { markdown: words === '' ? markdown : `${before}${mark}${words}${mark}${after}`, text }
}

const linked = (href: string, words: InlineWords): InlineWords =>
  /^(?:https?:|mailto:)/iu.test(href) && words.text.trim() !== ''
    ? { markdown: `[${words.markdown}](${href.replaceAll(/[\s()<>]/gu, encodeURIComponent)})`, text: words.text }
    : words

const wordsOfElement = (element: PageElement, tell: Tell): InlineWords => {
  const { name, attribs, children } = element
  if (isNote(element)) return nothing
  if (name === 'br') return { markdown: ' ', text: ' ' }
  const inner = inlineWords(children, tell)
  const mark = marks[name]
  if (mark !== undefined) return around(mark, inner)
  if (name === 'code') return { markdown: `\`${inner.text.replaceAll('`', "'")}\``, text: inner.text }
  if (name === 'a') return linked(attribs['href'] ?? '', inner)
  if (name === 'img') tell(`a picture in a line (${attribs['alt'] || attribs['src'] || 'without words'})`)
  else if (!plain.has(name)) tell(`<${name}> in a line; its words were taken over`)
  return inner
}

/** The words of some nodes in a line; what an article has no form for is told. */
export const inlineWords = (nodes: readonly PageNode[], tell: Tell): InlineWords => {
  let [markdown, text] = ['', '']
  for (const node of nodes) {
    const words = isElement(node)
      ? wordsOfElement(node, tell)
      : node.type === 'text'
        ? {
            markdown: `${/^\s/u.test(node.data) ? ' ' : ''}${escapeMarkdown(node.data, true)}${/\S\s+$/u.test(node.data) ? ' ' : ''}`,
            text: node.data,
          }
        : nothing
    markdown += words.markdown
    text += words.text
  }
  return { markdown, text }
}
