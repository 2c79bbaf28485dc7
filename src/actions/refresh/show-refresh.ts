import type { SentenceSupport } from '../../domain/article/article.ts'
import { type Hunk, hunksOf } from '../../domain/refresh/hunks.ts'
import { editionFactsOf, editionsOf, type RefreshBase } from '../../domain/refresh/refresh-base.ts'
import { type ChangedWords, changedWords } from '../changed-words.ts'
import type { ActionDeps } from '../deps.ts'
import { findRefresh, openRefresh, type ReadyRefresh, type RefreshState } from './open-refresh.ts'

/** What a source said when it was asked again. */
export interface RereadSource {
  readonly source_id: string
  readonly label: string
  /** Whether it answered; else its former answer stands. Null for what was handed over, which is not asked again. */
  readonly read_again: boolean | null
  readonly changed: boolean
}

/** An edition that no source spoke of before. */
export interface NewEdition {
  readonly key: string
  readonly label: string
  readonly url: string | null
}

/** A hunk with its words, to be shown. */
export interface ShownHunk extends Hunk {
  /** `left` are those of the public version; null where hardly a word stayed. */
  readonly words: readonly ChangedWords[] | null
}

/** What a refresh found. */
export interface RefreshView {
  readonly state: RefreshState
  readonly started_at: string | null
  /** The version that is public. */
  readonly published_version: number | null
  readonly fresh_version: number | null
  readonly sources: readonly RereadSource[]
  readonly new_editions: readonly NewEdition[]
  readonly changed_facts: readonly {
    readonly field: string
    readonly before: string | null
    readonly now: string | null
  }[]
  /** Sentences of the public version that its sources carry no more. */
  readonly lost: readonly Pick<SentenceSupport, 'text' | 'section' | 'verdict' | 'reasons' | 'told'>[]
  readonly hunks: readonly ShownHunk[]
}

const sourcesOf = ({ submission, base, world }: ReadyRefresh): readonly RereadSource[] =>
  world.snapshots.map(({ source_id, label, fetched_at, content_hash }) => {
    const request = submission.sources.find((one) => one.source_id === source_id)
    const isAsked = request !== undefined && request.upload_id === null
    const changed = base.answers[source_id] !== content_hash
    return { source_id, label, read_again: isAsked ? fetched_at >= base.at : null, changed }
  })

const newEditionsOf = ({ base, world }: ReadyRefresh): readonly NewEdition[] => {
  const known = new Set(base.editions)
  return world.snapshots.flatMap((snapshot) =>
    editionsOf(snapshot).flatMap((key) => {
      if (known.has(key)) return []
      known.add(key)
      return [{ key, label: snapshot.label, url: snapshot.final_url ?? snapshot.url }]
    }),
  )
}

const changedFacts = (base: RefreshBase, now: RefreshBase['facts']): RefreshView['changed_facts'] => {
  const fields = new Set([...Object.keys(base.facts), ...Object.keys(now)]) as ReadonlySet<keyof typeof now>
  return [...fields].flatMap((field) => {
    const [before, after] = [base.facts[field] ?? null, now[field] ?? null]
    return before === after ? [] : [{ field, before, now: after }]
  })
}

const shown = (hunk: Hunk): ShownHunk => ({
  ...hunk,
  words: hunk.before === null || hunk.after === null ? null : changedWords(hunk.before, hunk.after),
})

/**
 * What a refresh found: sentences that are carried no more, new editions, and the changes to choose from.
 * @throws NOT_FOUND when there is no such submission
 */
export const showRefresh = async (deps: ActionDeps, submissionId: string): Promise<RefreshView> => {
  const refresh = await findRefresh(deps, submissionId)
  const { state, base, submission } = refresh
  const begun = state === 'none' ? null : base
  const told = {
    state,
    started_at: begun?.at ?? null,
    published_version: begun?.version ?? null,
    fresh_version: state === 'ready' ? submission.article_version : null,
  }
  if (state !== 'ready') return { ...told, sources: [], new_editions: [], changed_facts: [], lost: [], hunks: [] }
  const ready = await openRefresh(deps, refresh)
  return {
    ...told,
    sources: sourcesOf(ready),
    new_editions: newEditionsOf(ready),
    changed_facts: changedFacts(ready.base, editionFactsOf(ready.world.knowledgeBase)),
    lost: ready.lost.map(({ text, section, verdict, reasons, told }) => ({ text, section, verdict, reasons, told })),
    hunks: hunksOf(ready.hunks).map(shown),
  }
}
