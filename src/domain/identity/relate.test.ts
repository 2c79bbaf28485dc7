import { describe, expect, it } from 'vitest'
import type { BookField, FieldValue } from '../book-record.ts'
import { bookFactsOf } from './book-facts.ts'
import { type Relation, relate } from './relate.ts'

type Told = Partial<Record<BookField, FieldValue['value']>> & { edition_keys?: string[]; work_keys?: string[] }

const factsOf = ({ edition_keys: edition = [], work_keys: work = [], ...values }: Told) => {
  const record = Object.entries(values).map(
    ([field, value]): FieldValue => ({
      field: field as BookField,
      value,
      raw: String(value),
      rule: 'test',
      locator: 'test',
    }),
  )
  return bookFactsOf(record, { edition, work })
}

const by = (title: string, author: string, more: Told = {}): Told => ({ title, authors: [author], ...more })
const en = { language_code: 'en' }
const ddia = (more: Told = {}) => by('Designing Data-Intensive Applications', 'Martin Kleppmann', { ...en, ...more })
const clean = (more: Told = {}) => by('Clean Code', 'Robert C. Martin', { ...en, ...more })
const grokking = (more: Told = {}) => by('Grokking Algorithms', 'Aditya Bhargava', { ...en, ...more })

const pairs: readonly (readonly [what: string, relation: Relation, one: Told, other: Told])[] = [
  ['one ISBN', 'same_edition', ddia({ isbn_13: '9781449373320' }), ddia({ isbn_13: '9781449373320' })],
  ['ISBN-10 and ISBN-13', 'same_edition', ddia({ isbn_10: '1449373321' }), ddia({ isbn_13: '9781449373320' })],
  ['an ASIN that is an ISBN-10', 'same_edition', ddia({ asin: '1449373321' }), ddia({ isbn_13: '9781449373320' })],
  [
    'one ISBN, one title shorter',
    'same_edition',
    ddia({ isbn_13: '9781449373320' }),
    { title: 'DDIA', isbn_13: '9781449373320' },
  ],
  ['one ASIN of an e-book', 'same_edition', ddia({ asin: 'B06XPJML5D' }), ddia({ asin: 'B06XPJML5D' })],
  [
    'one catalogue key under two work keys',
    'same_edition',
    by('Slow reading', 'John Miedema', {
      edition_keys: ['openlibrary:OL22853304M'],
      work_keys: ['openlibrary-work:OL1W'],
    }),
    by('Slow Reading', 'Miedema, John', {
      edition_keys: ['openlibrary:OL22853304M'],
      work_keys: ['openlibrary-work:OL2W'],
    }),
  ],
  ['hardcover and paperback', 'other_edition', clean({ format: 'Hardcover' }), clean({ format: 'Paperback' })],
  ['two ISBNs', 'other_edition', clean({ isbn_13: '9780132350884' }), clean({ isbn_13: '9780136083238' })],
  ['another publisher', 'other_edition', clean({ publisher: 'Prentice Hall' }), clean({ publisher: 'mitp' })],
  [
    'the 2nd and the 3rd edition',
    'other_edition',
    by('Fluent Python, 2nd Edition', 'Luciano Ramalho', en),
    by('Fluent Python (Third Edition)', 'Ramalho, Luciano', en),
  ],
  [
    'editions told in a line of their own',
    'other_edition',
    clean({ edition: '1. Auflage' }),
    clean({ edition: '2. Auflage' }),
  ],
  [
    'paper and Kindle',
    'other_edition',
    clean({ format: 'Paperback' }),
    clean({ format: 'Kindle Edition', asin: 'B001GSTOAM' }),
  ],
  ['paper and audio', 'other_edition', clean({ format: 'Paperback' }), clean({ format: 'Audible Audiobook' })],
  [
    'a Kindle page that prints the ISBN of the paper book',
    'other_edition',
    clean({ format: 'Paperback', isbn_13: '9780132350884' }),
    clean({ format: 'Kindle Edition', asin: 'B001GSTOAM', isbn_13: '9780132350884' }),
  ],
  [
    'a paper page that prints the ASIN of the e-book',
    'other_edition',
    clean({ isbn_13: '9780132350884', asin: 'B001GSTOAM' }),
    clean({ isbn_13: '9780136083238', asin: 'B001GSTOAM' }),
  ],
  ['the subtitle left out', 'same_work', ddia({ subtitle: 'The Big Ideas Behind Reliable Systems' }), ddia()],
  ['initials and order of a name', 'same_work', clean(), by('Clean Code', 'Martin, R. C.', en)],
  [
    'an article and a series in brackets',
    'same_work',
    by('The Whole Truth (A. Shaw Book 1)', 'David Baldacci', en),
    by('Whole Truth', 'David Baldacci', en),
  ],
  [
    'a name spelled otherwise',
    'same_work',
    by('The Idiot', 'Fyodor Dostoevsky', en),
    by('The Idiot', 'Fyodor Dostoyevsky', en),
  ],
  [
    'one title of two',
    'same_work',
    by('Nineteen Eighty-Four', 'George Orwell', en),
    by('1984', 'George Orwell', { ...en, original_title: 'Nineteen Eighty-Four' }),
  ],
  [
    'two duplicates of a catalogue',
    'same_work',
    by('This Is How You Lose the Time War', 'Amal El-Mohtar', { work_keys: ['openlibrary-work:OL1W'] }),
    by('This is How You Lose the Time War', 'Amal El-Mohtar', { work_keys: ['openlibrary-work:OL2W'] }),
  ],
  [
    'a translation that names its original',
    'translation',
    ddia(),
    by('Datenintensive Anwendungen designen', 'Martin Kleppmann', {
      language_code: 'de',
      original_title: 'Designing Data-Intensive Applications',
    }),
  ],
  [
    'a translation of the same title',
    'translation',
    by('Sabriel', 'Garth Nix', en),
    by('Sabriel', 'Garth Nix', { language_code: 'es' }),
  ],
  [
    'a translation by a catalogue',
    'translation',
    by('Fantastic Mr. Fox', 'Roald Dahl', { ...en, work_keys: ['openlibrary-work:OL45804W'] }),
    by('El Superzorro', 'Roald Dahl', { language_code: 'es', work_keys: ['openlibrary-work:OL45804W'] }),
  ],
  [
    'a translation whose author is in another script',
    'translation',
    by('Fantastic Mr. Fox', 'Roald Dahl', { ...en, work_keys: ['openlibrary-work:OL45804W'] }),
    by('すばらしき父さん狐', 'ロアルド・ダール', { language_code: 'ja', work_keys: ['openlibrary-work:OL45804W'] }),
  ],
  [
    'two translations',
    'translation',
    by('Entendendo Algoritmos', 'Aditya Bhargava', { language_code: 'pt-BR', original_title: 'Grokking Algorithms' }),
    by('Algorithmen kapieren', 'Aditya Y. Bhargava', { language_code: 'de', original_title: 'Grokking Algorithms' }),
  ],
  [
    'one title by another author',
    'different_work',
    by('Refactoring', 'Martin Fowler', en),
    by('Refactoring', 'Jane Doe', en),
  ],
  ['another title by another author', 'different_work', clean(), ddia()],
  ['another book by the author', 'different_work', clean(), by('Clean Architecture', 'Robert C. Martin', en)],
  [
    'another book of a series',
    'different_work',
    by("Harry Potter and the Philosopher's Stone", 'J. K. Rowling', en),
    by('Harry Potter and the Chamber of Secrets', 'J.K. Rowling', en),
  ],
  [
    'volumes 1 and 2',
    'different_work',
    by('The Art of Computer Programming, Volume 1', 'Donald Knuth', en),
    by('The Art of Computer Programming, Vol. 2', 'Donald E. Knuth', en),
  ],
  [
    'volumes in Roman numbers',
    'different_work',
    by('Faust. Part One', 'Goethe', en),
    by('Faust. Part II', 'Goethe', en),
  ],
  ['a summary', 'different_work', clean(), by('Summary of Clean Code by Robert C. Martin', 'QuickRead', en)],
  [
    'a summary under the author’s name',
    'different_work',
    grokking(),
    by('Grokking Algorithms: Summary and Analysis', 'Aditya Bhargava', en),
  ],
  [
    'a summary by its maker',
    'different_work',
    grokking(),
    by('Grokking Algorithms', 'Aditya Bhargava', { ...en, publisher: 'Instaread' }),
  ],
  ['a study guide', 'different_work', clean(), by('Clean Code: Study Guide', 'Robert C. Martin', en)],
  ['a boxed set', 'different_work', clean(), by('Clean Code / Clean Coder Box Set', 'Robert C. Martin', en)],
  [
    'a companion workbook',
    'different_work',
    grokking(),
    by('Grokking Algorithms: The Companion Workbook', 'Aditya Bhargava', en),
  ],
  [
    'a play',
    'different_work',
    by('Fantastic Mr Fox', 'Roald Dahl', { ...en, work_keys: ['openlibrary-work:OL45804W'] }),
    by('Fantastic Mr Fox', 'Roald Dahl', { ...en, subtitle: 'The Play', work_keys: ['openlibrary-work:OL45804W'] }),
  ],
  [
    'a graphic novel',
    'different_work',
    by('Dune', 'Frank Herbert', en),
    by('Dune: The Graphic Novel', 'Frank Herbert', en),
  ],
  [
    'a sequel whose title holds the title',
    'different_work',
    by('Dune', 'Frank Herbert', en),
    by('Dune Messiah', 'Frank Herbert', en),
  ],
  [
    'another title in another language',
    'unknown',
    ddia(),
    by('Datenintensive Systeme', 'Martin Kleppmann', { language_code: 'de' }),
  ],
  [
    'other titles of a catalogue’s one work',
    'unknown',
    by('Der fantastische Mr Fox', 'Roald Dahl', { ...en, work_keys: ['openlibrary-work:OL45804W'] }),
    by('Fantastic Mr. Fox', 'Roald Dahl', { ...en, work_keys: ['openlibrary-work:OL45804W'] }),
  ],
  [
    'an ISBN of another language’s area',
    'unknown',
    by('Fantastic Mr. Fox', 'Roald Dahl', en),
    by('Fantastic MR Fox', 'Roald Dahl', { isbn_13: '9789862167410' }),
  ],
  [
    'a volume and perhaps the whole',
    'unknown',
    by('The Art of Computer Programming', 'Donald Knuth', en),
    by('The Art of Computer Programming: Volume 1', 'Donald Knuth', en),
  ],
  ['one title, no author', 'unknown', clean(), { title: 'Clean Code' }],
  [
    'an ISBN used twice',
    'unknown',
    clean({ isbn_13: '9780132350884' }),
    by('Gardening', 'A. Rose', { ...en, isbn_13: '9780132350884' }),
  ],
  ['no title', 'unknown', clean(), { pages: 464 }],
  [
    'a translator named on one side only',
    'unknown',
    by('Golden Age', 'Wang Xiaobo'),
    by('Golden Age', 'Xiaobo Wang', { contributors: [{ name: 'Yan Yan', role: 'translator' }] }),
  ],
]

describe('how two answers about books relate', () => {
  it.each(pairs)('%s: %s', (_what, relation, one, other) => {
    const [first, second] = [factsOf(one), factsOf(other)]
    const there = relate(first, second)
    expect(there.relation).toBe(relation)
    expect(there.reasons.join()).not.toBe('')
    expect(relate(second, first).relation).toBe(relation)
  })

  it('says why, in words', () => {
    expect(relate(factsOf(clean({ isbn_10: '0132350882' })), factsOf(clean({ isbn_13: '9780136083238' })))).toEqual({
      relation: 'other_edition',
      reasons: ['title and author are the same', 'their ISBNs differ'],
    })
  })
})
