import type { ExamineOptions } from '../../adapters/publishers/wordpress/doctor/index.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { tellPublishing } from '../../domain/refusals/publishing.ts'
import type { SiteCheck, SiteFinding } from '../../domain/site-check.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Limiter } from '../../ports/limiter.ts'

/** A site and who publishes there. */
export interface WordPressSite {
  readonly siteUrl: string
  readonly user: string
  readonly applicationPassword: string
}

/** Names what stands between this server and WordPress sites. */
export interface SiteDoctor {
  /** Changes nothing at the site. @throws PUBLISH_FAILED when it takes too long */
  examine(site: WordPressSite): Promise<SiteCheck>
  /** Where a user of the site grants access. @throws PUBLISH_REFUSED with cause and remedy, PUBLISH_FAILED */
  authorizationPage(siteUrl: string): Promise<URL>
}

/** A person waits for the answer; some twenty questions are asked, of a slow site each takes a second. */
const limitMs = 60_000

/** A finding as an error: what is wrong and what to do, in one message. */
export const refusedBy = ({ cause, message, fix }: SiteFinding): PigmeuError =>
  new PigmeuError('PUBLISH_REFUSED', `${message} ${fix}`, { context: { cause } })

/** @throws PUBLISH_REFUSED with the first problem, when nothing can be published at a site */
export const demandWorking = ({ works, findings }: SiteCheck): void => {
  const problem = findings.find(({ severity }) => severity === 'problem')
  if (!works && problem !== undefined) throw refusedBy(problem)
}

/** Builds the doctor; what asks the sites is loaded with the first question. */
export const createSiteDoctor = (parts: { readonly clock: Clock; readonly limiter: Limiter }): SiteDoctor => {
  const within = async <T>(host: string, work: (options: ExamineOptions) => Promise<T>): Promise<T> => {
    const signal = AbortSignal.timeout(limitMs)
    try {
      return await work({ ...parts, signal })
    } catch (thrown) {
      if (!signal.aborted) throw thrown
      throw new PigmeuError('PUBLISH_FAILED', tellPublishing('site_too_slow', { host }), {
        cause: thrown,
      })
    }
  }
  const load = () => import('../../adapters/publishers/wordpress/doctor/index.ts')
  return {
    examine: (site) =>
      within(site.siteUrl, async (options) => {
        const { examineSite } = await load()
        return examineSite(site, options)
      }),
    authorizationPage: (siteUrl) =>
      within(siteUrl, async (options) => {
        const { findAuthorizationPage } = await load()
        const found = await findAuthorizationPage(siteUrl, options)
        if ('finding' in found) throw refusedBy(found.finding)
        return found.page
      }),
  }
}
