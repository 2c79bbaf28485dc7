import type { ArticleContent } from '../../domain/article/article.ts'
import { composeArticle } from '../../domain/article/compose.ts'
import { slugOf } from '../../domain/article/slug.ts'
import type { OpenWorld } from '../../domain/article/world.ts'
import type { Claim } from '../../domain/evidence.ts'
import type {
  EvidenceClaim,
  EvidencePassage,
  FrontMatterInput,
  SectionInput,
  SectionOutput,
  Violation,
  WritingTasks,
} from '../../domain/writing.ts'
import type { Model } from '../../ports/model.ts'
import type { StageContext } from '../../ports/stage.ts'
import { type ArticlePlan, planInput, type SectionPlan, settlePlan } from './plan.ts'
import { frontMatterPrompt, planPrompt, sectionPrompt } from './prompt.ts'

/** Everything that the writing of one article rests on. */
export interface Desk {
  readonly context: StageContext
  readonly model: Model
  readonly world: OpenWorld
  /** The claims that the writer can use. */
  readonly claims: readonly Claim[]
}

/** Asks the planner, as a memoised step. */
export const planArticle = async (desk: Desk): Promise<ArticlePlan> => {
  const { context, model } = desk
  const input = planInput({
    schema: desk.world.schema,
    claims: desk.claims,
    book: desk.world.brief,
    changeRequest: context.submission.change_request,
  })
  const prompt = planPrompt(input)
  return context.step('plan', { model: model.id, prompt }, async () => {
    const output = await model.write({ kind: 'plan', input, prompt, signal: context.signal }, (usage) =>
      context.recordCall({ step: 'plan', ...usage }),
    )
    return settlePlan(output, input)
  })
}

const evidenceClaims = (
  ids: readonly string[],
  claims: ReadonlyMap<string, Claim>,
  passages: ReadonlyMap<string, EvidencePassage>,
): readonly EvidenceClaim[] =>
  ids.flatMap((id) => {
    const claim = claims.get(id)
    if (!claim) return []
    const resting = claim.passage_ids.flatMap((passageId) => passages.get(passageId) ?? [])
    return [{ ...claim, source_label: resting[0]?.source_label ?? claim.source_id, passages: resting }]
  })

/** Writes one section, or writes it again without the named violations. */
export const writeSection = async (
  desk: Desk,
  plan: SectionPlan,
  repair: { violations: readonly Violation[]; previous: SectionOutput; round: number } | null,
): Promise<SectionOutput> => {
  const { context, model, world } = desk
  const input: SectionInput = {
    book: desk.world.brief,
    language: world.schema.language,
    role: plan.role,
    kind: plan.kind,
    heading: plan.heading,
    purpose: plan.purpose,
    words: plan.words,
    claims: evidenceClaims(plan.claim_ids, world.claims, world.passages),
    subsections: plan.subsections,
    gaps: world.knowledgeBase.gaps.map((gap) => gap.text),
    change_request: context.submission.change_request,
    violations: repair?.violations ?? [],
    previous: repair?.previous ?? null,
  }
  const prompt = sectionPrompt(input)
  const step = repair ? `repair:${plan.role}:${repair.round}` : `section:${plan.role}`
  return context.step(step, { model: model.id, prompt }, () =>
    model.write({ kind: 'section', input, prompt, signal: context.signal }, (usage) =>
      context.recordCall({ step, ...usage }),
    ),
  )
}

/** Puts sections, details list and the words around them together. */
export const assemble = (
  desk: Desk,
  plan: ArticlePlan,
  outputs: ReadonlyMap<string, SectionOutput>,
  frontMatter: WritingTasks['front_matter']['output'],
): ArticleContent => {
  const { schema, claims, details } = desk.world
  const parts = schema.sections.map((section) => ({
    heading: plan.sections.find(({ role }) => role === section.role)?.heading ?? section.title,
    output: outputs.get(section.role) ?? null,
    details: section.form === 'details' ? details : null,
  }))
  return { title: plan.title, slug: slugOf(plan.title), ...frontMatter, ...composeArticle(parts, claims) }
}

/** Asks for SEO title, meta description and excerpt, as a memoised step. */
export const writeFrontMatter = async (
  desk: Desk,
  plan: ArticlePlan,
  introduction: SectionOutput | undefined,
): Promise<WritingTasks['front_matter']['output']> => {
  const { context, model, world } = desk
  const sentences = introduction?.paragraphs.flatMap((paragraph) => paragraph.sentences) ?? []
  const input: FrontMatterInput = {
    book: desk.world.brief,
    language: world.schema.language,
    title: plan.title,
    headings: plan.sections.map((section) => section.heading),
    introduction: sentences.map((sentence) => sentence.text).join(' '),
    seo_title_characters: world.schema.seo_title_characters,
    meta_description_characters: world.schema.meta_description_characters,
  }
  const prompt = frontMatterPrompt(input)
  return context.step('front_matter', { model: model.id, prompt }, () =>
    model.write({ kind: 'front_matter', input, prompt, signal: context.signal }, (usage) =>
      context.recordCall({ step: 'front_matter', ...usage }),
    ),
  )
}
