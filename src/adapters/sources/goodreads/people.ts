import type { Contributor } from '../../../domain/book-record.ts'
import { rolesOf } from '../../../reading/locale/roles.ts'
import type { Hit } from '../../../reading/rules.ts'
import { isObject, listOf, plainText } from '../../../reading/structured/json.ts'
import type { GoodreadsBook } from './book.ts'

/** Everyone with a hand in the book, with printed roles; none where a layout does not tell. */
export type PeopleReader = (book: GoodreadsBook) => readonly Contributor[]

/** The people in the page's own data. */
export const peopleInData: PeopleReader = ({ data }) =>
  [...listOf(data?.book['primaryContributorEdge']), ...listOf(data?.book['secondaryContributorEdges'])]
    .filter(isObject)
    .flatMap((edge) => {
      const name = plainText(data?.resolve(edge['node'])['name'])
      return name === null ? [] : [{ name, role: plainText(edge['role']) ?? '' }]
    })

const printed =
  (container: string, nameSelector: string, roleSelectors: readonly string[]): PeopleReader =>
  ({ page }) =>
    page.all(container).flatMap((element) => {
      const name = page.text(nameSelector, element)
      const role = roleSelectors.map((selector) => page.text(selector, element)).find((text) => text !== null) ?? ''
      return name === null ? [] : [{ name, role }]
    })

/** The people as the present design prints them. */
export const peoplePrinted: PeopleReader = printed(
  '.BookPageMetadataSection__contributor .ContributorLink',
  '.ContributorLink__name',
  ['.ContributorLink__role'],
)

/** The people as the older design prints them: "(Goodreads Author)" and "(Translator)" stand behind the name. */
export const peopleOfOldDesign: PeopleReader = printed('#bookAuthors .authorName__container', '.authorName', [
  '.role',
  '.greyText',
])

const rawOf = (persons: readonly Contributor[]): string =>
  persons.map(({ name, role }) => (role === '' ? name : `${name} (${role.replace(/[()]/g, '')})`)).join(', ')
const isAuthor = ({ role }: Contributor): boolean => role === '' || rolesOf(role).includes('author')

/** The people whose role is author, or that have none printed. */
export const authorsAmong =
  (read: PeopleReader) =>
  (book: GoodreadsBook): Hit<string[]> | null => {
    const persons = read(book)
    const names = [...new Set(persons.filter(isAuthor).map(({ name }) => name))]
    return names.length === 0 ? null : { value: names, raw: rawOf(persons) }
  }

/** The people with another role, each role of a person apart. */
export const othersAmong =
  (read: PeopleReader) =>
  (book: GoodreadsBook): Hit<Contributor[]> | null => {
    const persons = read(book)
    const others = persons
      .flatMap(({ name, role }) => rolesOf(role).map((known) => ({ name, role: known })))
      .filter(({ role }) => role !== 'author')
    return others.length === 0 ? null : { value: others, raw: rawOf(persons) }
  }
