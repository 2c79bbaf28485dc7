// Answers in the form of Open Library's, about books that do not exist.
const key = (place: string) => ({ key: place })
const text = (value: string) => ({ type: '/type/text', value })

/** An edition with most of what editions have. */
export const edition = {
  type: key('/type/edition'),
  key: '/books/OL100M',
  title: 'Ledgers in Practice',
  subtitle: 'Queues, Doors and Bells',
  authors: [key('/authors/OL1A'), key('/authors/OL2A')],
  works: [key('/works/OL10W')],
  publishers: ['Line Press'],
  publish_date: 'March 2021',
  isbn_13: ['9781449373320', '9780131103627'],
  isbn_10: ['1449373321'],
  number_of_pages: 312,
  pagination: 'xii, 312 p.',
  physical_format: 'Paperback',
  edition_name: '2nd ed.',
  series: ['Practice -- 4'],
  languages: [key('/languages/por')],
  translated_from: [key('/languages/eng')],
  translation_of: 'Ledgers',
  contributors: [{ role: 'Translator', name: 'Rita Souza' }],
  contributions: ['Blake, Quentin, 1932-, ill', 'Ann Roe'],
  covers: [777],
  description: text('A second edition with three new chapters on queues that lose nothing.'),
  table_of_contents: [
    { level: 0, label: '1', title: 'What is owed' },
    { level: 1, label: '', title: 'Rings and bells' },
  ],
  subjects: ['Message queues.'],
} as const

/** An edition as a library typed it in long ago. */
export const oldEdition = {
  type: key('/type/edition'),
  key: '/books/OL101M',
  title: 'Ledgers',
  works: [key('/works/OL10W')],
  isbn_10: ['0131103628'],
  pagination: '90 p. :',
  contributions: ['Buckley, Ramón, translator', 'Lionel Jeffries (Narrator)'],
  subjects: ['Accounting.'],
} as const

/** An edition whose authors hold more than the work's, as with illustrators. */
export const illustratedEdition = {
  type: key('/type/edition'),
  key: '/books/OL102M',
  title: 'Ledgers, Drawn',
  authors: [key('/authors/OL1A'), key('/authors/OL2A')],
  works: [key('/works/OL10W')],
} as const

/** The work of all of them. */
export const work = {
  type: key('/type/work'),
  key: '/works/OL10W',
  title: 'Ledgers',
  authors: [{ author: key('/authors/OL1A'), type: key('/type/author_role') }],
  description:
    'A ledger says what is owed, and a bell only says: look.\r\n\r\nThe book builds one from nothing. ([source][1])\r\n\r\n  [1]: https://example.com/\r\n\r\n----------\r\nAlso contained in:\r\n[Other books](https://example.com)',
  subjects: ['Message queues', 'In library', 'Reading Level-Grade 11', 'Databases'],
} as const

/** The author of the work, and who is counted among the authors of an edition. */
export const people = [
  {
    type: key('/type/author'),
    key: '/authors/OL1A',
    name: 'Ann Roe',
    bio: text('Ann Roe has built queues for twenty years and teaches how to keep a ledger.'),
  },
  { type: key('/type/author'), key: '/authors/OL2A', name: 'Ben Poe' },
] as const
