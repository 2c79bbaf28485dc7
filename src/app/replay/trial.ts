import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import type { Article } from '../../domain/article/article.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { WritingKind } from '../../domain/writing.ts'
import type { Trial } from '../../http/contract/catalogue.ts'
import type { Catalogue } from '../../ports/catalogue.ts'
import type { Log } from '../../ports/log.ts'
import type { Models, ModelUsage } from '../../ports/model.ts'
import type { Stage, StageContext } from '../../ports/stage.ts'
import { promptKey, type Store } from '../../ports/store.ts'
import { createArticleStage } from '../../stages/article/stage.ts'
import { createContextStage } from '../../stages/context/stage.ts'
import { lastCalls, measureOf } from './measure.ts'
import { recordedModels } from './recorded-models.ts'
import { createRecordedSteps } from './recorded-steps.ts'

/** What books are written again with. */
export interface TrialDeps {
  readonly store: Store
  readonly catalogue: Catalogue
  readonly models: Models
  readonly log: Log
  now(): string
}

/** A version of a prompt to be tried; null to write again by what the article was written by. */
export type Tried = { readonly prompt: WritingKind; readonly version: number } | null

const versionOf = async (deps: TrialDeps, kind: WritingKind, version: number) => {
  const found = await deps.store.document('prompts', promptKey(kind, version))
  if (found) return found
  throw new PigmeuError('NOT_FOUND', `the prompt "${kind}" has no version ${version}`)
}

/** The catalogue as it was when an article was written, but for the prompt that is tried. */
const catalogueFor = (deps: TrialDeps, written: Article | null, tried: Tried): Catalogue => ({
  ...deps.catalogue,
  contentSchema: (id, language) => deps.catalogue.contentSchema(id, language, written?.schema_version),
  prompt: async (kind) => {
    const version = tried?.prompt === kind ? tried.version : written?.prompt_versions[kind]
    return version === undefined ? deps.catalogue.prompt(kind) : versionOf(deps, kind, version)
  },
})

/** The newest version of an article that a writer wrote, not an editor. */
const lastWritten = async (store: Store, submissionId: string): Promise<Article | null> =>
  (await store.documents('articles', `${submissionId}/`)).findLast(({ made_by }) => !made_by.startsWith('editor:')) ??
  null

/** Said where a prompt cannot have changed anything. */
const promptUnread =
  'the writer composes by rules and reads no prompt, so this version was not tried: set up a model first'

/**
 * Writes a stored book again from its recorded pages and model answers, by another version of a prompt, and compares. What the
 * prompt changes is asked of the configured model; nothing is stored.
 * @throws NOT_FOUND and the codes of models
 */
export const tryBook = async (
  deps: TrialDeps,
  submissionId: string,
  tried: Tried,
  signal: AbortSignal,
): Promise<Trial> => {
  const { store, log } = deps
  const submission = await store.get(submissionId)
  if (!submission) throw new PigmeuError('NOT_FOUND', `there is no submission ${submissionId}`)
  const written = await lastWritten(store, submissionId)
  const scratch = createMemoryStore()
  const snapshots = await store.documents('snapshots', `${submissionId}/`)
  await scratch.put(snapshots.map((document) => ({ collection: 'snapshots', document })))
  const [ownPosts, profiles, sites] = await Promise.all([
    store.documents('own_posts', ''),
    store.documents('site_profiles', ''),
    store.documents('credentials', ''),
  ])
  // By these a writer knows the voice of the site; secrets stay where they are.
  await scratch.put([
    ...profiles.map((document) => ({ collection: 'site_profiles' as const, document })),
    ...sites.map((site) => ({ collection: 'credentials' as const, document: { ...site, secret: '' } })),
  ])
  const posts = { read: async () => ownPosts }
  const models = await recordedModels(store, submissionId, deps.models)
  const catalogue = catalogueFor(deps, written, tried)
  const usages: ModelUsage[] = []
  const reused = new Set<string>()
  const runStage = async (stage: Stage) => {
    const steps = createRecordedSteps(store, submission, stage.name)
    const context: StageContext = {
      submission: { ...submission, article_version: 0, needs: [] },
      signal,
      log,
      now: () => deps.now(),
      step: steps.step,
      tellWriting: () => undefined,
      recordCall: async (usage) => void usages.push(usage),
    }
    const result = await stage.run(context)
    await scratch.put(result.documents ?? [])
    for (const key of steps.reused) reused.add(key)
    return result
  }
  const understood = await runStage(createContextStage({ store: scratch, models, catalogue, ownPosts: posts }))
  const result =
    understood.to === 'needs_sources'
      ? understood
      : await runStage(createArticleStage({ store: scratch, models, catalogue, ownPosts: posts }))
  const [after = null] = await scratch.documents('articles', `${submissionId}/`)
  await scratch.close()
  const calls = await store.documents('model_calls', `${submissionId}/`)
  return {
    submission_id: submissionId,
    title: submission.book.title,
    before: written && measureOf(written, lastCalls(calls, null)),
    after: after && measureOf(after, [...lastCalls(calls, reused), ...usages]),
    ended: after === null ? (result.reason ?? result.to) : null,
    note: tried !== null && after !== null && after.label !== null ? promptUnread : null,
    new_calls: usages.length,
    markdown: after?.markdown ?? null,
  }
}
