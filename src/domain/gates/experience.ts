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
import { error, excerpt, type Gate, type GateContext, kindsOf, resultOf, type Where } from './gate.ts'
import { withoutNames } from './own-words.ts'
import { blocksWithSender, isAttributedIn, quotesOf } from './quoting.ts'

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
  name: string,
  text: string,
  { where, attributed, context }: { where: Where | null; attributed: boolean; context: GateContext },
): readonly Finding[] => {
  const own = withoutNames(text, context.world)
  const claim = claimIn(own, attributed, context)
  if (claim !== null)
    return [
      error(
        `${name} claims experience with the book (“${claim}”): nobody did so here. Say what the sources say instead.`,
        where,
      ),
    ]
  const person = firstPersonIn(own, context.world)
  return person === null
    ? []
    : [
        error(
          `${name} speaks in the first person (“${person}”), which only the named editor may: say it without, or quote who says it.`,
          where,
        ),
      ]
}

/** What the named editor may say only who ticked that they read the book. */
const checkEditor = (text: string, context: GateContext, where: Where | null): readonly Finding[] => {
  const claim = context.content.judgement?.read_it === true ? null : claimIn(text, false, context)
  return claim === null
    ? []
    : [
        error(
          `${excerpt(text)} claims experience with the book (“${claim}”): tick that you read it, or say it otherwise.`,
          where,
        ),
      ]
}

const checkSentence = (sentence: PlacedSentence, context: GateContext): readonly Finding[] => {
  const text = withoutCode(sentence, context.content.markdown)
  const attributed = isAttributedIn(text, context.world)
  const own = attributed && quotesOf(text).length > 0 ? withoutQuotations(text) : text
  return checkWriter(excerpt(sentence.text), own, { where: sentence, attributed, context })
}

const checkFrame = (context: GateContext): readonly Finding[] => {
  const { content, tree } = context
  const frame = [
    ['The title', content.title, null],
    ['The SEO title', content.seo_title, null],
    ['The meta description', content.meta_description, null],
    ['The excerpt', content.excerpt, null],
    ...tree.sections.flatMap(({ heading, blocks }, section) => [
      [`The heading ${excerpt(heading)}`, heading, { section }] as const,
      ...blocks
        .filter(({ kind }) => kind === 'subheading')
        .map(({ text }) => [`The subheading ${excerpt(text)}`, text, { section }] as const),
    ]),
  ] as const
  return frame.flatMap(([name, text, where]) => checkWriter(name, text, { where, attributed: false, context }))
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
