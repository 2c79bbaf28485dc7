import { type ImportState, importStateAt, importStateSchema } from '../../domain/backlist/import-state.ts'
import { reviewedBook } from '../../domain/backlist/reviewed-book.ts'
import { asPigmeuError } from '../../domain/errors.ts'
import type { OwnPost } from '../../domain/own-post.ts'
import type { Submission } from '../../domain/submission.ts'
import { splitSentences } from '../../domain/words.ts'
import { instant } from '../../ports/clock.ts'
import type { LivePost } from '../../ports/publisher.ts'
import { documentKeys, type Store } from '../../ports/store.ts'
import { blocksOf, textOf } from '../../reading/markup.ts'
import { parsePage } from '../../reading/page.ts'
import type { ActionDeps } from '../deps.ts'
import { removePost, replacePost } from './book-index.ts'
import { booksNamed } from './books-named.ts'
import { findLive, type LiveSite } from './find-live.ts'
import { publishedFrom } from './published-from.ts'

/** Sentences of one post that are kept: longer posts are long enough by then. */
const mostSentences = 400
/** Posts after which it is told how far the reading is. */
const toldEvery = 25
/** Milliseconds that a whole site may take. */
const patienceMs = 60 * 60_000

const stateName = (target: string): string => `backlist.import/${target}`

/** How far the last reading of a site's posts came, or null when there was none. */
export const importState = async (
  { store, clock }: Pick<ActionDeps, 'store' | 'clock'>,
  target: string,
): Promise<ImportState | null> => {
  const stored = importStateSchema.safeParse((await store.document('settings', stateName(target)))?.value)
  return stored.success ? importStateAt(stored.data, clock.now()) : null
}

const putState = (store: Pick<Store, 'put'>, target: string, value: ImportState): Promise<void> =>
  store.put([{ collection: 'settings', document: { name: stateName(target), value } }])

const slugOf = (url: string): string =>
  URL.canParse(url) ? (new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? '') : ''

/** A post of the site as it is kept, with the book that it reviews. */
const ownPostOf = (
  deps: Pick<ActionDeps, 'sources'>,
  post: LivePost,
  known: { target: string; former: OwnPost | undefined; submission: Submission | undefined; readAt: string },
): OwnPost => {
  const page = parsePage(post.content)
  const { target, former, submission, readAt } = known
  return {
    target,
    external_id: post.external_id,
    url: post.url,
    title: textOf(parsePage(post.title).document),
    slug: former?.slug ?? slugOf(post.url),
    focus_keyword: former?.focus_keyword ?? null,
    submission_id: submission?.submission_id ?? former?.submission_id ?? null,
    identity_keys: [...reviewedBook(booksNamed(page, deps.sources)).identity_keys],
    sentences: blocksOf(page.document)
      .filter(({ form }) => form !== 'heading')
      .flatMap(({ text }) => splitSentences(text))
      .slice(0, mostSentences),
    read_at: readAt,
  }
}

const begun = (now: string): ImportState => ({
  state: 'running',
  read: 0,
  identified: 0,
  unidentified: 0,
  started_at: now,
  updated_at: now,
  error: null,
})

/** Reads every post of a site and keeps what it reviews; nothing is written at the site. What is gone there goes here too. */
const readAll = async (
  deps: ActionDeps,
  target: string,
  { live }: LiveSite,
  start: ImportState,
  tell: (state: ImportState) => Promise<void>,
): Promise<ImportState> => {
  const { store, clock } = deps
  const former = new Map((await store.documents('own_posts', `${target}/`)).map((post) => [post.external_id, post]))
  const from = await publishedFrom(store)
  let state = start
  for await (const post of live.all(AbortSignal.timeout(patienceMs))) {
    const readAt = instant(clock.now())
    const submission = from.get(`${target}/${post.external_id}`)
    const before = former.get(post.external_id)
    const own = ownPostOf(deps, post, { target, former: before, submission, readAt })
    former.delete(post.external_id)
    await replacePost(store, before, own)
    const isKnown = (own.identity_keys ?? []).length > 0
    state = {
      ...state,
      read: state.read + 1,
      identified: state.identified + (isKnown ? 1 : 0),
      unidentified: state.unidentified + (isKnown ? 0 : 1),
      updated_at: readAt,
    }
    await tell(state)
  }
  // What was published from here may not be public yet, and is no post that is gone.
  for (const post of former.values()) if (!from.has(documentKeys.own_posts(post))) await removePost(store, post)
  return { ...state, state: 'done', updated_at: instant(clock.now()) }
}

/** A reading that has begun. */
export interface StartedImport {
  readonly state: ImportState
  /** Settles with the last state; never rejects: what went wrong is told in the state. */
  readonly ended: Promise<ImportState>
}

/**
 * Begins to read all posts of a site, or finds the reading that is under way. Nothing is written at the site.
 * @throws NOT_FOUND INVALID_INPUT
 */
export const startImport = async (deps: ActionDeps, target: string): Promise<StartedImport> => {
  const site = await findLive(deps, target)
  const running = await importState(deps, target)
  if (running?.state === 'running') return { state: running, ended: Promise.resolve(running) }
  const state = begun(instant(deps.clock.now()))
  await putState(deps.store, target, state)
  let reached = state
  const tell = async (next: ImportState): Promise<void> => {
    reached = next
    if (next.read % toldEvery === 0) await putState(deps.store, target, next)
  }
  const ended = readAll(deps, target, site, state, tell)
    .catch((thrown: unknown): ImportState => {
      const at = instant(deps.clock.now())
      return { ...reached, state: 'failed', updated_at: at, error: asPigmeuError(thrown).message }
    })
    .then(async (last) => {
      await putState(deps.store, target, last)
      return last
    })
  return { state, ended }
}
