import createPurifier from 'dompurify'
import type { SourceContent } from '../../../src/http/contract/task-content.ts'

/** What the framed document may do: nothing but look like itself. Nothing is loaded from anywhere. */
const framePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'"

const frameStyle =
  'body{margin:0;padding:20px;font:16px/1.6 Georgia,serif;color:#1d1f21;background:#fff;overflow-wrap:anywhere}' +
  'img{max-width:100%;height:auto}h1{font-size:1.4em}p{max-width:68ch}'

const documentOf = (title: string, body: string): string => {
  const page = document.implementation.createHTMLDocument(title)
  const policy = page.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = framePolicy
  const style = page.createElement('style')
  style.textContent = frameStyle
  page.head.prepend(policy, style)
  page.body.innerHTML = body
  return `<!doctype html>${page.documentElement.outerHTML}`
}

/** What leads out of the page or asks for something: addresses, forms, what is embedded. */
const outward = [
  'src',
  'srcset',
  'href',
  'xlink:href',
  'action',
  'formaction',
  'background',
  'poster',
  'ping',
  'target',
]
const active = [
  'form',
  'input',
  'button',
  'select',
  'textarea',
  'iframe',
  'object',
  'embed',
  'video',
  'audio',
  'svg',
  'math',
  'style',
  'link',
  'meta',
  'base',
  'template',
]

/** A page as it arrived, made safe: no scripts, no forms, no addresses, nothing that is loaded. */
export const safePage = (html: string): string =>
  createPurifier(window).sanitize(html, {
    USE_PROFILES: { html: true },
    FORBID_TAGS: active,
    FORBID_ATTR: [...outward, 'style', 'id', 'name'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  })

/** The text of a source set paragraph by paragraph, where its page was not kept. */
const pageOfText = ({ page_title: title, label, text, passages }: SourceContent): string => {
  const place = document.createElement('div')
  const add = (name: 'h1' | 'p', words: string) => {
    const block = document.createElement(name)
    block.textContent = words
    place.append(block)
  }
  add('h1', title ?? label)
  const parts = passages.length > 0 ? passages.map(({ start, end }) => text.slice(start, end)) : text.split(/\n{2,}/u)
  for (const words of parts) if (words.trim() !== '') add('p', words.trim())
  return place.innerHTML
}

/** The document of a sandboxed frame for a source: its page made safe, or its text where the page was not kept. */
export const framedDocument = (source: SourceContent): string => {
  const { html } = source.page
  return documentOf(source.page_title ?? source.label, html === null ? pageOfText(source) : safePage(html))
}
