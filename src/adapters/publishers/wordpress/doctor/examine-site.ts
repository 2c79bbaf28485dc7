import { type SiteCheck, type SiteFinding, siteCauses } from '../../../../domain/site-check.ts'
import { type Clock, instant } from '../../../../ports/clock.ts'
import type { WordPressSite } from '../rest-client.ts'
import { folderOf, isLoopback } from './address.ts'
import { clockSkew } from './clock-skew.ts'
import { type Examination, type Examined, examineUser } from './examine-user.ts'
import { locate } from './locate.ts'
import { addressNotices } from './own-address.ts'
import { createProbe, type ProbeOptions } from './probe.ts'
import { badAddress } from './unreachable.ts'
import { withoutTls } from './without-tls.ts'

/** How a site is examined. */
export interface ExamineOptions extends Omit<ProbeOptions, 'user' | 'applicationPassword'> {
  readonly clock: Pick<Clock, 'now'>
}

const examineFolder = async (examination: Examination, nowMs: number): Promise<Examined> => {
  const { folder, probe } = examination
  const located = await locate(folder, probe)
  if (located.kind === 'not_found') return { findings: [located.finding] }
  const index = located.kind === 'found' ? located.index : null
  const skew = clockSkew(located.answer, nowMs)
  const notices = index === null ? [] : await addressNotices(folder, index, probe)
  const examined = await examineUser(examination, index)
  return { ...examined, findings: [...notices, ...(skew === null ? [] : [skew]), ...examined.findings] }
}

const examine = async (site: WordPressSite, options: ExamineOptions): Promise<Examined> => {
  const folder = folderOf(site.siteUrl)
  if (folder === null) return { findings: [badAddress(site.siteUrl)] }
  const { user, applicationPassword } = site
  const probe = createProbe({ ...options, user, applicationPassword })
  if (folder.protocol === 'http:' && !isLoopback(folder.hostname))
    return { findings: [await withoutTls(folder, probe)] }
  return examineFolder({ folder, site, options, probe }, options.clock.now())
}

const order = ({ cause }: SiteFinding): number => siteCauses.indexOf(cause)

/**
 * Looks for everything that can stand between this server and a site, in the order in which it would be met, and says
 * what to do about each. Changes nothing at the site; the password goes to the entered address alone, never in clear.
 * @throws what the signal says when it ends the examination
 */
export const examineSite = async (site: WordPressSite, options: ExamineOptions): Promise<SiteCheck> => {
  const { findings, user = null, wordpress = null, companion = false } = await examine(site, options)
  return {
    site_url: site.siteUrl,
    checked_at: instant(options.clock.now()),
    works: findings.every(({ severity }) => severity === 'notice'),
    user,
    wordpress,
    companion,
    findings: findings.toSorted((a, b) => order(a) - order(b)),
  }
}
