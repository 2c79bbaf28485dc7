import type { SiteFinding } from '../../../../domain/site-check.ts'
import { routeAt } from './address.ts'
import { notice, problem } from './finding.ts'
import type { Answer, Probe } from './probe.ts'
import { refusalOf } from './read-answer.ts'
import { isRedirect, whyRedirected } from './redirect.ts'
import { guardOf, liftGuard, refusedEntrance } from './refused-entrance.ts'
import { whyUnreachable } from './unreachable.ts'

const text = '<p>Is this let through?</p>'
const blocks = `<!-- wp:paragraph -->\n${text}\n<!-- /wp:paragraph -->`

/**
 * Sends a post that WordPress refuses as it reads it, before anything is created: no site has this status and this date.
 * What stands in front of WordPress sees a post like any other.
 */
const sendImpossiblePost = (folder: URL, content: string, probe: Probe) =>
  probe(routeAt(folder, '/wp/v2/posts', { context: 'edit' }), {
    method: 'POST',
    signedIn: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Connection check', content, status: 'pigmeu-connection-check', date: 'never' }),
  })

/** Whether it was WordPress that refused. */
const hasArrived = (answer: Answer): boolean => refusalOf(answer)?.startsWith('rest_') === true

/** Whether what is written reaches WordPress as it was sent; changes nothing there. */
export const blockFirewall = async (folder: URL, probe: Probe): Promise<SiteFinding | null> => {
  const answer = await sendImpossiblePost(folder, blocks, probe)
  if (answer.kind === 'answer' && hasArrived(answer)) return null
  if (answer.kind === 'answer' && isRedirect(answer)) return whyRedirected(answer, probe)
  if (answer.kind === 'answer' && answer.status === 429) return refusedEntrance(answer)
  const plain = await sendImpossiblePost(folder, text, probe)
  const seen = answer.kind === 'answer' ? `status ${answer.status}` : answer.code
  if (plain.kind === 'answer' && hasArrived(plain))
    return notice(
      'firewall',
      `${answer.kind === 'answer' ? guardOf(answer) : 'A firewall'} refuses posts that hold the marks of blocks, “<!-- wp:” (${seen}). Articles are sent without these marks instead and open in the editor as one classic block.`,
      `${liftGuard} Then articles come as native blocks again.`,
    )
  if (plain.kind === 'none') return whyUnreachable(plain)
  return (
    refusedEntrance(plain) ??
    problem(
      'firewall',
      `${guardOf(plain)} refuses posts that are sent to the REST interface (status ${plain.status}).`,
      liftGuard,
    )
  )
}
