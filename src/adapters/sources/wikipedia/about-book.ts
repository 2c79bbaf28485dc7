import { isNamedIn, sameTitle } from '../../../reading/same-book.ts'
import { bareWord } from '../../../reading/text.ts'

/** An article as a search finds it. */
export interface FoundArticle {
  readonly title: string
  /** "2017 book by Ann Roe": the line that editors write under a title; null where nobody did. */
  readonly shortDescription: string | null
  /** The words before the first heading. */
  readonly intro: string
}

/** What an article may be about that bears a book's title, as the languages that are written in call it. */
const kinds = {
  book: 'book novel novella textbook monograph memoir autobiography biography handbook treatise anthology trilogy nonfiction guidebook manual essay livro romance obra novela libro ensayo ensaio buch roman sachbuch lehrbuch fachbuch erzahlung livre ouvrage essai romanzo saggio manuale boek',
  other:
    'film movie series miniseries sitcom episode album song single play opera musical ballet band game videogame software company magazine journal podcast website painting town village city filme pelicula serie fernsehserie spielfilm album lied cancao cancion chanson jogo juego spiel jeu canzone videogioco practice technique process concept method methodology person writer author engineer scientist researcher disciplina pratica tecnica methode verfahren prozess',
} as const

const kindOf: ReadonlyMap<string, keyof typeof kinds> = new Map(
  (['book', 'other'] as const).flatMap((kind) => kinds[kind].split(' ').map((word) => [word, kind] as const)),
)

/** The first word of a text that says what kind of thing it is about. */
const firstKind = (text: string): keyof typeof kinds | null => {
  for (const word of bareWord(text).match(/[\p{L}-]+/gu) ?? []) {
    const kind = word
      .split('-')
      .map((part) => kindOf.get(part))
      .find((one) => one !== undefined)
    if (kind !== undefined) return kind
  }
  return null
}

const bracket = /\s*\(([^)]*)\)\s*$/u

/** The beginning of an introduction, in which the kind of thing and its author are said. */
const opening = 500
/** The sentence that says what it is: what stands after "is a", so that words of the title do not count. */
const definition = (intro: string, title: string): string => {
  const start = intro.slice(0, opening)
  const named = start.toLowerCase().indexOf(title.toLowerCase())
  return named < 0 ? start : start.slice(named + title.length)
}

/**
 * Whether an article is about the very book: it bears its title, says of itself that it is a book (not the film of it, nor
 * the subject that the book is about), and names its author where it begins.
 */
export const isAboutBook = (
  asked: { readonly title: string; readonly author: string },
  article: FoundArticle,
): boolean => {
  const name = article.title.replace(bracket, '')
  if (!sameTitle(asked, { title: name })) return false
  if (!isNamedIn(asked.author, `${article.shortDescription ?? ''} ${article.intro.slice(0, opening)}`)) return false
  const told = [bracket.exec(article.title)?.[1] ?? '', article.shortDescription ?? '', definition(article.intro, name)]
  return told.map(firstKind).find((kind) => kind !== null) === 'book'
}
