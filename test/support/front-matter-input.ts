import type { FrontMatterInput } from '../../src/domain/writing.ts'

/** What is asked for around an article of which nothing is known but a title, with what is to be different. */
export const frontMatterInput = (changes: Partial<FrontMatterInput> = {}): FrontMatterInput => ({
  book: { title: 'T', subtitle: null, authors: [], publisher: null, year: null },
  language: 'en',
  title: 'T',
  headings: [],
  introduction: 'I',
  claims: [],
  gaps: [],
  verdict_box: [],
  seo_title_characters: { max: 60 },
  seo_title_pixels: { max: 580 },
  meta_description_characters: { min: 110, max: 160 },
  taken_keywords: [],
  violations: [],
  ...changes,
})
