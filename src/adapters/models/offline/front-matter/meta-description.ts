import type { FrontMatterInput } from '../../../../domain/writing.ts'
import { frontWords } from '../lexicon/front-words.ts'
import { chapterOfClaim } from '../wording/contents.ts'
import { byline, listed, shortTitle } from '../wording/names.ts'
import { sharedSeed } from '../wording/seed.ts'
import { cutAtWord, themesOf } from './titles.ts'

/** Words of a heading as they stand inside a sentence: in lower case, unless they are names. */
const insideSentence = (heading: string, names: ReadonlySet<string>): string =>
  heading.replace(/\p{L}[\p{L}\d+#.-]*/gu, (word) =>
    names.has(word) || /[\p{Lu}\d+#]/u.test(word.slice(1).replace(/-\p{Lu}/gu, '')) ? word : word.toLowerCase(),
  )

/** Words that texts write with a capital in the middle of a sentence and never without; lists of chapters teach nothing. */
const namesIn = (texts: readonly string[]): ReadonlySet<string> => {
  const prose = texts.filter((text) => chapterOfClaim(text) === null)
  const lower = new Set(prose.flatMap((text) => text.match(/(?<=\s)\p{Ll}+/gu) ?? []))
  const capital = prose.flatMap((text) => text.match(/(?<=\p{Ll},? )\p{Lu}\p{L}+/gu) ?? [])
  return new Set(capital.filter((word) => !lower.has(word.toLowerCase())))
}

/** All ways to take the first things of a list and some of another, the fullest first. */
const choices = (themes: readonly string[], more: readonly string[]): readonly (readonly string[])[] =>
  themes.flatMap((_theme, left) => {
    const taken = themes.slice(0, themes.length - left)
    const tails = more.flatMap((_one, from) => more.map((_other, to) => more.slice(from, to + 1)))
    return [...tails.sort((a, b) => b.length - a.length).map((tail) => [...taken, ...tail]), taken]
  })

/** The description under the title in lists of search results: the themes, and what else the evidence lets the article tell. */
export const metaDescriptionOf = (input: FrontMatterInput): string => {
  const { book, language, claims } = input
  const { min, max } = input.meta_description_characters
  const words = frontWords[language]
  const title = shortTitle(book.title)
  const authors = byline(book, language)
  const lead = authors === null ? title : words.by(title, authors)
  const names = namesIn(claims.flatMap(({ text, passages }) => [text, ...passages.map((passage) => passage.text)]))
  const themes = themesOf(input).map((heading) => insideSentence(heading, names))
  const more = words.more.filter(([topic]) => topic === null || claims.some((claim) => claim.topic === topic))
  const tails = more.map(([, text]) => text)
  const from = sharedSeed(title) % words.descriptions.length
  const forms = [...words.descriptions.slice(from), ...words.descriptions.slice(0, from)]
  const all = forms.flatMap((form) =>
    choices(themes.length > 0 ? themes : tails.slice(0, 1), themes.length > 0 ? tails : tails.slice(1)).map(
      (parts) => `${form(lead, listed(parts, language))}.`,
    ),
  )
  const fitting = all.find((text) => text.length >= min && text.length <= max)
  if (fitting !== undefined) return fitting
  const short = all.filter((text) => text.length <= max).sort((a, b) => b.length - a.length)[0]
  return short ?? `${cutAtWord(all.at(-1) ?? lead, max - 1)}…`
}
