import type { SiteFinding } from '../../../../domain/site-check.ts'
import { routeAt } from './address.ts'
import { notice, problem } from './finding.ts'
import type { Answer, NoAnswer, Probe } from './probe.ts'
import { refusalOf } from './read-answer.ts'
import { isRedirect, whyRedirected } from './redirect.ts'
import { guardNameOf, guardOf, liftGuard, refusedEntrance } from './refused-entrance.ts'
import { whyUnreachable } from './unreachable.ts'

const text = '<p>Is this let through?</p>'
const blocks = `<!-- wp:paragraph -->\n${text}\n<!-- /wp:paragraph -->`
const script = '<!-- wp:html -->\n<script type="application/ld+json">{}</script>\n<!-- /wp:html -->'

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
const hasArrived = (answer: Answer | NoAnswer): boolean =>
  answer.kind === 'answer' && refusalOf(answer)?.startsWith('rest_') === true

/** Whether a post is sent again in a simpler form after this answer, as `content-form.ts` does. */
const isSentAgain = (answer: Answer | NoAnswer): boolean =>
  answer.kind === 'answer' && (answer.status === 403 || answer.status === 406) && refusalOf(answer) === null

const seenIn = (answer: Answer | NoAnswer): string =>
  answer.kind === 'answer' ? `${guardOf(answer)} (status ${answer.status})` : `Something on the way (${answer.code})`

/** What becomes of articles where a part of them does not pass. */
const refusesPart = (answer: Answer | NoAnswer, name: 'script' | 'blocks', part: string, fix: string): SiteFinding => {
  const simpler = isSentAgain(answer)
  const [guard, status] = answer.kind === 'answer' ? [guardNameOf(answer), answer.status] : ['', answer.code]
  const told = {
    rule: 'posts_refused_in_part',
    values: { guard, status, part: name, goes_simpler: simpler ? 'yes' : 'no' },
  } as const
  return simpler
    ? notice(
        'firewall',
        `${seenIn(answer)} refuses posts that hold ${part}. Articles are sent as plain HTML instead and open in the editor as one classic block.`,
        fix,
        told,
      )
    : problem('firewall', `${seenIn(answer)} refuses posts that hold ${part}.`, fix, told)
}

/**
 * Whether what is written reaches WordPress as it was sent; changes nothing there.
 * @param withScript whether posts carry the structured data for search engines themselves
 */
export const blockFirewall = async (folder: URL, withScript: boolean, probe: Probe): Promise<SiteFinding | null> => {
  const answer = await sendImpossiblePost(folder, withScript ? `${blocks}\n\n${script}` : blocks, probe)
  if (hasArrived(answer)) return null
  if (answer.kind === 'answer' && isRedirect(answer)) return whyRedirected(answer, probe)
  if (answer.kind === 'answer' && answer.status === 429) return refusedEntrance(answer)
  if (withScript && hasArrived(await sendImpossiblePost(folder, blocks, probe)))
    return refusesPart(
      answer,
      'script',
      'a script, as the structured data for search engines are',
      `${liftGuard} Or install the companion plugin: it prints these data itself, and posts carry no script.`,
    )
  const plain = await sendImpossiblePost(folder, text, probe)
  if (hasArrived(plain)) return refusesPart(answer, 'blocks', 'the marks of blocks, “<!-- wp:”', liftGuard)
  if (plain.kind === 'none') return whyUnreachable(plain)
  const refused = `${guardOf(plain)} refuses posts that are sent to the REST interface (status ${plain.status}).`
  return (
    refusedEntrance(plain) ??
    problem('firewall', refused, liftGuard, {
      rule: 'posts_refused',
      values: { guard: guardNameOf(plain), status: plain.status },
    })
  )
}
