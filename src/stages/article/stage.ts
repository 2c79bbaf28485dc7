import type { Article, ArticleContent } from '../../domain/article/article.ts'
import { type OpenWorld, openWorld } from '../../domain/article/world.ts'
import { judgeArticle } from '../../domain/gates/judge.ts'
import { usableClaims } from '../../domain/needs.ts'
import type { SectionOutput } from '../../domain/writing.ts'
import type { Catalogue } from '../../ports/catalogue.ts'
import type { Models } from '../../ports/model.ts'
import type { OwnPosts } from '../../ports/publisher.ts'
import { defineStage, type Stage, type StageContext } from '../../ports/stage.ts'
import type { Store } from '../../ports/store.ts'
import type { ArticlePlan } from './plan.ts'
import { repairsPerSection, violationsBySection } from './repair.ts'
import { starvedSections } from './starved.ts'
import { verdictLines } from './verdict.ts'
import { assemble, type Desk, planArticle, writeFrontMatter, writeSection } from './write.ts'

/** What the article stage works with. */
export interface ArticleStageDeps {
  readonly store: Store
  readonly models: Models
  readonly catalogue: Catalogue
  readonly ownPosts: OwnPosts
}

/** Reads what an article may rest on; null when no knowledge base was built. */
const openEvidence = async (
  { store, catalogue, ownPosts }: ArticleStageDeps,
  context: StageContext,
): Promise<OpenWorld | null> => {
  const { submission } = context
  const knowledgeBase = await store.document('knowledge_base', submission.submission_id)
  if (!knowledgeBase) return null
  const snapshots = await store.documents('snapshots', `${submission.submission_id}/`)
  const { book, waiver } = submission
  const schema = await catalogue.contentSchema(book.schema_id, book.language)
  const posts = await ownPosts.read(context.signal)
  const others = posts.filter((post) => post.submission_id !== submission.submission_id)
  return openWorld({ schema, book, knowledgeBase, snapshots, waiver, ownPosts: others })
}

/** Writes all sections at once, then repairs only those that fail, each at most twice. */
const writeSections = async (desk: Desk, plan: ArticlePlan): Promise<ReadonlyMap<string, SectionOutput>> => {
  const outputs = new Map<string, SectionOutput>()
  await Promise.all(
    plan.sections.map(async (section) => outputs.set(section.role, await writeSection(desk, plan, section, null))),
  )
  const { title } = plan
  const blank = { title, seo_title: title, meta_description: '', excerpt: '', focus_keyword: '', verdict: [], faq: [] }
  const box = verdictLines(desk.world, desk.claims, [])
  for (let round = 1; round <= repairsPerSection; round += 1) {
    const { support, validation } = judgeArticle(assemble(desk, plan, outputs, blank, box), desk.world)
    const violations = violationsBySection(desk.world.schema, validation, support, plan.sections)
    if (violations.size === 0) break
    await Promise.all(
      plan.sections.map(async (section) => {
        const found = violations.get(section.role)
        const previous = outputs.get(section.role)
        if (!found || !previous) return
        outputs.set(section.role, await writeSection(desk, plan, section, { violations: found, previous, round }))
      }),
    )
  }
  return outputs
}

/** The versions of the prompts that models were told; a writer by rules is told none. */
const promptVersions = ({ models, rules }: Desk): Record<string, number> =>
  models.section.label === null
    ? Object.fromEntries(Object.entries(rules).map(([kind, { version }]) => [kind, version]))
    : {}

/** The stage that plans, writes, checks and repairs the article. */
export const createArticleStage = (deps: ArticleStageDeps): Stage =>
  defineStage({
    name: 'article',
    async run(context) {
      const { submission } = context
      const world = await openEvidence(deps, context)
      if (!world) return { to: 'needs_sources', reason: 'no source has been read yet' }
      const { models, catalogue } = deps
      const [plans, sections, fronts] = await Promise.all([
        models.for('plan'),
        models.for('section'),
        models.for('front_matter'),
      ])
      const [planRules, sectionRules, frontRules] = await Promise.all([
        catalogue.prompt('plan'),
        catalogue.prompt('section'),
        catalogue.prompt('front_matter'),
      ])
      const desk: Desk = {
        context,
        models: { plan: plans, section: sections, front_matter: fronts },
        rules: { plan: planRules, section: sectionRules, front_matter: frontRules },
        world,
        claims: usableClaims(world.knowledgeBase.claims, submission.book.language, sections.translates),
      }
      const plan = await planArticle(desk)
      const outputs = await writeSections(desk, plan)
      const frontMatter = await writeFrontMatter(desk, plan, outputs.get('introduction'))
      const verdict = verdictLines(world, desk.claims, frontMatter.verdict)
      const content: ArticleContent = assemble(desk, plan, outputs, frontMatter, verdict)
      const article: Article = {
        submission_id: submission.submission_id,
        version: submission.article_version + 1,
        schema_id: world.schema.schema_id,
        schema_version: world.schema.version,
        prompt_versions: promptVersions(desk),
        language: world.schema.language,
        ...content,
        ...judgeArticle(content, world),
        made_by: sections.label === null ? `model:${sections.id}` : sections.id,
        label: sections.label,
        created_at: context.now(),
      }
      const written = { collection: 'articles' as const, document: article }
      const set = { article_version: article.version, change_request: null, approved_by: null }
      if (submission.waiver === null && article.validation.body_words < world.schema.body_words.min) {
        const needs = [...starvedSections(world.schema, world.knowledgeBase.needs, article.validation)]
        const reason = `the evidence carried ${article.validation.body_words} words; an article needs ${world.schema.body_words.min}`
        return { to: 'needs_sources', reason, set: { ...set, needs }, documents: [written] }
      }
      return { to: 'article_generated', reason: null, set, documents: [written] }
    },
  })
