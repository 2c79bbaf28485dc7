import type { OwnPost } from '../../domain/own-post.ts'
import { documentKeys, type Store } from '../../ports/store.ts'

/** Begins the names under which it is kept which own post reviews which book: `own_posts.by_key/isbn:978.../<target>/<id>`. */
const prefix = 'own_posts.by_key/'

/** What the index is kept in. */
export type IndexStore = Pick<Store, 'document' | 'documents' | 'put' | 'remove'>

/**
 * The own post that reviews a book of any of these keys, or null. The index is a way to the posts and nothing more: what is
 * answered is read from the post itself, so an entry that is out of date leads nowhere.
 */
export const postOfBook = async (store: IndexStore, identityKeys: readonly string[]): Promise<OwnPost | null> => {
  for (const key of identityKeys.filter((one) => /^(?:isbn|asin):/u.test(one)))
    for (const { name } of await store.documents('settings', `${prefix}${key}/`)) {
      const post = await store.document('own_posts', name.slice(`${prefix}${key}/`.length))
      if (post?.identity_keys?.includes(key)) return post
    }
  return null
}

const namesOf = (post: OwnPost): readonly string[] =>
  (post.identity_keys ?? []).map((key) => `${prefix}${key}/${documentKeys.own_posts(post)}`)

/** Stores posts together with the way to them by the books that they review. */
export const putPosts = (store: Pick<Store, 'put'>, posts: readonly OwnPost[]): Promise<void> =>
  store.put(
    posts.flatMap((document) => [
      { collection: 'own_posts' as const, document },
      ...namesOf(document).map((name) => ({ collection: 'settings' as const, document: { name, value: true } })),
    ]),
  )

/** Puts a post in the place of what was kept of it, and takes back the ways to books that it no longer names. */
export const replacePost = async (
  store: Pick<Store, 'put' | 'remove'>,
  former: OwnPost | undefined,
  post: OwnPost,
): Promise<void> => {
  await putPosts(store, [post])
  const present = new Set(namesOf(post))
  for (const name of former === undefined ? [] : namesOf(former))
    if (!present.has(name)) await store.remove('settings', name)
}

/** Removes a post and the way to it. */
export const removePost = async (store: Pick<Store, 'remove'>, post: OwnPost): Promise<void> => {
  for (const name of namesOf(post)) await store.remove('settings', name)
  await store.remove('own_posts', documentKeys.own_posts(post))
}
