import {
  type PreviewedPostView,
  type RetaggedPostView,
  retaggedAtOnce,
} from '../../../http/contract/affiliate-change.ts'
import type { SiteView } from '../../../http/contract/site-profile.ts'
import type { Client } from '../client.ts'
import type { Workbench } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'

/** What was typed. */
export interface RetagFlags {
  readonly yes?: boolean
  readonly edited?: boolean
  readonly others?: boolean
}

/** Looks at all posts of a site, page by page; null where they cannot be changed after they went out. */
const lookAtAll = async ({ output }: Workbench, client: Client, target: string) => {
  const posts: PreviewedPostView[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await client.call('previewAffiliateChange', { params: { target }, body: { cursor } })
    if (!page.changeable) return null
    posts.push(...page.posts)
    output.live(`${posts.length} posts looked at ...`)
    cursor = page.next
  }
  return posts
}

const tellPost = (
  { output }: Workbench,
  { submission_id: id, title, url, state, edited, links, reason }: PreviewedPostView,
): void => {
  if (state === 'unchanged') return
  output.line(
    `${title}  ${url}${edited ? '  (edited by people since)' : ''}${id === null ? '  (not published from here)' : ''}`,
  )
  if (reason !== null) output.line(`   cannot be read: ${reason}`)
  for (const { from, to, times } of links)
    output.line(`   ${from}\n   -> ${to}${times > 1 ? `  (${times} times)` : ''}`)
}

const applyTo = async (
  { output }: Workbench,
  client: Client,
  { target, profile }: SiteView,
  chosen: readonly PreviewedPostView[],
): Promise<readonly RetaggedPostView[]> => {
  const results: RetaggedPostView[] = []
  for (let from = 0; from < chosen.length; from += retaggedAtOnce) {
    const posts = chosen.slice(from, from + retaggedAtOnce).map(({ submission_id, external_id, content_hash }) => ({
      submission_id,
      external_id,
      content_hash: content_hash ?? '',
    }))
    const body = { affiliate_tags: profile.affiliate_tags, posts }
    results.push(...(await client.call('applyAffiliateChange', { params: { target }, body })).posts)
    output.live(`${results.length} of ${chosen.length} posts done ...`)
  }
  return results
}

/** Brings the stored affiliate tags of a site into its live posts: tells what would change, and changes it when told to. */
export const retagSite = async (
  bench: Workbench,
  client: Client,
  site: SiteView,
  { yes = false, edited = false, others = false }: RetagFlags,
): Promise<ExitCode> => {
  const { output } = bench
  const posts = await lookAtAll(bench, client, site.target)
  if (posts === null) {
    output.line('What is published here cannot be changed there; publish the articles again to put new tags on them.')
    return exitCodes.failed
  }
  for (const post of posts) tellPost(bench, post)
  const changing = posts.filter(({ state }) => state === 'changes')
  const ours = changing.filter(({ submission_id: id }) => others || id !== null)
  const chosen = ours.filter((post) => edited || post.edited !== true)
  const unread = posts.filter(({ state }) => state === 'unreadable').length
  output.line(`${posts.length} posts: ${changing.length} with links that change, ${unread} that cannot be read`)
  if (ours.length < changing.length)
    output.line(`${changing.length - ours.length} were not published from here and stay as they are without --others`)
  if (chosen.length < ours.length)
    output.line(`${ours.length - chosen.length} were edited by people since and stay as they are without --edited`)
  if (!yes) {
    if (chosen.length > 0) output.line(`Nothing was changed. Add --yes to change ${chosen.length}.`)
    return exitCodes.done
  }
  const results = await applyTo(bench, client, site, chosen)
  for (const { url, external_id, outcome, reason } of results)
    output.line(`${outcome.padEnd(9)} ${url ?? external_id}${reason === null ? '' : `: ${reason}`}`)
  const isBad = results.some(({ outcome }) => outcome === 'failed' || outcome === 'drifted')
  return isBad ? exitCodes.failed : exitCodes.done
}
