import type { BookField } from '../book-record.ts'
import type { ArticleLanguage } from '../content-schema.ts'

/** The fields that a details list shows, in their order. Prices, ratings and covers are never among them. */
export const detailFields = [
  'title',
  'subtitle',
  'original_title',
  'authors',
  'contributors',
  'publisher',
  'publication_date',
  'edition',
  'series',
  'language',
  'pages',
  'format',
  'isbn_10',
  'isbn_13',
  'asin',
] as const satisfies readonly BookField[]
/** A field that a details list shows. */
export type DetailField = (typeof detailFields)[number]

/** What the fields are called, by language. `author` is for a single one. */
export const detailLabels: Readonly<Record<ArticleLanguage, Readonly<Record<DetailField | 'author', string>>>> = {
  en: {
    title: 'Title',
    subtitle: 'Subtitle',
    original_title: 'Original title',
    author: 'Author',
    authors: 'Authors',
    contributors: 'Contributors',
    publisher: 'Publisher',
    publication_date: 'Publication date',
    edition: 'Edition',
    series: 'Series',
    language: 'Language',
    pages: 'Pages',
    format: 'Format',
    isbn_10: 'ISBN-10',
    isbn_13: 'ISBN-13',
    asin: 'ASIN',
  },
  'pt-BR': {
    title: 'Título',
    subtitle: 'Subtítulo',
    original_title: 'Título original',
    author: 'Autor',
    authors: 'Autores',
    contributors: 'Colaboradores',
    publisher: 'Editora',
    publication_date: 'Data de publicação',
    edition: 'Edição',
    series: 'Série',
    language: 'Idioma',
    pages: 'Páginas',
    format: 'Formato',
    isbn_10: 'ISBN-10',
    isbn_13: 'ISBN-13',
    asin: 'ASIN',
  },
}

/** Words for a conflict whose source has no name at hand. */
export const anotherSource: Readonly<Record<ArticleLanguage, string>> = { en: 'another source', 'pt-BR': 'outra fonte' }

/** Roles of contributors in Portuguese; a role that is not here stays as the source gives it. */
export const rolesInPortuguese: Readonly<Record<string, string>> = {
  translator: 'tradução',
  editor: 'organização',
  illustrator: 'ilustração',
  foreword: 'prefácio',
  introduction: 'introdução',
  narrator: 'narração',
  contributor: 'colaboração',
  reviewer: 'revisão',
  photographer: 'fotografia',
}

/** Formats in Portuguese, by their folded English names; a format that is not here stays as printed. */
export const formatsInPortuguese: Readonly<Record<string, string>> = {
  paperback: 'capa comum',
  softcover: 'capa comum',
  hardcover: 'capa dura',
  hardback: 'capa dura',
  'kindle edition': 'edição Kindle',
  ebook: 'livro digital',
  audiobook: 'audiolivro',
  'spiral-bound': 'espiral',
}
