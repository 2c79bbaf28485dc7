import type { ArticleLanguage } from '../../../../domain/content-schema.ts'
import { splitSentences } from '../../../../domain/words.ts'
import type { FrontMatterInput, WritingTasks } from '../../../../domain/writing.ts'
import { behindAnd, byline, leadOf, listed, shortTitle } from '../wording/names.ts'

interface FrontWords {
  readonly review: string
  readonly by: (title: string, author: string) => string
  /** What the article tells, made of the headings of the themes. */
  readonly covers: (themes: string) => string
  /** What is added, one by one, while the description is too short. */
  readonly more: readonly string[]
}

const frontWords: Readonly<Record<ArticleLanguage, FrontWords>> = {
  en: {
    review: 'Review',
    by: (title, author) => `${title} by ${author}`,
    covers: (themes) => `what sources say about ${themes}`,
    more: ['its audience', 'its strengths and limits', 'the book details'],
  },
  'pt-BR': {
    review: 'Resenha',
    by: (title, author) => `${title}, de ${author}`,
    covers: (themes) => `o que as fontes dizem sobre ${themes}`,
    more: ['o público do livro', 'seus méritos e limites', 'os dados da edição'],
  },
}

/** Cuts at a word's end, so that no more than the given characters are left. */
const cutAtWord = (text: string, most: number): string => {
  if (text.length <= most) return text
  const cut = text.slice(0, most + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:–—-]+$/u, '')
}

const seoTitle = ({ book, language, seo_title_characters: { max } }: FrontMatterInput): string => {
  const { review, by } = frontWords[language]
  const title = shortTitle(book.title)
  const authors = byline(book, language)
  const lastName = book.authors.length === 1 ? book.authors[0]?.split(' ').at(-1) : undefined
  const forms = [
    authors === null ? null : `${by(title, authors)}: ${review}`,
    lastName === undefined ? null : `${by(title, lastName)}: ${review}`,
    `${title}: ${review}`,
    title,
  ]
  return forms.find((form) => form !== null && form.length <= max) ?? cutAtWord(title, max)
}

const metaDescription = (input: FrontMatterInput): string => {
  const { by, covers, more } = frontWords[input.language]
  const { min, max } = input.meta_description_characters
  const title = shortTitle(input.book.title)
  const authors = byline(input.book, input.language)
  const lead = authors === null ? title : by(title, authors)
  const themes = input.headings.slice(3, 6).map((heading) => behindAnd(leadOf(heading, input.language), input.language))
  const say = (parts: readonly string[]): string => `${lead}: ${covers(listed(parts, input.language))}.`
  let best = say(themes.slice(0, 1))
  for (const parts of [themes.slice(0, 2), themes]) if (say(parts).length <= max) best = say(parts)
  const told = [themes, themes.slice(0, 2), themes.slice(0, 1)].find((parts) => say(parts).length <= max) ?? []
  for (let count = 1; best.length < min && count <= more.length; count += 1) {
    const longer = say([...told, ...more.slice(0, count)])
    if (longer.length <= max) best = longer
  }
  return best.length <= max ? best : `${cutAtWord(best, max - 1)}…`
}

/** The words around an article by rules: from the book's names, the headings and the introduction's first sentences. */
export const frontMatter = (input: FrontMatterInput): WritingTasks['front_matter']['output'] => {
  const opening = splitSentences(input.introduction, input.language).slice(0, 2).join(' ')
  return {
    title: input.title,
    focus_keyword: input.book.title,
    verdict: [],
    faq: [],
    seo_title: seoTitle(input),
    meta_description: metaDescription(input),
    excerpt: opening || input.title,
  }
}
