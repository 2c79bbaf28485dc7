import type { ContentSchema } from '../content-schema.ts'
import { countWords } from '../words.ts'
import type { ValidationReport } from './article.ts'
import type { ArticleTree, Block, Section } from './parse.ts'

/** The counts of an article. */
export type ArticleMeasure = Pick<ValidationReport, 'word_count' | 'body_words' | 'h2' | 'h3' | 'sections'>

const bodyKinds: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list_item', 'quote', 'table'])

const wordsIn = (blocks: readonly Block[]): number => blocks.reduce((words, { text }) => words + countWords(text), 0)

/** Words of a section's body: headings, code and captions left out. */
export const bodyWordsOf = (section: Section): number =>
  wordsIn(section.blocks.filter(({ kind }) => bodyKinds.has(kind)))

/** The H3 of a section. */
export const subheadingsOf = (section: Section): readonly Block[] =>
  section.blocks.filter(({ kind }) => kind === 'subheading')

/** Counts an article. Body words leave out headings, captions and the details list; all words leave out nothing but images. */
export const measureArticle = (tree: ArticleTree, schema: ContentSchema): ArticleMeasure => {
  const sections = tree.sections.map((section, index) => ({
    role: schema.sections[index]?.role ?? 'unexpected',
    heading: section.heading,
    words: bodyWordsOf(section),
  }))
  const headings = tree.sections.reduce((words, { heading }) => words + countWords(heading), 0)
  const inSections = tree.sections.reduce((words, { blocks }) => words + wordsIn(blocks), 0)
  const prose = sections.filter((_, index) => schema.sections[index]?.form !== 'details')
  return {
    word_count: headings + inSections + wordsIn(tree.preamble),
    body_words: prose.reduce((words, section) => words + section.words, 0),
    h2: tree.sections.length,
    h3: tree.sections.reduce((count, section) => count + subheadingsOf(section).length, 0),
    sections,
  }
}
