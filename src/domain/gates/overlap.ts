import type { Finding } from '../article/article.ts'
import { askedAgain } from '../article/asked-again.ts'
import type { PlacedSentence } from '../article/parse.ts'
import type { OpenWorld } from '../article/world.ts'
import { wordTokens } from '../words.ts'
import { checkAllowances } from './allowance.ts'
import { type Copy, copiesIn, matchedWords } from './copied.ts'
import { error, excerpt, type Gate, type GateContext, notice, proseSentences, resultOf, tell } from './gate.ts'
import { type PlacedQuotation, placedQuotations } from './quoted-words.ts'
import { blocksWithSender, isAttributedIn, quotesOf } from './quoting.ts'

/** The longest run of words that may be the source's own outside a quotation, words edited here and there not counted. */
const longestRun = 25
/** The longest quotation, in words. */
const longestQuotation = 50

/** From here on a run of words counts as the source's own. */
const verbatimRun = 12
/** Share of an article's words in such runs above which it is reported. */
const verbatimShare = 1 / 3

/** Signs that nobody sees and that part words. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu

/** A stretch of text that is compared as one: its words, and where it stands; null for what frames the article. */
interface Said {
  readonly text: string
  readonly where: PlacedSentence | null
  readonly keys: readonly string[]
}

/** A text's words, those inside an attributed quotation replaced by a break that matches nothing. */
const keysOf = askedAgain((text, world): readonly string[] => {
  const seen = text.replaceAll(invisible, '')
  const quotations = isAttributedIn(text, world) ? quotesOf(seen) : []
  return wordTokens(seen).map(({ key, start }) =>
    quotations.some((quotation) => start > quotation.start && start < quotation.end) ? '\n' : key,
  )
})

/** The words of each section in order; a quotation that says who speaks breaks them. */
const sectionWords = (sentences: readonly PlacedSentence[], world: OpenWorld): readonly (readonly Said[])[] =>
  [...new Set(sentences.map(({ section }) => section))].map((section) => {
    const own = sentences.filter((sentence) => sentence.section === section)
    const setOff = blocksWithSender(own, world)
    return own.map((sentence) => {
      const { text, block } = sentence
      return { text, where: sentence, keys: setOff.has(block) ? ['\n'] : keysOf(text, world) }
    })
  })

/** What frames the article, each text by itself. */
const frameWords = ({ content, world }: GateContext): readonly (readonly Said[])[] =>
  [content.meta_description, content.excerpt].map((text) => [{ text, where: null, keys: keysOf(text, world) }])

/** The copies in words that follow each other, with the text in which each begins. */
const copiesOf = (said: readonly Said[], world: OpenWorld): readonly (Copy & { readonly in: Said | undefined })[] => {
  const words = said.flatMap(({ keys }, sentence) => keys.map((key) => ({ key, sentence })))
  return copiesIn(words, world).map((copy) => ({ ...copy, in: said[words[copy.start]?.sentence ?? 0] }))
}

const checkCopies = (copies: ReturnType<typeof copiesOf>): readonly Finding[] =>
  copies
    .filter((copy) => matchedWords(copy) > longestRun)
    .map((copy) =>
      error(
        tell('overlap_copy', { said: excerpt(copy.in?.text ?? ''), most: longestRun, passage: copy.passage_id }),
        copy.in?.where ?? null,
      ),
    )

const checkShare = (
  sections: readonly (readonly Said[])[],
  copies: ReturnType<typeof copiesOf>,
): readonly Finding[] => {
  const total = sections.flat().reduce((sum, { keys }) => sum + keys.length, 0)
  const held = copies.reduce((sum, copy) => sum + matchedWords(copy, verbatimRun), 0)
  if (total === 0 || held / total <= verbatimShare) return []
  const percent = Math.round((100 * held) / total)
  return [notice(tell('overlap_share', { percent, run: verbatimRun }))]
}

const checkLengths = (quotations: readonly PlacedQuotation[]): readonly Finding[] =>
  quotations
    .filter(({ words }) => words > longestQuotation)
    .map(({ text, sentence, words }) =>
      error(tell('overlap_quotation', { said: excerpt(text), words, most: longestQuotation }), sentence),
    )

/**
 * Refuses long runs of a source's own words outside attributed quotations, quotations that are too long, and more words of a
 * source in quotations than its rights allow; reports an article that is the sources' own words in good part.
 */
export const overlapGate: Gate = (context) => {
  const sentences = proseSentences(context)
  const { world } = context
  const sections = sectionWords(sentences, world)
  const copies = sections.flatMap((said) => copiesOf(said, world))
  const framing = frameWords(context).flatMap((said) => copiesOf(said, world))
  const quotations = placedQuotations(sentences)
  const quoted = [...checkLengths(quotations), ...checkAllowances(quotations, context)]
  return resultOf('overlap', [...checkCopies([...copies, ...framing]), ...quoted, ...checkShare(sections, copies)])
}
