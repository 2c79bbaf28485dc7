// Answers in the form of Google Books' interface, about books that do not exist.

/** A volume with most of what volumes have. */
export const volume = {
  kind: 'books#volume',
  id: 'abcDEF123_-1',
  volumeInfo: {
    title: 'Ledgers in Practice',
    subtitle: 'Queues, Doors and Bells',
    authors: ['Ann Roe', 'Ben Poe'],
    publisher: 'Line Press',
    publishedDate: '2021-03-16',
    description: '<p>A ledger says what is owed, and a bell only says: look.</p><p>The book builds one.</p>',
    industryIdentifiers: [
      { type: 'ISBN_10', identifier: '1449373321' },
      { type: 'ISBN_13', identifier: '9781449373320' },
      { type: 'OTHER', identifier: 'OCLC:123' },
    ],
    pageCount: 320,
    printedPageCount: 312,
    printType: 'BOOK',
    mainCategory: 'Computers',
    categories: ['Computers / Databases / General', 'Computers / System Administration'],
    averageRating: 4.5,
    ratingsCount: 12,
    imageLinks: {
      smallThumbnail:
        'http://books.google.com/books/content?id=abcDEF123_-1&img=1&zoom=5&edge=curl&imgtk=AFLRE&source=gbs_api',
      thumbnail:
        'http://books.google.com/books/content?id=abcDEF123_-1&img=1&zoom=1&edge=curl&imgtk=AFLRE&source=gbs_api',
    },
    language: 'en',
  },
  saleInfo: {
    saleability: 'FOR_SALE',
    isEbook: true,
    listPrice: { amount: 40, currencyCode: 'CAD' },
    retailPrice: { amount: 29.99, currencyCode: 'USD' },
  },
} as const

/** A bare entry of the catalogue. */
export const bareVolume = {
  kind: 'books#volume',
  id: 'bare12345678',
  volumeInfo: {
    title: 'Ledgers in Practice',
    authors: ['Ann Roe'],
    pageCount: 300,
    printType: 'BOOK',
    imageLinks: { smallThumbnail: 'http://books.google.com/books/content?id=bare12345678&zoom=5' },
    language: 'pt-BR',
  },
  saleInfo: { listPrice: { amount: 20, currencyCode: 'BRL' } },
} as const
