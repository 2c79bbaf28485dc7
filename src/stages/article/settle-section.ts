import { foldText } from '../../domain/words.ts'
import type { SectionOutput } from '../../domain/writing.ts'
import type { SectionPlan } from './article-plan.ts'

type Paragraph = SectionOutput['paragraphs'][number]

/** The subsection of a plan that a paragraph belongs to: by its heading, else by the claims that it rests on. */
const placeOf = ({ subheading, sentences }: Paragraph, { subsections }: SectionPlan): number => {
  const named = subsections.findIndex(({ heading }) => foldText(heading) === foldText(subheading ?? ''))
  if (named !== -1) return named
  const cited = sentences.flatMap(({ claim_ids }) => claim_ids)
  return subsections.findIndex(({ claim_ids }) => cited.some((id) => claim_ids.includes(id)))
}

/** Sets the planned subheadings: each once, over the first paragraph of its subsection; others do not exist. */
const withSubheadings = (paragraphs: readonly Paragraph[], plan: SectionPlan): readonly Paragraph[] => {
  if (plan.subsections.length === 0) return paragraphs.map((paragraph) => ({ ...paragraph, subheading: null }))
  let place = 0
  const placed = paragraphs.map((paragraph) => {
    const own = placeOf(paragraph, plan)
    place = own === -1 ? place : own
    return { paragraph, place }
  })
  return plan.subsections.flatMap(({ heading }, index) =>
    placed
      .filter((one) => one.place === index)
      .map(({ paragraph }, at) => ({ ...paragraph, subheading: at === 0 ? heading : null })),
  )
}

/**
 * Settles what a writer answered: no empty sentences, no claims that the section was not given, the planned subheadings and no
 * others. What sentences say is left to the gates.
 */
export const settleSection = (output: SectionOutput, plan: SectionPlan): SectionOutput => {
  const given = new Set(plan.claim_ids)
  const paragraphs = output.paragraphs
    .map(({ subheading, sentences }) => ({
      subheading,
      sentences: sentences
        .map(({ text, kind, claim_ids }) => ({
          text: text.replaceAll(/\s+/gu, ' ').trim(),
          kind,
          claim_ids: [...new Set(claim_ids)].filter((id) => given.has(id)),
        }))
        .filter(({ text }) => text !== ''),
    }))
    .filter(({ sentences }) => sentences.length > 0)
  return { paragraphs: [...withSubheadings(paragraphs, plan)] }
}
