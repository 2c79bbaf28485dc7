import { fromMarkdown } from 'mdast-util-from-markdown'

type Root = ReturnType<typeof fromMarkdown>
type MarkdownNode = Root | Root['children'][number]

/** What a generator of sites would read as its own language inside Markdown. */
export interface SiteLanguage {
  /** Whether a brace may open a command or attributes. */
  readonly braces: boolean
  /** Code as the generator shows it unchanged. */
  code(source: string): string
}

/** A piece of the source, end exclusive, with what stands in its place. */
interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Words that HTML was, so that they show as they were written. */
const shownHtml = (html: string): string =>
  html
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_[\]{}!#|~]/gu, '\\$&')

/** A brace by its number; the signs that escaped it go. */
const withoutBraces = (text: string): string =>
  text.replaceAll(/(\\*)\{/gu, (_, slashes: string) => `${slashes.slice(slashes.length % 2)}&#123;`)

/** Whether an address leads somewhere and runs nothing; one without a scheme stays on the site. */
const isHarmless = (url: string): boolean => /^(?:https?:|mailto:)/iu.test(url) || !/^[^/?#]*:/u.test(url)

const spanOf = ({ position }: MarkdownNode): Pick<Change, 'start' | 'end'> => {
  const start = position?.start.offset ?? 0
  return { start, end: position?.end.offset ?? start }
}

/** What is in a link, without the link. */
const wordsOf = (source: string, node: Extract<MarkdownNode, { type: 'link' }>): string => {
  const [first, last] = [node.children.at(0), node.children.at(-1)]
  return first && last ? shownHtml(source.slice(spanOf(first).start, spanOf(last).end)) : ''
}

const changesOf = (node: MarkdownNode, source: string, language: SiteLanguage): readonly Change[] => {
  const span = spanOf(node)
  const instead = (text: string): readonly Change[] => [{ ...span, text }]
  const own = source.slice(span.start, span.end)
  if (node.type === 'html') return instead(shownHtml(own))
  if (node.type === 'text') return language.braces && own.includes('{') ? instead(withoutBraces(own)) : []
  if (node.type === 'code' || node.type === 'inlineCode') return instead(language.code(own))
  if (node.type === 'link' && !isHarmless(node.url)) return instead(wordsOf(source, node))
  if (node.type === 'image' && !isHarmless(node.url)) return instead(shownHtml(node.alt ?? ''))
  if (node.type === 'definition') return isHarmless(node.url) ? [] : instead('')
  return 'children' in node ? node.children.flatMap((child) => changesOf(child, source, language)) : []
}

/**
 * Markdown that says in a generator of sites what it says here: HTML is shown as text, addresses that run something are taken
 * out, nothing is a command of the generator.
 */
export const siteMarkdown = (markdown: string, language: SiteLanguage): string => {
  let done = ''
  let from = 0
  for (const { start, end, text } of changesOf(fromMarkdown(markdown), markdown, language)) {
    done += markdown.slice(from, start) + text
    from = end
  }
  return done + markdown.slice(from)
}
