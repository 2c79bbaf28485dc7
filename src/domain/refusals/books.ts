import { tellerOf } from '../told.ts'

/** Why a book, a table of books or what goes with them is not taken. */
export const bookSentences = {
  book_schema_unknown: ({ schema, language }: { schema: string; language: string }) =>
    `there is no content schema "${schema}" in ${language}`,
  book_many_links: ({ count, most }: { count: number; most: number }) => `has ${count} addresses; at most ${most}`,
  book_without_source: (_: object) => 'is missing, and so is every other source: give at least one address, or notes',
  book_address_of_other: ({ label }: { label: string }) => `is not an address of ${label}`,
  book_address_of_none: ({ label }: { label: string }) => `is an address of ${label} that names no book`,
  book_plan_target: ({ given, labels }: { given: string; labels: string[] }) =>
    `"${given}" is no place to publish at; there are ${labels.map((label) => `"${label}"`).join(', ')}`,
  book_plan_for_editors: (_: object) => 'is a site, and only editors may have a site published at without approval',
  book_plan_over: (_: object) => 'is over; leave it out to publish as soon as the article is approved',
  book_choice_unclear: ({ word }: { word: string }) => `is "${word}"; write yes or no`,
  book_row_cells: ({ cells, columns }: { cells: number; columns: number }) =>
    `has ${cells} cells; the header has ${columns}`,
  table_columns_unknown: ({ unknown, known }: { unknown: string[]; known: string[] }) =>
    `has columns that are not known: ${unknown.join(', ')}; known are ${known.join(', ')}`,
  table_column_missing: ({ column }: { column: string }) =>
    `has no column "${column}"; its first line must name the columns`,
  table_column_twice: ({ column }: { column: string }) => `has the column "${column}" twice`,
  table_without_rows: (_: object) => 'has a header and no rows',
  table_many_rows: ({ rows, most }: { rows: number; most: number }) => `has ${rows} rows; at most ${most} at once`,
  table_unreadable: ({ why }: { why: string }) => `cannot be read: ${why}`,
  template_empty: (_: object) => 'are empty; a template needs at least one field',
  template_too_many: ({ count }: { count: number }) =>
    `is one too many: there are ${count} templates; remove one first`,
  template_name_taken: (_: object) => 'is the name of another template; choose another name, or replace that one',
  template_gone: ({ id }: { id: string }) => `there is no template ${id}`,
  amazon_short: (_: object) =>
    'This is a shortened Amazon link. Open it and give the full address of the product page.',
  amazon_number: (_: object) =>
    'The number in this Amazon address is no product’s: a digit may be mistyped. Copy the address of the product page again.',
  amazon_without_product: (_: object) =>
    'This Amazon address names no product; a product address holds "/dp/" and a number.',
  goodreads_without_book: (_: object) =>
    'This Goodreads address names no book; a book address holds "/book/show/" and a number.',
  google_books_without_book: (_: object) =>
    'This Google Books address names no book; a book address holds its id, as in "books?id=...".',
  open_library_without_book: (_: object) =>
    'This Open Library address names no book; a book address holds "/books/OL...M" or "/works/OL...W".',
  wikipedia_without_article: (_: object) =>
    'This Wikipedia address names no article; an article’s address holds "/wiki/" and its title.',
}

/** Tells why a book is not taken. */
export const tellBook = tellerOf(bookSentences)
