import { outcomeSentences as told } from '../domain/kept-words/outcome-sentences.ts'
import { urlOf } from './hosts.ts'
import { textOf } from './markup.ts'
import type { Wall } from './outcomes.ts'
import type { Page } from './page.ts'
import { statesBook } from './structured/book-node.ts'
import { fold } from './text.ts'
import { bareWallRules, type StatusWall, statusWalls, type WallRule } from './wall-rules.ts'
import { ownTalk, pagesCounted } from './wall-words.ts'

/** Characters of visible text above which a page answered with success is content, whatever else it embeds. */
const contentLength = 4000
/** Characters of visible text below which a page without a book is only the frame of one. */
const emptyLength = 120
/** Characters of a title or heading that are looked at, and of a paragraph that tells something. */
const titleLength = 160
const paragraphLength = 100

/** Where shops and reading communities put the title of the book that a page is about. */
const bookTitle = '#productTitle, #btAsinTitle, #ebooksTitle, #bookTitle, [data-testid="bookTitle"]'

/** Whether a page is about a book whatever words its title is made of: it states one, or prints how many pages it has. */
export const tellsOfBook = (page: Page, text: string = page.opening(contentLength)): boolean =>
  page.one(bookTitle) !== null || statesBook(page) || (page.one('h1') !== null && pagesCounted.test(text))

/** What the rules look at; each part is found when the first rule asks for it. */
const evidenceOf = (page: Page, status: number, text: string) => {
  const once = <T>(make: () => T): (() => T) => {
    let made: { readonly value: T } | null = null
    return () => {
      made ??= { value: make() }
      return made.value
    }
  }
  const wordsOf = (selector: string): readonly string[] =>
    page.all(selector).flatMap((element) => {
      const words = textOf(element, 2 * contentLength) || fold(element.attribs['value'] ?? '')
      return words === '' ? [] : [words]
    })
  /** Paragraphs, and what stands in boxes without being one: many shops print their descriptions so. */
  const paragraphs = (): readonly string[] => [
    ...wordsOf('p'),
    ...page
      .all('div, section, article, blockquote, span, dd, td, li')
      .map((box) =>
        fold(box.children.map((child) => ('data' in child && child.type === 'text' ? child.data : ' ')).join('')),
      )
      .filter((words) => words.length >= paragraphLength),
  ]
  return {
    page,
    status,
    text,
    wordsOf,
    names: once(() => {
      const title = page.title ?? ''
      const parts = [title, ...title.split(/\s[|–—·•»«:-]+\s|[|»«]|:\s/u), ...wordsOf('h1, h2, [role="heading"]')]
      return parts.map((part) => part.trim()).filter((part) => part !== '' && part.length <= titleLength)
    }),
    scripts: once(() =>
      page.all('script').map((script) => {
        const source = script.children.map((child) => ('data' in child ? child.data : '')).join('')
        return `${script.attribs['src'] ?? ''} ${source.slice(0, 20_000)}`
      }),
    ),
    prose: once(() =>
      paragraphs().reduce(
        (total, words) => total + (words.length >= paragraphLength && !ownTalk.test(words) ? words.length : 0),
        0,
      ),
    ),
  }
}
type Evidence = ReturnType<typeof evidenceOf>

const matches = (rule: WallRule, evidence: Evidence): boolean => {
  const { page, text } = evidence
  const { says } = rule
  return (
    text.length <= (rule.longest ?? contentLength) &&
    (rule.status === undefined || rule.status === evidence.status) &&
    (rule.selector === undefined || page.one(rule.selector) !== null) &&
    (rule.text === undefined || rule.text.test(text)) &&
    (rule.named === undefined || evidence.names().some((name) => rule.named?.test(name) === true)) &&
    (rule.script === undefined || evidence.scripts().some((script) => rule.script?.test(script) === true)) &&
    (says === undefined || evidence.wordsOf(says.selector).some((words) => says.words.test(words))) &&
    (rule.prose === undefined || evidence.prose() <= rule.prose)
  )
}

const isHome = (url: URL): boolean =>
  /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:index\.\w+|home\/?|default\.\w+)?$/i.test(url.pathname) && url.search === ''

/** A site that sends everyone who asks for what it does not have to its front page says so in the page's own address. */
const redirectedHome = ({ page, prose }: Evidence, asked: string | undefined): Wall | null => {
  const [from, shown] = [urlOf(asked ?? ''), urlOf(page.canonicalUrl ?? '', asked)]
  if (from === null || shown === null || isHome(from) || !isHome(shown) || prose() > 400) return null
  if (page.one('article, [itemprop="articleBody"], meta[property="og:type"][content="article"]') !== null) return null
  return { outcome: 'not_found', reason: told.front_page({}) }
}

/** The wall that an answer is by its status alone. */
export const wallByStatus = ({ outcome, reason }: StatusWall, status: number): Wall => ({
  outcome,
  reason: reason ?? told.status({ status }),
})

/**
 * Tells a wall (captcha, sign-in, error page, empty frame ...) from content, or gives null for content. Walls come with any
 * status, 200 included; widgets embedded in a page that says something, like a reCAPTCHA script, are no wall, and a page
 * that states a book in its structured data, as the product of a shop or by its number of pages never is one.
 * @param asked the address that was asked for; with it a front page shown in place of a page is known
 * @param rules the rules by what pages look like
 */
export const wallOf = (
  page: Page,
  status: number,
  asked?: string,
  rules: readonly WallRule[] = bareWallRules,
): Wall | null => {
  const answered = status >= 200 && status < 400
  const text = page.opening(contentLength)
  if (answered && tellsOfBook(page, text)) return null
  const evidence = evidenceOf(page, status, text)
  const byStatus = statusWalls.find(({ from, to }) => status >= from && status <= to)
  const rule = rules.find(
    (candidate) =>
      (byStatus === undefined || byStatus.unless.includes(candidate.outcome)) && matches(candidate, evidence),
  )
  if (rule !== undefined) return { outcome: rule.outcome, reason: rule.reason }
  if (byStatus !== undefined) return wallByStatus(byStatus, status)
  if (text.length < emptyLength) return { outcome: 'empty_shell', reason: told.no_text({}) }
  return redirectedHome(evidence, asked)
}
