import type { Finding } from '../article/article.ts'
import { askedAgain } from '../article/asked-again.ts'
import { type Block, verdictBox } from '../article/parse.ts'
import type { OpenWorld } from '../article/world.ts'
import { withoutQuotations } from '../grounding/quotations.ts'
import { detectLanguage, sameLanguage } from '../language.ts'
import { countWords } from '../words.ts'
import { withoutCode } from './code-spans.ts'
import { error, excerpt, type Gate, type GateContext, resultOf, tell } from './gate.ts'
import { withoutNames } from './own-words.ts'
import { blocksWithSender } from './quoting.ts'
import type { PlaceName } from './sentences/places.ts'

/** Words from which on the language of a paragraph, and of a sentence alone, can be told safely. */
const paragraphWords = 8
const sentenceWords = 10
/** The same for a heading or title, the names of the book and its sources not counted. */
const headingWords = 6

/** The text that must be in the article's language: quotations and names may be in any. */
const ownWords = (text: string, world: OpenWorld): string => withoutNames(withoutQuotations(text), world)

/** Letters of another script from which on a text is in another language, whatever its words are. */
const foreignLetters = 6

/** Whether most letters of a text are of another script than both languages of articles. */
const inOtherScript = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return letters - latin >= foreignLetters && latin < letters / 2
}

/** What a text is in, if that can be told from its own words, and how many these are. */
const heard = askedAgain((text, world): { language: string | null; words: number } => {
  const own = ownWords(text, world)
  if (inOtherScript(own)) return { language: 'another_script', words: Number.POSITIVE_INFINITY }
  const detected = detectLanguage(own)
  const other = detected !== null && !sameLanguage(detected, world.schema.language)
  return { language: other ? detected : null, words: countWords(own) }
})

/** The language that a text is in when it is another one than the article's and the text is long enough. */
const otherLanguage = (text: string, world: OpenWorld, enough: number): string | null => {
  const { language, words } = heard(text, world)
  return words >= enough ? language : null
}

/** A block whose own words are checked, and where its first sentence stands. */
interface OwnBlock {
  readonly block: Block
  readonly section: number
  readonly first: number
}

const checkBlock = ({ block, section, first }: OwnBlock, { world, content }: GateContext): readonly Finding[] => {
  const wanted = world.schema.language
  const own = withoutCode(block, content.markdown)
  const whole = otherLanguage(section === verdictBox ? own.replace(/^[^:]{1,40}:/u, '') : own, world, paragraphWords)
  if (whole !== null) {
    const place = block.kind === 'subheading' ? 'subheading' : 'paragraph'
    const where = { section, ...(block.sentences.length > 0 && { sentence_id: `${section}.${first}` }) }
    return [error(tell('language_part', { place, said: excerpt(block.text), found: whole, wanted }), where)]
  }
  return block.sentences.flatMap((sentence, index) => {
    const other = otherLanguage(withoutCode(sentence, content.markdown), world, sentenceWords)
    if (other === null) return []
    const where = { section, sentence_id: `${section}.${first + index}` }
    return [error(tell('language_sentence', { said: excerpt(sentence.text), found: other, wanted }), where)]
  })
}

const ownBlocks = (blocks: readonly Block[], section: number, quoted: ReadonlySet<Block>): readonly OwnBlock[] => {
  let first = 0
  return blocks.flatMap((block) => {
    const from = first
    first += block.sentences.length
    const skipped = block.kind === 'code' || block.kind === 'html' || quoted.has(block)
    return skipped ? [] : [{ block, section, first: from }]
  })
}

const checkHeadings = ({ tree, world }: GateContext): readonly Finding[] =>
  tree.sections.flatMap(({ heading }, section) => {
    const found = otherLanguage(heading, world, headingWords)
    const line = { place: 'heading', said: excerpt(heading), wanted: world.schema.language } as const
    return found ? [error(tell('language_part', { ...line, found }), { section })] : []
  })

const checkFrame = ({ content, world }: GateContext): readonly Finding[] => {
  const wanted = world.schema.language
  const check = (place: PlaceName, text: string, enough: number): readonly Finding[] => {
    const found = otherLanguage(text, world, enough)
    return found ? [error(tell('language_part', { place, said: '', found, wanted }))] : []
  }
  return [
    ...check('title', content.title, headingWords),
    ...check('seo_title', content.seo_title, headingWords),
    ...check('meta_description', content.meta_description, paragraphWords),
    ...check('excerpt', content.excerpt, paragraphWords),
  ]
}

/** Refuses text that is not in the article's language; code and quotations that say who speaks may be in any. */
export const languageGate: Gate = (context) => {
  const { tree, world, sentences } = context
  const quoted = blocksWithSender(sentences, world)
  const blocks = tree.sections.flatMap(({ blocks: held }, section) =>
    world.schema.sections[section]?.form === 'details' ? [] : ownBlocks(held, section, quoted),
  )
  const inBox = ownBlocks(tree.preamble, verdictBox, quoted)
  return resultOf('language', [
    ...[...inBox, ...blocks].flatMap((block) => checkBlock(block, context)),
    ...checkHeadings(context),
    ...checkFrame(context),
  ])
}
