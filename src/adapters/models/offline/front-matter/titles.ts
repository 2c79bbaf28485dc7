import { titlePixels } from '../../../../domain/seo/title-width.ts'
import { foldText } from '../../../../domain/words.ts'
import type { FrontMatterInput } from '../../../../domain/writing.ts'
import { frontWords, type TitleParts } from '../lexicon/front-words.ts'
import { byline, focusKeyword, leadOf, shortTitle } from '../wording/names.ts'
import { sharedSeed } from '../wording/seed.ts'

/** The longest title of an article, in characters; a longer one breaks in lists of articles. */
const longestTitle = 80

/** Cuts at a word's end, so that no more than the given characters are left. */
export const cutAtWord = (text: string, most: number): string => {
  if (text.length <= most) return text
  const cut = text.slice(0, most + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:–—-]+$/u, '')
}

/** The headings of the themes, shortened: those that stand between the opening sections and the last one. */
export const themesOf = ({ headings, language }: FrontMatterInput): readonly string[] =>
  headings.slice(3, 6).map((heading) => leadOf(heading, language))

const partsOf = (input: FrontMatterInput): TitleParts => {
  const { book, language, claims } = input
  const title = shortTitle(book.title)
  return {
    name: title.includes(' ') ? title : frontWords[language].named(title),
    author: byline(book, language),
    themes: themesOf(input),
    has: (topic) => claims.some((claim) => claim.topic === topic),
  }
}

/** The title of the article: one of several plans that the evidence holds, not the same for every book. */
export const articleTitleOf = (input: FrontMatterInput): string => {
  const parts = partsOf(input)
  const titles = frontWords[input.language].titles.flatMap((plan) => plan(parts) ?? [])
  const fitting = titles.slice(0, -1).filter((title) => title.length <= longestTitle)
  return fitting[sharedSeed(parts.name) % Math.max(1, fitting.length)] ?? titles.at(-1) ?? input.title
}

/** The title for lists of search results, within its characters and its width. */
export const seoTitleOf = (input: FrontMatterInput): string => {
  const { seo_title_characters: characters, seo_title_pixels: pixels } = input
  const parts = partsOf(input)
  const fits = (title: string): boolean => title.length <= characters.max && titlePixels(title) <= pixels.max
  const title = frontWords[input.language].seoTitles.flatMap((plan) => plan(parts) ?? []).find(fits)
  if (title !== undefined) return title
  for (let most = characters.max; most > 10; most -= 1) {
    const cut = cutAtWord(parts.name, most)
    if (fits(cut)) return cut
  }
  return cutAtWord(parts.name, characters.max)
}

/** The focus keyword: the book's short title, with its author or its kind where an own post has that one already. */
export const focusKeywordOf = ({ book, language, taken_keywords: taken }: FrontMatterInput): string => {
  const usual = focusKeyword(book, language)
  const lastName = book.authors[0]?.split(' ').at(-1)
  const isTaken = (keyword: string): boolean => taken.some((one) => foldText(one) === foldText(keyword))
  const others = lastName === undefined ? [] : [`${shortTitle(book.title)} ${lastName}`]
  return [usual, ...others].find((keyword) => !isTaken(keyword)) ?? usual
}
