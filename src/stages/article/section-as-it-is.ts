import type { Citation } from '../../domain/article/article.ts'
import { parseArticle, placedSentences } from '../../domain/article/parse.ts'
import type { SectionPart } from '../../domain/article/revising/locked-text.ts'
import type { OpenWorld } from '../../domain/article/world.ts'
import { countWords } from '../../domain/words.ts'
import type { SectionInput, SectionOutput } from '../../domain/writing.ts'
import type { SectionPlan } from './article-plan.ts'
import { fittingClaims, type PlanWorld, unusedClaims, withClaims } from './complete-plan.ts'
import { outlineOf } from './outline.ts'

/** An article as its editor has it: its words, and what its sentences rest on. */
export interface PresentArticle {
  readonly markdown: string
  readonly citations: readonly Citation[]
}

/** Words that a claim takes at least: more claims than this has room for are not offered. */
const leastWordsPerClaim = 12
/** How much longer than now a section may become without being asked to. */
const growth = 1.15

/** The claims that each sentence rests on, those that the writer can use. */
const claimsBySentence = ({ citations }: PresentArticle, usable: ReadonlySet<string>) =>
  new Map(citations.map(({ sentence, claim_ids: ids }) => [sentence, ids.filter((id) => usable.has(id))]))

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)]

/** All prose sections as they stand, each with the claims that it tells. */
const presentPlans = (article: PresentArticle, { world, claims }: PlanWorld): readonly SectionPlan[] => {
  const resting = claimsBySentence(article, new Set(claims.map(({ claim_id }) => claim_id)))
  const tree = parseArticle(article.markdown)
  const sentences = placedSentences(tree)
  return world.schema.sections.flatMap(({ form, role, kind, title, purpose, words }, place) => {
    if (form !== 'prose') return []
    const own = sentences.filter(({ section }) => section === place)
    const claimIds = unique(own.flatMap(({ text }) => resting.get(text) ?? []))
    const heading = tree.sections[place]?.heading ?? title
    return [{ role, kind, heading, purpose, words, claim_ids: claimIds, subsections: [] }]
  })
}

/** What all sections of an article tell at present, for whoever writes one of them. */
export const presentOutline = (article: PresentArticle, planWorld: PlanWorld): SectionInput['outline'] =>
  outlineOf({ title: planWorld.world.book.title, sections: presentPlans(article, planWorld) }, planWorld.world)

/** Its words as a range: about as long as now, within what the schema asks of it. */
const wordsNow = (section: string, { min, max }: SectionPlan['words']): SectionPlan['words'] => ({
  min: Math.min(min, countWords(section)),
  max: Math.max(min, Math.min(max, Math.ceil(countWords(section) * growth))),
})

/**
 * The plan of a section as it stands: its headings, the claims that it tells, and the nearest ones that no section tells yet; null for
 * one without claims or of another form.
 */
export const planOfSection = (
  article: PresentArticle,
  section: { readonly place: number; readonly markdown: string; readonly parts: readonly SectionPart[] },
  planWorld: PlanWorld,
): SectionPlan | null => {
  const plans = presentPlans(article, planWorld)
  const role = planWorld.world.schema.sections[section.place]?.role
  const present = plans.find((plan) => plan.role === role)
  if (!present) return null
  const resting = claimsBySentence(article, new Set(present.claim_ids))
  const subsections = section.parts.flatMap(({ subheading, sentences }) =>
    subheading === null
      ? []
      : [{ heading: subheading, claim_ids: unique(sentences.flatMap((text) => resting.get(text) ?? [])) }],
  )
  const words = wordsNow(section.markdown, present.words)
  const plan = { ...present, words, subsections }
  const room = Math.max(1, Math.floor(words.max / leastWordsPerClaim) - plan.claim_ids.length)
  const more = fittingClaims(plan, unusedClaims(plans, planWorld.claims), planWorld).slice(0, room)
  const whole = withClaims(
    plan,
    more.map(({ claim_id }) => claim_id),
  )
  return whole.claim_ids.length === 0 ? null : whole
}

/** A section as it stands, in the form in which writers give it. */
export const previousOf = (
  { citations }: PresentArticle,
  parts: readonly SectionPart[],
  { claims }: Pick<OpenWorld, 'claims'>,
): SectionOutput => {
  const resting = new Map(citations.map((citation) => [citation.sentence, citation]))
  const sentenceOf = (text: string) => {
    const { kind = 'factual', claim_ids: ids = [] } = resting.get(text) ?? {}
    const known = ids.filter((id) => claims.has(id))
    return { text, kind: kind === 'editor' ? ('factual' as const) : kind, claim_ids: known }
  }
  return {
    paragraphs: parts
      .filter(({ sentences }) => sentences.length > 0)
      .map(({ subheading, sentences }) => ({ subheading, sentences: sentences.map(sentenceOf) })),
  }
}
