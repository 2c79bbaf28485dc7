import type { ImportState } from '../../domain/backlist/import-state.ts'
import type { OwnPost } from '../../domain/own-post.ts'
import type { ActionDeps } from '../deps.ts'
import { findLive } from './find-live.ts'
import { importState } from './import-backlist.ts'

/** Which posts of a backlist are wanted. */
export interface BacklistQuery {
  readonly show: 'all' | 'identified' | 'unidentified'
  /** How many are left out at the beginning. */
  readonly offset: number
  readonly limit: number
}

/** One post of a site's backlist. */
export type BacklistPost = Omit<OwnPost, 'sentences' | 'slug' | 'focus_keyword' | 'target'>

/** What a site has published so far. */
export interface Backlist {
  /** What people call the site. */
  readonly label: string
  /** How far the last reading came, or null when there was none. */
  readonly import: ImportState | null
  readonly counts: { readonly identified: number; readonly unidentified: number }
  readonly items: readonly BacklistPost[]
  readonly total: number
}

const isIdentified = ({ identity_keys: keys, submission_id: id }: OwnPost): boolean =>
  id !== null || (keys ?? []).length > 0

const listed = ({ sentences, slug, focus_keyword, target, ...post }: OwnPost): BacklistPost => post

/**
 * The posts of a site with the books that they review; a post that was published from here is its submission's book.
 * @throws NOT_FOUND INVALID_INPUT
 */
export const listBacklist = async (
  deps: Pick<ActionDeps, 'store' | 'clock' | 'publishers'>,
  target: string,
  { show, offset, limit }: BacklistQuery,
): Promise<Backlist> => {
  const { publisher } = await findLive(deps, target)
  const posts = await deps.store.documents('own_posts', `${target}/`)
  const identified = posts.filter(isIdentified)
  const unidentified = posts.filter((post) => !isIdentified(post))
  const wanted = { all: posts, identified, unidentified }[show]
  return {
    label: publisher.label,
    import: await importState(deps, target),
    counts: { identified: identified.length, unidentified: unidentified.length },
    items: wanted.slice(offset, offset + limit).map(listed),
    total: wanted.length,
  }
}
