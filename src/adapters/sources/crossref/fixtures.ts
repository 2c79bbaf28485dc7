// Answers in the form of Crossref's interface, about books that do not exist.

/** A book of research with most of what publishers register. */
export const work = {
  type: 'book',
  DOI: '10.1007/978-1-4493-7332-0',
  title: ['Ledgers in Practice'],
  subtitle: ['Queues, Doors &amp; Bells'],
  'original-title': ['Ledger in der Praxis'],
  author: [
    { given: 'Ann', family: 'Roe', sequence: 'first' },
    { name: 'The Ledger Group', sequence: 'additional' },
  ],
  editor: [{ given: 'Ed', family: 'Itor' }],
  translator: [{ given: 'Rita', family: 'Souza' }],
  publisher: 'Line Press',
  language: 'en',
  'edition-number': '2',
  'container-title': ['Texts in Practice'],
  'published-print': { 'date-parts': [[2021, 3]] },
  published: { 'date-parts': [[2020]] },
  'published-online': { 'date-parts': [[2020, 12, 24]] },
  ISBN: ['9780131103627', '9781449373320'],
  'isbn-type': [
    { type: 'electronic', value: '9780131103627' },
    { type: 'print', value: '9781449373320' },
  ],
  abstract: '<jats:title>Abstract</jats:title><jats:p>A ledger says what is owed, and a bell only says: look.</jats:p>',
  subject: ['Databases', 'Queues'],
} as const

/** A work of which little is registered. */
export const bareWork = {
  type: 'monograph',
  DOI: '10.7551/MITPRESS/1',
  title: ['Ledgers'],
  translator: [{ given: 'Rita', family: 'Souza' }],
  'published-online': { 'date-parts': [[2019]] },
  ISBN: ['http://id.crossref.org/isbn/9780131103627'],
} as const
