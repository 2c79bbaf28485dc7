import type { SiteFinding } from '../../../../domain/site-check.ts'
import { folderOf, isLoopback } from './address.ts'
import { locate } from './locate.ts'
import { createProbe, type ProbeOptions } from './probe.ts'
import { applicationPasswordsOff, restClosed } from './sign-in-causes.ts'
import { badAddress } from './unreachable.ts'
import { withoutTls } from './without-tls.ts'

/** Where a user grants access to a site, or why that cannot be. */
export type AuthorizationPage = { readonly page: URL } | { readonly finding: SiteFinding }

/**
 * Asks a site where its users grant access to programs.
 * @source https://make.wordpress.org/core/2020/11/05/application-passwords-integration-guide/
 */
export const findAuthorizationPage = async (
  siteUrl: string,
  options: Omit<ProbeOptions, 'user' | 'applicationPassword'>,
): Promise<AuthorizationPage> => {
  const folder = folderOf(siteUrl)
  if (folder === null) return { finding: badAddress(siteUrl) }
  const probe = createProbe({ ...options, user: '', applicationPassword: '' })
  if (folder.protocol === 'http:' && !isLoopback(folder.hostname)) return { finding: await withoutTls(folder, probe) }
  const located = await locate(folder, probe)
  if (located.kind === 'not_found') return { finding: located.finding }
  if (located.kind === 'locked') return { finding: restClosed(folder.host, `status ${located.answer.status}`) }
  const page = located.index.authorizationPage
  const url = page !== null && URL.canParse(page) ? new URL(page) : null
  const isSafe = url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
  return isSafe ? { page: url } : { finding: applicationPasswordsOff(folder.host) }
}
