import type { SiteFinding } from '../../../../domain/site-check.ts'
import { folderOf, routeAt, written } from './address.ts'
import { notice } from './finding.ts'
import { indexFields } from './locate.ts'
import type { Probe } from './probe.ts'
import { indexOf, type RestIndex } from './read-answer.ts'

/** Whether a site's REST interface answers at an address as well: behind a front of its own, it does not. */
const answersAt = async (folder: URL, probe: Probe): Promise<boolean> => {
  const answer = await probe(routeAt(folder, '/', indexFields))
  return answer.kind === 'answer' && indexOf(answer) !== null
}

/** What the site says of its own addresses, as far as it concerns articles. */
export const addressNotices = async (
  folder: URL,
  { home, plainPermalinks }: RestIndex,
  probe: Probe,
): Promise<readonly SiteFinding[]> => {
  const own = folderOf(home)
  const findings: SiteFinding[] = []
  if (own !== null && own.protocol === 'http:' && folder.protocol === 'https:')
    findings.push(
      notice(
        'not_https',
        `The site opens with https, but tells ${written(own)} as its own address: links to its posts will begin with http://.`,
        'In WordPress under Settings, General, let both addresses begin with https://.',
        { rule: 'own_address_clear', values: { own: written(own) } },
      ),
    )
  const isElsewhere = own !== null && `${own.host}${own.pathname}` !== `${folder.host}${folder.pathname}`
  if (isElsewhere && (await answersAt(own, probe)))
    findings.push(
      notice(
        'rest_moved',
        `The site calls itself ${written(own)}, not ${written(folder)}.`,
        `It answers under both; better enter ${written(own)}, which stays right when the site moves or adds a redirect.`,
        { rule: 'own_address_other', values: { own: written(own), entered: written(folder) } },
      ),
    )
  if (plainPermalinks)
    findings.push(
      notice(
        'rest_moved',
        'The site uses plain permalinks (?p=123): its REST interface answers at ?rest_route= instead of /wp-json/, which is where it is asked. Articles get addresses without words.',
        'In WordPress under Settings, Permalinks, choose “Post name”, so that the slug of an article becomes its address.',
        { rule: 'plain_permalinks', values: {} },
      ),
    )
  return findings
}
