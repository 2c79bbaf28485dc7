import type { SiteFinding } from '../../../../domain/site-check.ts'
import { routeAt, withTls, written } from './address.ts'
import { problem } from './finding.ts'
import { indexFields } from './locate.ts'
import type { Probe } from './probe.ts'
import { indexOf } from './read-answer.ts'

/** A site without https is asked nothing that needs a password; whether it has https after all is looked up. */
export const withoutTls = async (folder: URL, probe: Probe): Promise<SiteFinding> => {
  const secure = withTls(folder)
  const answer = await probe(routeAt(secure, '/', indexFields))
  const hasTls = answer.kind === 'answer' && indexOf(answer) !== null
  return problem(
    'not_https',
    `${written(folder)} is not https: the application password would go through the network in clear. It was not sent.`,
    hasTls
      ? `Enter ${written(secure)} as the address of the site: it answers there.`
      : 'Have the host turn on https with a certificate (most offer one by Let’s Encrypt at a click), then enter the address with https://.',
    hasTls
      ? { rule: 'clear_but_tls', values: { site: written(folder), secure: written(secure) } }
      : { rule: 'clear_only', values: { site: written(folder) } },
  )
}
