import type { ArticleLanguage } from '../../../../domain/content-schema.ts'
import type { Topic } from '../../../../domain/evidence.ts'
import type { BookBrief } from '../../../../domain/writing.ts'
import { andWord, behindAnd, keywordTitle, shortTitle } from '../wording/names.ts'
import type { WeighedClaim } from './weighed.ts'

/** Fixed sections worded for a book. */
interface HeadingWords {
  readonly introduction: (title: string) => string
  /** By whether sources tell how the book came about, and what to know before. */
  readonly context: (hasBackground: boolean, hasPrerequisites: boolean) => string
  /** Behind it the people whom it helps. */
  readonly helps: string
  /** By whether sources criticise. */
  readonly impact: (isCriticised: boolean) => string
  readonly author: (author: string) => string
  /** People at the beginning of a statement about what they do with the book. */
  readonly people: RegExp
}

const headingWords: Readonly<Record<ArticleLanguage, HeadingWords>> = {
  en: {
    introduction: (title) => `Introduction: What ${title} Covers`,
    context: (background, prerequisites) =>
      background
        ? prerequisites
          ? 'How It Came About and What to Know First'
          : 'How It Came About'
        : prerequisites
          ? 'What to Know Before Reading'
          : 'Where It Stands',
    helps: 'Who It Helps: ',
    impact: (criticised) => (criticised ? 'Where It Helps and Where It Stops' : 'Where It Helps'),
    author: (author) => `About the Author: ${author}`,
    people:
      /^((?:\p{Lu}\p{Ll}+ )?(?:[a-z]+ )?(?:engineers|developers|programmers|architects|managers|students|teams|teachers|analysts|maintainers|administrators|leads|scientists|testers|beginners))\b/iu,
  },
  'pt-BR': {
    introduction: (title) => `Introdução: do que trata ${title}`,
    context: (background, prerequisites) =>
      background
        ? prerequisites
          ? 'De onde vem o livro e o que saber antes'
          : 'De onde vem o livro'
        : prerequisites
          ? 'O que saber antes de ler'
          : 'O lugar do livro',
    helps: 'A quem ajuda: ',
    impact: (criticised) => (criticised ? 'Onde ajuda e onde para' : 'Onde ajuda'),
    author: (author) => `Quem escreveu: ${author}`,
    people:
      /^((?:estudantes|programadores|desenvolvedores|professores|candidatos|engenheiros|equipes|alunos|iniciantes|analistas|arquitetos|administradores|leitores)(?: d[aeo]s? \p{Ll}+)?)(?!\p{L})/iu,
  },
}

const mostPeople = 2

const smallWord = /^(?:of|and|with|in|for)$/u
const titled = (people: string, language: ArticleLanguage): string =>
  language === 'en'
    ? people.replace(/\p{L}+/gu, (word) => (smallWord.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    : people.charAt(0).toLowerCase() + people.slice(1)

/** The people whom claims begin with, each once: "Support engineers". */
const peopleIn = (claims: readonly WeighedClaim[], language: ArticleLanguage): readonly string[] => {
  const found = claims
    .filter(({ claim }) => claim.topic === 'practice' || claim.topic === 'audience')
    .flatMap(({ claim }) => headingWords[language].people.exec(claim.text)?.[1] ?? [])
  const people = [...new Set(found.map((one) => titled(one, language)))]
  return people.filter((one) => !people.some((other) => other !== one && other.endsWith(one))).slice(0, mostPeople)
}

/** The heading of a fixed section in words for the book; null where the schema's own is best. */
export const fixedHeading = (
  role: string,
  claims: readonly WeighedClaim[],
  { book, language }: { readonly book: BookBrief; readonly language: ArticleLanguage },
): string | null => {
  const words = headingWords[language]
  const has = (topic: Topic): boolean => claims.some(({ claim }) => claim.topic === topic)
  if (role === 'introduction') return words.introduction(headingTitle(book, language))
  if (claims.length === 0) return null
  if (role === 'context') return words.context(has('background'), has('prerequisites'))
  if (role === 'author') return book.authors.length === 1 ? words.author(book.authors[0] ?? '') : null
  if (role !== 'impact') return null
  const people = peopleIn(claims, language)
  if (people.length < mostPeople) return words.impact(has('criticism'))
  return words.helps + people.map((one) => behindAnd(one, language)).join(andWord[language])
}

/** The book's name in a heading, so that the focus keyword stands in it. */
const headingTitle = (book: BookBrief, language: ArticleLanguage): string => {
  if (shortTitle(book.title).includes(' ')) return shortTitle(book.title)
  return language === 'en'
    ? keywordTitle(book, language).replace(/^The (.*) book$/u, 'the $1 Book')
    : keywordTitle(book, language).replace(/^O /u, 'o ')
}
