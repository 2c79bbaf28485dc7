import type { Contributor } from '../../../domain/book-record.ts'
import { rolesOf } from '../../../reading/locale/roles.ts'
import { isElement, type PageElement, type PageNode, textOf } from '../../../reading/markup.ts'
import type { Hit } from '../../../reading/rules.ts'
import { fold } from '../../../reading/text.ts'
import type { Product } from './product.ts'

const nameIn = ({ page }: Product, element: PageElement): string | null =>
  page.text('.contributorNameID', element) ?? page.text('a.a-link-normal', element) ?? page.text('a', element)

/** Everyone in the byline of the layouts since 2013, with printed roles. */
const modern = (product: Product): readonly Contributor[] =>
  product.page.all('#bylineInfo .author').flatMap((element) => {
    const name = nameIn(product, element)
    const role = product.page.text('.contribution', element) ?? ''
    return name === null ? [] : [{ name, role }]
  })

const isLink = (node: PageNode): boolean => isElement(node) && node.name === 'a'

/** Everyone in the byline before that: links, each followed by roles in brackets, next to the heading. */
const early = ({ page }: Product): readonly Contributor[] => {
  const block =
    page.one('#btAsinTitle') === null ? null : page.all('div.buying').find((div) => page.one('h1', div) !== null)
  if (block === undefined || block === null) return []
  return page.all('a[href]', block).flatMap((link) => {
    let role = ''
    for (let next = link.next; next !== null && !isLink(next); next = next.next) role += textOf(next)
    const bracket = /\(([^)]*)\)/u.exec(role)?.[1]
    return bracket === undefined ? [] : [{ name: textOf(link), role: bracket }]
  })
}

const people = (product: Product): readonly Contributor[] => {
  const found = modern(product)
  return (found.length > 0 ? found : early(product)).map(({ name, role }) => ({ name: fold(name), role }))
}

const rawOf = (persons: readonly Contributor[]): string =>
  persons.map(({ name, role }) => (role === '' ? name : `${name} (${role.replace(/[()]/g, '')})`)).join(', ')

/** The people whose role is author, or that have none printed. */
export const authorsOf = (product: Product): Hit<string[]> | null => {
  const persons = people(product)
  const authors = persons.filter(({ role }) => role === '' || rolesOf(role).includes('author')).map(({ name }) => name)
  return authors.length === 0 ? null : { value: [...new Set(authors)], raw: rawOf(persons) }
}

/** The people with another role: a translator is no author. */
export const contributorsOf = (product: Product): Hit<Contributor[]> | null => {
  const persons = people(product)
  const others = persons.flatMap(({ name, role }) => {
    const roles = rolesOf(role)
    return role === '' || roles.includes('author') ? [] : roles.map((known) => ({ name, role: known }))
  })
  return others.length === 0 ? null : { value: others, raw: rawOf(persons) }
}

/** The authors as the layout for telephones prints them: links without roles. */
export const mobileAuthors = ({ page }: Product): Hit<string[]> | null => {
  if (page.one('#ebooksTitle') === null && page.one('#title_feature_div #productTitle') === null) return null
  const names = page.all('#bylineInfo a').map(textOf).filter(Boolean)
  return names.length === 0 ? null : { value: [...new Set(names)], raw: names.join(', ') }
}
