import { isLoopback } from '../../adapters/publishers/wordpress/doctor/address.ts'
import { PigmeuError } from '../../domain/errors.ts'

/** The address of a site without query and trailing slash. @throws INVALID_INPUT */
export const checkedSiteUrl = (text: string): string => {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null
  const reason =
    url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')
      ? 'is not an http(s) address'
      : url.username !== '' || url.password !== ''
        ? 'must not hold a user name or password'
        : url.protocol === 'http:' && !isLoopback(url.hostname)
          ? 'must start with https://, or the application password would go through the network in clear'
          : null
  if (url === null || reason !== null)
    throw new PigmeuError('INVALID_INPUT', `site_url ${reason}`, {
      problems: [{ field: 'site_url', reason: reason ?? '' }],
    })
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}
