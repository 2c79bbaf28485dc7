import type { Contributor } from '../../../domain/book-record.ts'
import { linesOf } from '../../../reading/details.ts'
import { rolesOf } from '../../../reading/locale/roles.ts'
import { isElement, type PageElement, type PageNode, textOf } from '../../../reading/markup.ts'
import { type Hit, type Rule, ruleMaker } from '../../../reading/rules.ts'
import { fold } from '../../../reading/text.ts'
import type { Product } from './product.ts'

const rule = ruleMaker<Product>('amazon')

/** One person as printed; the role is empty where none is printed. */
type Person = Contributor

const nameIn = ({ page }: Product, element: PageElement): string | null => {
  const linked =
    page.text('.contributorNameID', element) ?? page.text('a.a-link-normal', element) ?? page.text('a', element)
  const role = page.text('.contribution', element) ?? ''
  const plain = textOf(element)
  return linked ?? (plain.endsWith(role) ? fold(plain.slice(0, plain.length - role.length)) || null : null)
}

/** Everyone in a byline of the layouts since 2013, with printed roles. */
const modern =
  (selector: string) =>
  (product: Product): readonly Person[] =>
    product.page.all(selector).flatMap((element) => {
      const name = nameIn(product, element)
      return name === null ? [] : [{ name, role: product.page.text('.contribution', element) ?? '' }]
    })

const isLink = (node: PageNode): boolean => isElement(node) && node.name === 'a'

/** Addresses under which Amazon keeps its people. */
const personAddress = /field-author|search-alias=|\/e\/B0|author=|\/kindle-dbs\/|dp_byline|dbs_P_W_auth/u

const isCard = (element: PageElement): boolean =>
  /contributorPopover|a-popover-preload/u.test(element.attribs['class'] ?? '') ||
  /^contributorContainer/u.test(element.attribs['id'] ?? '')

/** Whether an element stands on the hidden card of a person: "Visit Amazon's Ann Roe Page". */
const isOnCard = (element: PageElement): boolean => {
  for (let node: PageNode | null = element; node !== null; node = node.parent)
    if (isElement(node) && isCard(node)) return true
  return false
}

/** What stands behind a link, up to the next one; the link may stand alone in an element of its own. */
const wordsBehind = (link: PageElement): string => {
  const { parent } = link
  const isAlone = link.next === null && parent !== null && isElement(parent) && parent.name === 'span'
  let words = ''
  for (let next = (isAlone ? parent : link).next; next !== null; next = next.next) {
    if (isElement(next) && isCard(next)) continue
    if (isLink(next) || (isElement(next) && next.children.some(isLink))) break
    words += textOf(next)
  }
  return words
}

/** People named by links, each followed by roles in brackets. */
const linked = (links: readonly PageElement[]): readonly Person[] =>
  links
    .filter((link) => !isOnCard(link))
    .flatMap((link) => {
      const role = /\(([^)]*)\)/u.exec(wordsBehind(link))?.[1]
      const isPerson = role !== undefined || personAddress.test(link.attribs['href'] ?? '')
      return isPerson ? [{ name: textOf(link), role: role ?? '' }] : []
    })

/** Everyone in the byline before that, next to the heading. */
const early = ({ page }: Product): readonly Person[] => {
  const block =
    page.one('#btAsinTitle') === null ? null : page.all('div.buying').find((div) => page.one('h1', div) !== null)
  return block === undefined || block === null ? [] : linked(page.all('a[href]', block))
}

/** The people that the layout for telephones prints, mostly without roles. */
const mobile = ({ page }: Product): readonly Person[] =>
  page.one('#bylineInfo .author') === null ? linked(page.all('#bylineInfo a')) : []

/** The people that audiobooks print among their details. */
const listed = ({ details }: Product): readonly Person[] =>
  (['author', 'narrator'] as const).flatMap((role) =>
    linesOf(details, role).flatMap(({ value }) => value.split(/[,、]/u).map((name) => ({ name, role }))),
  )

interface Byline {
  readonly name: string
  readonly locator: string
  readonly read: (product: Product) => readonly Person[]
}

/** Where layouts name people with their roles, newest first. */
const bylines: readonly Byline[] = [
  { name: 'byline', locator: '#bylineInfo .author', read: modern('#bylineInfo .author') },
  { name: 'byline_block', locator: '#byline .author', read: modern('#byline .author') },
  { name: 'byline_early', locator: 'div.buying a', read: early },
  { name: 'byline_mobile', locator: '#bylineInfo a', read: mobile },
]

/** "& 1 more" and the like, which lead to people and name none. */
const isMore = (name: string): boolean => name === '' || /^(?:&|\+|and|und|et|y|e|en|i|och)\s*\d+\s/u.test(name)

const people = (read: Byline['read'], product: Product): readonly Person[] =>
  read(product)
    .map(({ name, role }) => ({ name: fold(name), role }))
    .filter(({ name }) => !isMore(name))

const rawOf = (persons: readonly Person[]): string =>
  persons.map(({ name, role }) => (role === '' ? name : `${name} (${role.replace(/[()]/g, '')})`)).join(', ')

const isAuthor = ({ role }: Person): boolean => role === '' || rolesOf(role).includes('author')

/** The people whose role is author, or that have none printed. */
const authorsBy =
  (read: Byline['read']) =>
  (product: Product): Hit<string[]> | null => {
    const persons = people(read, product)
    const authors = persons.filter(isAuthor).map(({ name }) => name)
    return authors.length === 0 ? null : { value: [...new Set(authors)], raw: rawOf(persons) }
  }

/** The people with another role: a translator is no author, and a publisher is nobody. */
const contributorsBy =
  (read: Byline['read']) =>
  (product: Product): Hit<Contributor[]> | null => {
    const persons = people(read, product)
    const others = persons
      .flatMap(({ name, role }) => rolesOf(role).map((known) => ({ name, role: known })))
      .filter(({ role }) => role !== 'author' && role !== 'publisher')
    return others.length === 0 ? null : { value: others, raw: rawOf(persons) }
  }

/** How people are read: authors and everyone else apart, by place. */
export const peopleRules: readonly Rule<Product>[] = [
  ...bylines.map(({ name, locator, read }) => rule('authors', name, locator, authorsBy(read))),
  rule('authors', 'detail', 'details', authorsBy(listed)),
  ...bylines.map(({ name, locator, read }) => rule('contributors', name, locator, contributorsBy(read))),
  rule('contributors', 'detail', 'details', contributorsBy(listed)),
]

/** The names of all authors, to tell them from other words of a page. */
export const authorNames = (product: Product): readonly string[] =>
  bylines.flatMap(({ read }) => people(read, product).filter(isAuthor)).map(({ name }) => name)
