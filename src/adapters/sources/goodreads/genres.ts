import { textOf } from '../../../reading/markup.ts'
import type { Hit } from '../../../reading/rules.ts'
import { isObject, listOf, objectAt, plainText } from '../../../reading/structured/json.ts'
import type { GoodreadsBook } from './book.ts'

/** The readers' shelves that the page shows, most used first; a shelf inside another stands as a path. */
export type GenreReader = (book: GoodreadsBook) => readonly string[]

/** The genres in the page's own data. */
export const genresInData: GenreReader = ({ data }) =>
  listOf(data?.book['bookGenres'])
    .filter(isObject)
    .flatMap((entry) => plainText(objectAt(entry, 'genre')['name']) ?? [])

/** The genres as the present design prints them. */
export const genresPrinted: GenreReader = ({ page }) =>
  page.all('[data-testid="genresList"] a[href*="/genres/"]').map((link) => textOf(link))

/** The genres as the older design prints them. */
export const genresOfOldDesign: GenreReader = ({ page }) =>
  page.all('.bookPageGenreLink[href*="/genres/"]').map((link) => textOf(link))

/** Every genre once. */
export const categoriesBy =
  (read: GenreReader) =>
  (book: GoodreadsBook): Hit<string[]> | null => {
    const names = read(book)
    return names.length === 0 ? null : { value: [...new Set(names)], raw: names.join(', ') }
  }

/** Shelves that say what sort of thing a book is, or who holds it, and nothing of what it is about. */
const subjectless = new Set(
  'fiction;nonfiction;non fiction;audiobook;audio;ebooks;kindle;adult;young adult;classics;literature;novels;book club;unfinished;textbooks;reference;school;favorites;literary fiction;contemporary;adult fiction;read for school;read for college;american'.split(
    ';',
  ),
)

/** What the book is about in the words of most readers: the first shelf that names a subject, else the first. */
export const themeBy =
  (read: GenreReader) =>
  (book: GoodreadsBook): Hit<string> | null => {
    const names = read(book)
    const value = names.find((name) => !subjectless.has(name.toLowerCase())) ?? names[0]
    return value === undefined ? null : { value, raw: names.join(', ') }
  }
