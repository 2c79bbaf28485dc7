import type { Article, ArticleContent } from '../../domain/article/article.ts'
import { type OpenWorld, openWorld } from '../../domain/article/world.ts'
import type { ContentSchema } from '../../domain/content-schema.ts'
import { judgeArticle } from '../../domain/gates/judge.ts'
import { historySentences } from '../../domain/kept-words/history-sentences.ts'
import { writtenBy } from '../../domain/made-by.ts'
import { usableClaims } from '../../domain/needs.ts'
import { type PipelineSettings, type ReadPipelineSettings, usualPipeline } from '../../domain/pipeline-settings.ts'
import type { Submission } from '../../domain/submission.ts'
import type { Catalogue } from '../../ports/catalogue.ts'
import type { Models } from '../../ports/model.ts'
import type { OwnPosts } from '../../ports/publisher.ts'
import { defineStage, type Stage, type StageContext, type StageResult } from '../../ports/stage.ts'
import { articleKey, type Store } from '../../ports/store.ts'
import { assemble, blankWords } from './assemble.ts'
import { wordsPerClaim } from './budget.ts'
import type { Desk } from './desk.ts'
import { writeFrontMatter } from './front-matter.ts'
import { planArticle } from './plan-article.ts'
import { withSecondOpinion } from './second-opinion.ts'
import { inVoiceOfSite } from './site-voice.ts'
import { starvedSections } from './starved.ts'
import { withoutUnsafe } from './unsafe.ts'
import { verdictLines } from './verdict.ts'
import { writeSections } from './write-sections.ts'

/** What the article stage works with. */
export interface ArticleStageDeps {
  readonly store: Store
  readonly models: Models
  readonly catalogue: Catalogue
  readonly ownPosts: OwnPosts
  /** Which steps are on; the usual ones unless told. */
  readonly choices?: ReadPipelineSettings
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
  const schema = await inVoiceOfSite(store, submission, await catalogue.contentSchema(book.schema_id, book.language))
  const posts = await ownPosts.read(context.signal)
  const others = posts.filter((post) => post.submission_id !== submission.submission_id)
  return openWorld({ schema, book, knowledgeBase, snapshots, waiver, ownPosts: others })
}

/** Sets up the desk at which an article is written: models, their rules, the evidence. */
const openDesk = async (
  { models, catalogue }: ArticleStageDeps,
  context: StageContext,
  { world, chosen }: { readonly world: OpenWorld; readonly chosen: PipelineSettings },
): Promise<Desk> => {
  const { submission_id: id } = context.submission
  const [plan, section, frontMatter] = await Promise.all([
    models.for('plan', id),
    models.for('section', id),
    models.for('front_matter', id),
  ])
  const [planRules, sectionRules, frontRules] = await Promise.all([
    catalogue.prompt('plan'),
    catalogue.prompt('section'),
    catalogue.prompt('front_matter'),
  ])
  return {
    context,
    models: { plan, section, front_matter: frontMatter },
    rules: { plan: planRules, section: sectionRules, front_matter: frontRules },
    world,
    chosen,
    claims: usableClaims(world.knowledgeBase.claims, context.submission.book.language, section.translates),
  }
}

/** The second opinion where it is wanted; else the content as it is. */
const judgedTwice = async (
  { models, catalogue }: ArticleStageDeps,
  desk: Desk,
  content: ArticleContent,
): Promise<ArticleContent> => {
  const { second_opinion_sentences: mostSentences } = desk.chosen
  if (mostSentences === 0) return content
  const [model, rules] = await Promise.all([
    models.for('judge_support', desk.context.submission.submission_id),
    catalogue.prompt('judge_support'),
  ])
  const { support } = judgeArticle(content, desk.world)
  return withSecondOpinion(desk, { model, rules, mostSentences }, content, support)
}

/** The versions of the prompts that models were told; a writer by rules is told none. */
const promptVersions = ({ models, rules }: Desk): Record<string, number> =>
  models.section.label === null
    ? Object.fromEntries(Object.entries(rules).map(([kind, { version }]) => [kind, version]))
    : {}

const writtenContent = async (deps: ArticleStageDeps, desk: Desk): Promise<ArticleContent> => {
  const { world, claims } = desk
  const plan = await planArticle(desk)
  const draft = { words: blankWords(plan.title), verdict: verdictLines(world, claims, []) }
  const sections = await writeSections(desk, plan, draft)
  const around = await writeFrontMatter(desk, sections)
  const written = withoutUnsafe(sections, world)
  return judgedTwice(deps, desk, assemble(world, written, around))
}

/** Share by which the evidence must exceed the least length before a short article is its writer's fault. */
const plenty = 1.3

/** Whether more sources would help: what was read carries no article, or the writer by rules could tell no more of it. */
const isStarved = ({ world, claims }: Desk, { validation, label }: Article): boolean => {
  const { min } = world.schema.body_words
  if (validation.body_words >= min) return false
  return label !== null || claims.length * wordsPerClaim < plenty * min
}

const resultOf = (desk: Desk, article: Article): StageResult => {
  const { world } = desk
  const { submission } = desk.context
  const written = { collection: 'articles' as const, document: article }
  const set = { article_version: article.version, change_request: null, approved_by: null }
  const { body_words: words } = article.validation
  if (submission.waiver !== null || !isStarved(desk, article))
    return { to: 'article_generated', reason: null, set, documents: [written] }
  const needs = [...starvedSections(world.schema, world.knowledgeBase.needs, article.validation)]
  const reason = `the evidence carried ${words} words; an article needs ${world.schema.body_words.min}`
  return { to: 'needs_sources', reason, set: { ...set, needs }, documents: [written] }
}

/**
 * What stays of the version before when an article is written again: what the editor said in their own name, and a disclosure in
 * their own words.
 */
const keptWords = async (
  { store }: ArticleStageDeps,
  { submission_id: id, article_version: version }: Submission,
  schema: ContentSchema,
): Promise<Partial<Pick<ArticleContent, 'judgement' | 'disclosure'>>> => {
  const before = version === 0 ? null : await store.document('articles', articleKey(id, version))
  if (before === null) return {}
  const { ai_text: byModel, rules_text: byRules } = schema.disclosure
  const isOwn = !['', byModel, byRules].includes(before.disclosure.trim())
  return { judgement: before.judgement, ...(isOwn ? { disclosure: before.disclosure } : {}) }
}

/** What readers are told about who wrote: a model, or a program by rules. */
const disclosureOf = ({ world: { schema }, models }: Desk): string => {
  const { ai, ai_text: byModel, rules_text: byRules } = schema.disclosure
  return ai === 'never' ? '' : models.section.label === null ? byModel : byRules
}

/** The models that really wrote the sections: a follower may have stood in for the one that was asked first. */
const writers = async (
  { store }: ArticleStageDeps,
  { submission_id: id }: Submission,
  asked: string,
): Promise<string> => writtenBy(await store.documents('model_calls', `${id}/`), asked).join(' + ')

/** The stage that plans, writes, checks and repairs the article. */
export const createArticleStage = (deps: ArticleStageDeps): Stage =>
  defineStage({
    name: 'article',
    async run(context) {
      const { submission } = context
      const chosen = (await deps.choices?.()) ?? usualPipeline
      const world = await openEvidence(deps, context)
      if (!world) return { to: 'needs_sources', reason: historySentences.nothing_read({}) }
      const desk = await openDesk(deps, context, { world, chosen })
      const content = {
        ...(await writtenContent(deps, desk)),
        disclosure: disclosureOf(desk),
        ...(await keptWords(deps, submission, world.schema)),
      }
      const { section } = desk.models
      return resultOf(desk, {
        submission_id: submission.submission_id,
        version: submission.article_version + 1,
        schema_id: world.schema.schema_id,
        schema_version: world.schema.version,
        prompt_versions: promptVersions(desk),
        language: world.schema.language,
        ...content,
        ...judgeArticle(content, world),
        made_by: section.label === null ? `model:${await writers(deps, submission, section.id)}` : section.id,
        label: section.label,
        created_at: context.now(),
      })
    },
  })
