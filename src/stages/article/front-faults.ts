import { blankContent, type GateName } from '../../domain/article/article.ts'
import type { VerdictLine } from '../../domain/article/compose.ts'
import type { OpenWorld } from '../../domain/article/world.ts'
import { frontMatterFindings } from '../../domain/gates/front-matter.ts'
import { keywordOf, sameKeywords } from '../../domain/seo/keyword.ts'
import { titlePixels } from '../../domain/seo/title-width.ts'
import { countWords } from '../../domain/words.ts'
import type { FrontMatterOutput } from '../../domain/writing.ts'
import { objections } from './objections.ts'

/** The texts around an article that readers see. */
export const frontTexts = ['title', 'seo_title', 'meta_description', 'excerpt', 'focus_keyword'] as const
/** One of the texts around an article. */
export type FrontText = (typeof frontTexts)[number]

/** Characters of the longest title and excerpt, words of the longest keyword. */
const longest = { title: 120, excerpt: 400, keyword: 7 }

const formFaults: Readonly<Record<FrontText, (text: string, world: OpenWorld) => readonly (string | null)[]>> = {
  title: (text) => [text.length > longest.title ? `has ${text.length} characters; at most ${longest.title}` : null],
  seo_title: (text, { schema }) => {
    const characters = [...text].length
    const pixels = titlePixels(text)
    const { seo_title_characters: most, seo_title_pixels: widest } = schema
    return [
      characters > most.max ? `has ${characters} characters and may have ${most.max}` : null,
      pixels > widest.max ? `is ${pixels} pixels wide and may be ${widest.max}` : null,
    ]
  },
  meta_description: (text, { schema: { meta_description_characters: range } }) => {
    const characters = [...text].length
    return [
      characters < range.min || characters > range.max
        ? `has ${characters} characters and needs ${range.min} to ${range.max}`
        : null,
    ]
  },
  excerpt: (text) => [
    text.length > longest.excerpt ? `has ${text.length} characters; at most ${longest.excerpt}` : null,
  ],
  focus_keyword: (text, { ownPosts, schema }) => {
    const keyword = keywordOf(text, schema.language)
    const taken = ownPosts.some(
      ({ focus_keyword: other }) => other && sameKeywords(keyword, keywordOf(other, schema.language)),
    )
    return [
      taken ? 'is the focus keyword of another post of this site' : null,
      countWords(text) > longest.keyword ? `has more than ${longest.keyword} words` : null,
    ]
  },
}

/** Gates whose rules for sentences do not fit titles: what these state is checked in their own way. */
const checkedApart: ReadonlySet<GateName> = new Set(['structure', 'support', 'attribution'])

/**
 * What is wrong with one of the texts around an article, in words for the writer: its form, and what the gates have against what
 * it says.
 */
export const frontFaults = (name: FrontText, words: FrontMatterOutput, world: OpenWorld): readonly string[] => {
  const text = words[name].trim()
  if (text === '') return ['is empty']
  const markup = /<[a-z/!]|https?:\/\/|javascript:/iu.test(text) ? 'holds markup or an address' : null
  const form = [markup, ...formFaults[name](text, world)].filter((fault) => fault !== null)
  if (name === 'focus_keyword') return form
  const stated = frontMatterFindings({ ...blankContent, [name]: text }, world)
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message)
  const line: VerdictLine = { label: 'T', text, kind: 'transition', claim_ids: [] }
  return [...form, ...stated, ...objections([line], world, checkedApart)]
}
