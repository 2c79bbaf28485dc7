import type { Contributor } from '../../../domain/book-record.ts'
import { rolesOf } from '../../../reading/locale/roles.ts'
import type { Hit } from '../../../reading/rules.ts'
import { isObject, listOf, plainText } from '../../../reading/structured/json.ts'
import type { GoodreadsBook } from './book.ts'

/** The contributors as the present design prints them, for pages whose data is missing. */
const rendered = '.BookPageMetadataSection__contributor .ContributorLink'

/** Everyone with a hand in the book, with printed roles, of either design. */
const people = ({ page, data }: GoodreadsBook): readonly Contributor[] => {
  if (data !== null) {
    const edges = [...listOf(data.book['primaryContributorEdge']), ...listOf(data.book['secondaryContributorEdges'])]
    return edges.filter(isObject).flatMap((edge) => {
      const name = plainText(data.resolve(edge['node'])['name'])
      return name === null ? [] : [{ name, role: plainText(edge['role']) ?? '' }]
    })
  }
  return page.all(`#bookAuthors .authorName__container, ${rendered}`).flatMap((container) => {
    const name = page.text('.authorName, .ContributorLink__name', container)
    const role = page.text('.role, .ContributorLink__role', container) ?? ''
    return name === null ? [] : [{ name, role }]
  })
}

const rawOf = (persons: readonly Contributor[]): string =>
  persons.map(({ name, role }) => (role === '' ? name : `${name} (${role.replace(/[()]/g, '')})`)).join(', ')
const isAuthor = ({ role }: Contributor): boolean => role === '' || rolesOf(role).includes('author')

/** The people whose role is author, or that have none printed. */
export const authors = (book: GoodreadsBook): Hit<string[]> | null => {
  const persons = people(book)
  const names = [...new Set(persons.filter(isAuthor).map(({ name }) => name))]
  return names.length === 0 ? null : { value: names, raw: rawOf(persons) }
}

/** The people with another role. */
export const contributors = (book: GoodreadsBook): Hit<Contributor[]> | null => {
  const persons = people(book)
  const others = persons
    .filter((person) => !isAuthor(person))
    .flatMap(({ name, role }) => rolesOf(role).map((known) => ({ name, role: known })))
  return others.length === 0 ? null : { value: others, raw: rawOf(persons) }
}
