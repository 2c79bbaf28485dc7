import { isElement, type PageDocument, type PageElement, type PageNode, textOf } from './markup.ts'
import type { Page } from './page.ts'

/** What an element holds, counted in characters of words. */
export interface Content {
  readonly words: number
  /** Characters that stand in links, and of those the ones in links within the page. */
  readonly linked: number
  readonly linkedWithin: number
  readonly links: number
}

type Sums = { -readonly [Name in keyof Content]: Content[Name] }

const nothing: Content = { words: 0, linked: 0, linkedWithin: 0, links: 0 }

const add = (to: Sums, from: Content): void => {
  to.words += from.words
  to.linked += from.linked
  to.linkedWithin += from.linkedWithin
  to.links += from.links
}

const isLinkWithin = (element: PageElement): boolean => element.attribs['href']?.includes('#') === true

const lengthOf = (data: string): number => data.replace(/\s+/gu, ' ').trim().length

/** Counts in one walk what every element of a page holds; each is asked several times. */
export const contentOf = (document: PageDocument): ((element: PageElement) => Content) => {
  const counted = new Map<PageElement, Content>()
  const count = (nodes: readonly PageNode[]): Sums => {
    const sums = { ...nothing }
    for (const node of nodes) {
      if (node.type === 'text') sums.words += lengthOf(node.data)
      if (!isElement(node) || node.name === 'script' || node.name === 'style') continue
      const inner = count(node.children)
      if (node.name === 'a') {
        inner.links = 1
        inner.linked = inner.words
        inner.linkedWithin = isLinkWithin(node) ? inner.words : 0
      }
      counted.set(node, inner)
      add(sums, inner)
    }
    return sums
  }
  count(document.children)
  return (element) => counted.get(element) ?? nothing
}

const containers = new Set(['ul', 'ol', 'dl', 'table', 'section', 'div', 'nav', 'aside', 'details', 'p'])

/** A list or table that is mostly links leads elsewhere. */
export const isMenu = (element: PageElement, { words, linked, links }: Content): boolean =>
  containers.has(element.name) && links >= 4 && linked > 0.6 * words

/** A list of links to the headings of the same page: its own table of contents, which says nothing that does not follow. */
export const isPageIndex = (element: PageElement, { words, linkedWithin, links }: Content): boolean =>
  containers.has(element.name) && links >= 2 && linkedWithin > 0.7 * words

const frameNames = new Set(['nav', 'header', 'footer', 'aside', 'form', 'button', 'figure'])
const frameRole = /\b(?:navigation|banner|contentinfo|search|complementary)\b/
const frameClass =
  /(?:^|[\s_-])(?:nav|navbar|menu|footer|sidebar|cookie|breadcrumbs?|share|social|newsletter|related)(?:$|[\s_-])/i
const commentsClass =
  /(?:^|(?<!\bno)[\s_-])(?:comments?(?!-(?:open|closed|off|on|enabled|disabled|count|yet))|comment-?(?:list|section|area|form|thread)|commentlist|disqus(?:_thread)?|respond|replies|discussion|fb-comments|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|komentarze|kommentarer)(?:$|[\s_-])/i

/** Headings over what visitors wrote: "3 Comments", "Leave a reply". */
const commentsHeading =
  /^(?:\(?\d+\)? )?(?:(?:reader |user |latest |recent )?(?:comments?|responses?|replies|discussion)(?: \(?\d+\)?)?|(?:leave|post|write|add) (?:a|your) (?:comment|reply)|\d+ thoughts? on .*|(?:no|one) comments?(?: yet)?|kommentare?|(?:schreibe|hinterlasse) einen kommentar|diskussion|commentaires?|(?:laisser|ajouter) un commentaire|comentarios?|(?:deja|escribe) (?:un comentario|una respuesta)|comentários?|deixe (?:um comentário|uma resposta)|commenti|lascia un commento|reacties|geef een reactie|komentarze|dodaj komentarz|kommentarer|lämna (?:ett svar|en kommentar)|コメント(?:を残す)?)(?: ?\(\d+\)| ?: ?\d*)?[\s:.!]*$/iu

const levelOf = ({ name }: PageElement): number | null => (/^h[1-6]$/.test(name) ? Number(name.slice(1)) : null)

/** The headings of comments with all that follows them on their level, down to the next heading that is as high. */
export const headedComments = (page: Page): ReadonlySet<PageElement> => {
  const found = new Set<PageElement>()
  for (const heading of page.all('h2, h3, h4, h5, h6')) {
    const level = levelOf(heading) ?? 6
    if (found.has(heading) || !commentsHeading.test(textOf(heading, 100))) continue
    for (let node: PageNode | null = heading; node !== null; node = node.next) {
      if (!isElement(node)) continue
      if (node !== heading && (levelOf(node) ?? 7) <= level && !commentsHeading.test(textOf(node, 100))) break
      found.add(node)
    }
  }
  return found
}

const namesOf = ({ attribs }: PageElement): string => `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`

/** What visitors wrote under a page; it is nobody's evidence. The body itself often carries words like "comments-open". */
export const isComments = (element: PageElement): boolean =>
  element.name !== 'body' &&
  element.name !== 'html' &&
  element.name !== 'article' &&
  element.name !== 'main' &&
  commentsClass.test(namesOf(element))

/** The frame around what a page says. */
export const isFrame = (element: PageElement): boolean =>
  frameNames.has(element.name) ||
  frameRole.test(element.attribs['role'] ?? '') ||
  frameClass.test(namesOf(element)) ||
  isComments(element)
