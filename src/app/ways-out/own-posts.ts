import { putPosts, removePost } from '../../actions/backlist/book-index.ts'
import { publishedFrom } from '../../actions/backlist/published-from.ts'
import type { OwnPost } from '../../domain/own-post.ts'
import type { Submission } from '../../domain/submission.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { OwnPosts, Publisher, Publishers } from '../../ports/publisher.ts'
import { articleKey, documentKeys, type Store } from '../../ports/store.ts'

/** What the own posts are read with. */
export interface OwnPostsOptions {
  readonly store: Store
  readonly publishers: Pick<Publishers, 'find' | 'targets'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
}

/** The newest posts of one target that are read. */
const postsRead = 500
/** A target is read at most once in so many milliseconds: a day. */
const readEveryMs = 24 * 3_600_000
/** A target that did not answer is left alone for so many milliseconds: an hour. */
const retryAfterMs = 3_600_000
/** Milliseconds that one target may take: an article waits for it. */
const patienceMs = 60_000
/** Where it is noted when each target was last read. */
const settingName = 'own_posts.read_at'

type ReadAt = Readonly<Record<string, string>>

const readTimes = async (store: Store): Promise<ReadAt> => {
  const value = (await store.document('settings', settingName))?.value
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** A post as it is kept: what the site does not say of it, its submission does. */
const kept = async (
  store: Store,
  post: Awaited<ReturnType<Publisher['posts']>>[number],
  target: string,
  submission: Submission | undefined,
  readAt: string,
): Promise<OwnPost> => {
  const own = {
    ...post,
    target,
    read_at: readAt,
    submission_id: post.submission_id ?? submission?.submission_id ?? null,
  }
  if (own.focus_keyword !== null || submission === undefined) return own
  const version = submission.publications.find((one) => one.target === target)?.article_version ?? 0
  const article = await store.document('articles', articleKey(submission.submission_id, version))
  return { ...own, focus_keyword: article?.focus_keyword || null }
}

/** Puts what a target has now in the place of what it had. What an import told of the books stays, and so do its posts beyond the newest. */
const replacePosts = async (store: Store, target: string, posts: readonly OwnPost[]): Promise<void> => {
  const present = new Set(posts.map(documentKeys.own_posts))
  const isWhole = posts.length < postsRead
  const formers = await store.documents('own_posts', `${target}/`)
  for (const former of formers)
    if (!present.has(documentKeys.own_posts(former)) && (isWhole || former.identity_keys === undefined))
      await removePost(store, former)
  const keysBefore = new Map(formers.map((former) => [former.external_id, former.identity_keys]))
  await putPosts(
    store,
    posts.map((post) => {
      const keys = post.identity_keys ?? keysBefore.get(post.external_id)
      return keys === undefined ? post : { ...post, identity_keys: keys }
    }),
  )
}

/**
 * Reads the posts of every target at most once a day and keeps them. A target that does not answer is logged and left as it was last
 * read; the posts of one that is gone go with it. Whatever happens at a site, the article that asked goes on.
 */
export const createOwnPosts = ({ store, publishers, clock, log }: OwnPostsOptions): OwnPosts => {
  const failedAt = new Map<string, number>()
  let turn: Promise<void> = Promise.resolve()

  const isDue = (target: string, times: ReadAt): boolean => {
    const last = Date.parse(times[target] ?? '')
    if (clock.now() - last < readEveryMs) return false
    return clock.now() - (failedAt.get(target) ?? Number.NEGATIVE_INFINITY) >= retryAfterMs
  }

  const readTarget = async (
    target: string,
    from: ReadonlyMap<string, Submission>,
    signal: AbortSignal,
  ): Promise<void> => {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
    const publisher = await publishers.find(target)
    const found = await publisher.posts(postsRead, patience)
    const readAt = instant(clock.now())
    const posts = await Promise.all(
      found.map((post) => kept(store, post, target, from.get(`${target}/${post.external_id}`), readAt)),
    )
    await replacePosts(store, target, posts)
    const value = { ...(await readTimes(store)), [target]: readAt }
    await store.put([{ collection: 'settings', document: { name: settingName, value } }])
    log.info('own posts read', { target, posts: posts.length })
  }

  const removeLost = async (targets: readonly string[]): Promise<void> => {
    for (const post of await store.documents('own_posts', ''))
      if (!targets.includes(post.target)) await removePost(store, post)
  }

  const refresh = async (signal: AbortSignal): Promise<void> => {
    const targets = await publishers.targets()
    const times = await readTimes(store)
    await removeLost(targets)
    const due = targets.filter((target) => isDue(target, times))
    if (due.length === 0) return
    const from = await publishedFrom(store)
    for (const target of due) {
      signal.throwIfAborted()
      await readTarget(target, from, signal).catch((thrown: unknown) => {
        signal.throwIfAborted()
        failedAt.set(target, clock.now())
        log.warn('own posts could not be read; they stay as they were last read', { target, error: String(thrown) })
      })
    }
  }

  return {
    read: async (signal) => {
      turn = turn
        .then(() => refresh(signal))
        .catch((thrown: unknown) => {
          if (!signal.aborted) log.warn('own posts could not be refreshed', { error: String(thrown) })
        })
      await turn
      signal.throwIfAborted()
      return store.documents('own_posts', '')
    },
  }
}
