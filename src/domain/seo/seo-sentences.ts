import { tellerOf } from '../told.ts'
import { linkSentences } from './link-sentences.ts'

type Counted = { readonly count: number; readonly max: number }
type Used = { readonly keyword: string; readonly total: number; readonly words: number; readonly share: string }

const said = ({ keyword, total, words, share }: Used): string =>
  `"${keyword}" stands ${total === 1 ? 'once' : `${total} times`} in ${words} words (${share} in a hundred)`

/** Where a keyword was found, and where it was not with what to do, by the check that looked. */
const places: Readonly<Record<string, { readonly holds: string; readonly lacks: string; readonly remedy: string }>> = {
  keyword_in_title: {
    holds: 'The SEO title holds',
    lacks: 'The SEO title does not hold',
    remedy: 'put it near the beginning, where it is read first',
  },
  keyword_in_first_paragraph: {
    holds: 'The first paragraph holds',
    lacks: 'The first paragraph does not hold',
    remedy: 'say there what the article is about, in these words',
  },
  keyword_in_heading: {
    holds: 'At least one H2 holds',
    lacks: 'No H2 holds',
    remedy: 'use it in one heading where it reads naturally',
  },
  keyword_in_slug: {
    holds: 'The slug holds',
    lacks: 'The slug does not hold',
    remedy: 'put its words into the slug, before the article is published for the first time',
  },
}

/** What the title, the description and the address of an article are told. */
const frontSentences = {
  title_none: (_: object) => 'There is no SEO title: write one.',
  title_long: ({ count, max }: Counted) =>
    `The SEO title has ${count} characters and may have ${max}: take out ${count - max}, best at its end.`,
  title_fits: ({ count, max }: Counted) => `The SEO title has ${count} of ${max} characters.`,
  title_wide: ({ pixels, max }: { pixels: number; max: number }) =>
    `The SEO title is ${pixels} px wide and results are cut at ${max} px: shorten it, or use fewer capitals and wide letters.`,
  title_narrow: ({ pixels, max }: { pixels: number; max: number }) =>
    `The SEO title is ${pixels} px wide; results are cut at ${max} px.`,
  description_none: ({ min, max }: { min: number; max: number }) =>
    `There is no meta description, so search engines choose a piece of the text: write ${min} to ${max} characters.`,
  description_short: ({ count, min, max }: Counted & { min: number }) =>
    `The meta description has ${count} characters and leaves room unused: add ${min - count} or more, to ${max} at most.`,
  description_long: ({ count, max }: Counted) =>
    `The meta description has ${count} characters and will be cut at about ${max}: take out ${count - max}.`,
  description_fits: ({ count, min, max }: Counted & { min: number }) =>
    `The meta description has ${count} characters, within ${min} to ${max}.`,
  slug_none: (_: object) => 'There is no slug: name the article in a few words, as in "title-review".',
  slug_invalid: ({ slug }: { slug: string }) =>
    `The slug "${slug}" is not valid: use small letters a-z, digits and single hyphens.`,
  slug_long: ({ count, max }: Counted) =>
    `The slug has ${count} characters; addresses over ${max} are cut where they are shown: leave small words out.`,
  slug_wordy: ({ count, max }: Counted) =>
    `The slug has ${count} words; ${max} or fewer are easier to read and to share: leave small words out.`,
  slug_fits: ({ count }: { count: number }) => `The slug is short and valid (${count} characters).`,
} as const

/** What is told of the focus keyword. */
const keywordSentences = {
  keyword_none: (_: object) => 'No focus keyword has been chosen: enter the words that readers will search for.',
  keyword_found: ({ place, keyword }: { place: string; keyword: string }) =>
    `${places[place]?.holds ?? 'The article holds'} the focus keyword "${keyword}".`,
  keyword_lacking: ({ place, keyword }: { place: string; keyword: string }) =>
    `${places[place]?.lacks ?? 'The article does not hold'} the focus keyword "${keyword}": ${places[place]?.remedy ?? 'use it there'}.`,
  stuffing_none: (_: object) => 'There is no focus keyword that could be overused.',
  stuffing_fail: (used: Used) =>
    `${said(used)}, which search engines take for stuffing: say "the book" or "it" in most places.`,
  stuffing_row: ({ count, keyword, start }: { count: number; keyword: string; start: string }) =>
    `${count} sentences in a row say "${keyword}", from “${start}”: name it once there and go on with "it" or "the book".`,
  stuffing_twice: ({ keyword, sentence }: { keyword: string; sentence: string }) =>
    `One sentence says "${keyword}" more than once (“${sentence}”): once is enough.`,
  stuffing_warn: ({ limit, ...used }: Used & { limit: number }) =>
    `${said(used)}: over ${limit} begins to read as written for machines; vary the words.`,
  stuffing_unused: (used: Used) => `${said(used)}, so it is not overused.`,
  stuffing_natural: (used: Used) => `${said(used)}, which reads naturally.`,
  same_keyword_none: (_: object) => 'There is no focus keyword that could be taken.',
  same_keyword_alone: (_: object) => 'There are no other own posts yet.',
  same_keyword_free: ({ posts, keyword }: { posts: number; keyword: string }) =>
    `None of ${posts} own posts has the focus keyword "${keyword}".`,
  same_keyword_taken: ({ title, url, keyword }: { title: string; url: string; keyword: string }) =>
    `The own post "${title}" (${url}) has the focus keyword "${keyword}" too, so the two compete: choose another one, or update that post instead.`,
} as const

/** Every sentence of the report for search engines, in English. */
export const seoSentences = { ...frontSentences, ...keywordSentences, ...linkSentences } as const

/** Tells a sentence of the report. */
export const tellSeo = tellerOf(seoSentences)
