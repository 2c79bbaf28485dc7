import type { Finding } from '../article/article.ts'
import { askedAgain } from '../article/asked-again.ts'
import type { PlacedSentence } from '../article/parse.ts'
import { withoutQuotations } from '../grounding/quotations.ts'
import { sameLanguage } from '../language.ts'
import {
  experiencePhrases,
  firstPersonPhrases,
  impersonalClaims,
  otherSubjects,
} from '../lexicon/experience-phrases.ts'
import { withoutCode } from './code-spans.ts'
import { error, excerpt, type Gate, type GateContext, kindsOf, resultOf, tell, type Where } from './gate.ts'
import { withoutNames } from './own-words.ts'
import { blocksWithSender, isAttributedIn, quotesOf } from './quoting.ts'
import type { Place, PlaceName } from './sentences/places.ts'

const hitOf = (phrases: readonly RegExp[], text: string): string | null => {
  for (const phrase of phrases) {
    const hit = phrase.exec(text)?.[0]
    if (hit !== undefined) return hit.trim()
  }
  return null
}

const personalClaimIn = askedAgain((text): string | null => hitOf(experiencePhrases, text))

const impersonalClaimIn = askedAgain((text): string | null => {
  const claim = hitOf(impersonalClaims, text)
  return claim !== null && otherSubjects.test(text.replace(claim, ' ')) ? null : claim
})

/** The words of a text that claim an experience with the book for whoever writes. */
const claimIn = (text: string, attributed: boolean, { world }: GateContext): string | null =>
  personalClaimIn(text, world) ?? (attributed ? null : impersonalClaimIn(text, world))

const firstPersonIn = askedAgain((text, world): string | null =>
  hitOf(firstPersonPhrases[sameLanguage(world.schema.language, 'pt') ? 'pt' : 'en'], text),
)

/** What nobody may say who is not the editor: a claim, or the first person. */
const checkWriter = (
  place: Place,
  text: string,
  { where, attributed, context }: { where: Where | null; attributed: boolean; context: GateContext },
): readonly Finding[] => {
  const own = withoutNames(text, context.world)
  const claim = claimIn(own, attributed, context)
  if (claim !== null) return [error(tell('experience_claim', { ...place, claim }), where)]
  const person = firstPersonIn(own, context.world)
  return person === null ? [] : [error(tell('experience_first_person', { ...place, person }), where)]
}

/** What the named editor may say only who ticked that they read the book. */
const checkEditor = (text: string, context: GateContext, where: Where | null): readonly Finding[] => {
  const claim = context.content.judgement?.read_it === true ? null : claimIn(text, false, context)
  return claim === null ? [] : [error(tell('experience_unread', { said: excerpt(text), claim }), where)]
}

const checkSentence = (sentence: PlacedSentence, context: GateContext): readonly Finding[] => {
  const text = withoutCode(sentence, context.content.markdown)
  const attributed = isAttributedIn(text, context.world)
  const own = attributed && quotesOf(text).length > 0 ? withoutQuotations(text) : text
  const place = { place: 'sentence', said: excerpt(sentence.text) } as const
  return checkWriter(place, own, { where: sentence, attributed, context })
}

const checkFrame = (context: GateContext): readonly Finding[] => {
  const { content, tree } = context
  const check = (place: PlaceName, text: string, said = '', where: Where | null = null): readonly Finding[] =>
    checkWriter({ place, said }, text, { where, attributed: false, context })
  return [
    ...check('title', content.title),
    ...check('seo_title', content.seo_title),
    ...check('meta_description', content.meta_description),
    ...check('excerpt', content.excerpt),
    ...tree.sections.flatMap(({ heading, blocks }, section) => [
      ...check('heading', heading, excerpt(heading), { section }),
      ...blocks
        .filter(({ kind }) => kind === 'subheading')
        .flatMap(({ text }) => check('subheading', text, excerpt(text), { section })),
    ]),
  ]
}

/**
 * Refuses text by which the writer claims to have read, tested or used the book, and the first person. The named editor alone
 * may speak so: in sentences of their own and in their judgement, and of an experience only who ticked that they read the book.
 */
export const experienceGate: Gate = (context) => {
  const kinds = kindsOf(context)
  const { content, world, sentences } = context
  const quoted = blocksWithSender(sentences, world)
  const inText = sentences.flatMap((sentence) => {
    if (world.schema.sections[sentence.section]?.form === 'details' || quoted.has(sentence.block)) return []
    return kinds.get(sentence.sentence_id)?.kind === 'editor'
      ? checkEditor(sentence.text, context, sentence)
      : checkSentence(sentence, context)
  })
  const judged = (content.judgement?.sentences ?? []).flatMap((text) => checkEditor(text, context, null))
  return resultOf('experience', [...inText, ...judged, ...checkFrame(context)])
}
