import { type ArticleContent, blankContent } from '../../domain/article/article.ts'
import { composeArticle, type VerdictLine } from '../../domain/article/compose.ts'
import { slugOf } from '../../domain/article/slug.ts'
import type { OpenWorld } from '../../domain/article/world.ts'
import type { Claim } from '../../domain/evidence.ts'
import type {
  EvidenceClaim,
  EvidencePassage,
  FrontMatterInput,
  FrontMatterOutput,
  SectionInput,
  SectionOutput,
  Violation,
} from '../../domain/writing.ts'
import type { Model } from '../../ports/model.ts'
import type { StageContext } from '../../ports/stage.ts'
import { type ArticlePlan, planInput, type SectionPlan, settlePlan } from './plan.ts'
import { frontMatterPrompt, planPrompt, type Rules, sectionPrompt } from './prompt.ts'

/** Everything that the writing of one article rests on. */
export interface Desk {
  readonly context: StageContext
  readonly models: { readonly [K in keyof Rules]: Model }
  readonly rules: Rules
  readonly world: OpenWorld
  /** The claims that the writer can use. */
  readonly claims: readonly Claim[]
}

/** Asks the planner, as a memoised step. */
export const planArticle = async (desk: Desk): Promise<ArticlePlan> => {
  const { context, rules } = desk
  const model = desk.models.plan
  const input = planInput({
    schema: desk.world.schema,
    claims: desk.claims,
    book: desk.world.brief,
    changeRequest: context.submission.change_request,
  })
  const prompt = planPrompt(rules.plan, desk.world.schema.tone, input)
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

/** The longest point of an outline: enough to know what is said elsewhere. */
const pointWords = 10

const outlineOf = (plan: ArticlePlan, world: OpenWorld): SectionInput['outline'] =>
  plan.sections.map(({ role, heading, claim_ids }) => ({
    role,
    heading,
    points: claim_ids.flatMap((id) => world.claims.get(id)?.text.split(' ').slice(0, pointWords).join(' ') ?? []),
  }))

/** Writes one section, or writes it again without the named violations. */
export const writeSection = async (
  desk: Desk,
  article: ArticlePlan,
  plan: SectionPlan,
  repair: { violations: readonly Violation[]; previous: SectionOutput; round: number } | null,
): Promise<SectionOutput> => {
  const { context, rules, world } = desk
  const model = desk.models.section
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
    tone: world.schema.tone,
    outline: outlineOf(article, world),
    names: [],
    change_request: context.submission.change_request,
    violations: repair?.violations ?? [],
    previous: repair?.previous ?? null,
  }
  const prompt = sectionPrompt(rules.section, input)
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
  frontMatter: FrontMatterOutput,
  verdict: readonly VerdictLine[],
): ArticleContent => {
  const { schema, claims, details } = desk.world
  const parts = schema.sections.map((section) => ({
    heading: plan.sections.find(({ role }) => role === section.role)?.heading ?? section.title,
    output: outputs.get(section.role) ?? null,
    details: section.form === 'details' ? details : null,
  }))
  const { verdict: _verdict, faq, ...words } = frontMatter
  return {
    ...blankContent,
    ...words,
    slug: slugOf(words.title),
    faq: faq.map((entry) => ({
      ...entry,
      passage_ids: [...new Set(entry.claim_ids.flatMap((id) => claims.get(id)?.passage_ids ?? []))],
    })),
    disclosure: schema.disclosure.ai === 'never' ? '' : schema.disclosure.ai_text,
    ...composeArticle(parts, claims, verdict),
  }
}

/** Asks for titles, descriptions and the verdict box; SEO title, meta description and excerpt, as a memoised step. */
export const writeFrontMatter = async (
  desk: Desk,
  plan: ArticlePlan,
  introduction: SectionOutput | undefined,
): Promise<FrontMatterOutput> => {
  const { context, rules, world } = desk
  const model = desk.models.front_matter
  const sentences = introduction?.paragraphs.flatMap((paragraph) => paragraph.sentences) ?? []
  const input: FrontMatterInput = {
    book: desk.world.brief,
    language: world.schema.language,
    title: plan.title,
    headings: plan.sections.map((section) => section.heading),
    introduction: sentences.map((sentence) => sentence.text).join(' '),
    claims: evidenceClaims(
      desk.claims.map((claim) => claim.claim_id),
      world.claims,
      world.passages,
    ),
    gaps: world.knowledgeBase.gaps.map((gap) => gap.text),
    verdict_box: world.schema.verdict_box,
    seo_title_pixels: world.schema.seo_title_pixels,
    taken_keywords: world.ownPosts.flatMap(({ focus_keyword: keyword }) => keyword ?? []),
    violations: [],
    seo_title_characters: world.schema.seo_title_characters,
    meta_description_characters: world.schema.meta_description_characters,
  }
  const prompt = frontMatterPrompt(rules.front_matter, world.schema.tone, input)
  return context.step('front_matter', { model: model.id, prompt }, () =>
    model.write({ kind: 'front_matter', input, prompt, signal: context.signal }, (usage) =>
      context.recordCall({ step: 'front_matter', ...usage }),
    ),
  )
}
