import type { Finding, SentenceSupport } from '../article/article.ts'
import type { PlacedSentence } from '../article/parse.ts'
import type { OpenWorld } from '../article/world.ts'
import type { Voice } from '../evidence.ts'
import { isAttributed } from '../grounding/attribution.ts'
import { withoutQuotations } from '../grounding/quotations.ts'
import { praiseWords } from '../lexicon/praise-words.ts'
import { error, excerpt, type Gate, type GateContext, kindsOf, notice, proseSentences, resultOf } from './gate.ts'

/** Voices whose praise is never the article's own. */
const interested: ReadonlySet<Voice> = new Set(['seller', 'publisher', 'author'])

/** Names of the book are no praise, whatever they promise. */
const withoutNames = (text: string, world: OpenWorld): string =>
  world.known.reduce((rest, name) => (name.length > 3 ? rest.replaceAll(name, ' … ') : rest), text)

const praiseIn = (text: string, world: OpenWorld): string | null => {
  const own = withoutNames(text, world)
  for (const praise of praiseWords) {
    const hit = praise.exec(own)?.[0]
    if (hit !== undefined) return hit.trim()
  }
  return null
}

const voicesOf = (sentence: SentenceSupport, world: OpenWorld): ReadonlySet<Voice> => {
  const ids = [...sentence.passage_ids, ...sentence.claim_ids.flatMap((id) => world.claims.get(id)?.passage_ids ?? [])]
  return new Set(ids.flatMap((id) => world.passages.get(id)?.voice ?? []))
}

/** Who may be named in a sentence: sources, the publisher, the authors. */
const speakersOf = ({ brief, sourceLabels }: OpenWorld): readonly string[] =>
  [...sourceLabels.values(), ...brief.authors, brief.publisher].filter((name) => name !== null)

const checkSentence = (
  sentence: PlacedSentence,
  support: SentenceSupport | undefined,
  world: OpenWorld,
): readonly Finding[] => {
  if (!support || support.kind === 'editor') return []
  const praise = praiseIn(sentence.text, world)
  if (praise === null || isAttributed(sentence.text, speakersOf(world))) return []
  const voices = voicesOf(support, world)
  const says = `${excerpt(sentence.text)} praises (“${praise}”)`
  if (voices.size === 0) return [error(`${says} without evidence: name who says so, or take the praise out.`, sentence)]
  if ([...voices].every((voice) => interested.has(voice)))
    return [
      error(
        `${says} in the words of the ${[...voices].join(' and ')}: name who says so, or take the praise out.`,
        sentence,
      ),
    ]
  return [notice(`${says} without saying whose judgement it is: name it.`, sentence)]
}

const checkFrame = ({ content, tree, world }: GateContext): readonly Finding[] => {
  const frame = [
    ['title', content.title],
    ['SEO title', content.seo_title],
    ['meta description', content.meta_description],
    ['excerpt', content.excerpt],
  ] as const
  const around = frame.flatMap(([name, text]) => {
    const praise = isAttributed(text, speakersOf(world)) ? null : praiseIn(withoutQuotations(text), world)
    return praise === null ? [] : [notice(`The ${name} praises (“${praise}”) without saying whose judgement it is.`)]
  })
  const headings = tree.sections.flatMap(({ heading }, section) => {
    const praise = praiseIn(heading, world)
    return praise === null
      ? []
      : [notice(`The heading ${excerpt(heading)} praises (“${praise}”): word it plainly.`, { section })]
  })
  return [...around, ...headings]
}

/** Refuses praise and superlatives that rest on seller, publisher or author without saying so. */
export const attributionGate: Gate = (context) => {
  const kinds = kindsOf(context)
  const findings = proseSentences(context).flatMap((sentence) =>
    checkSentence(sentence, kinds.get(sentence.sentence_id), context.world),
  )
  return resultOf('attribution', [...findings, ...checkFrame(context)])
}
