import { isLoopback } from '../../adapters/publishers/wordpress/doctor/address.ts'
import { tellPublishing } from '../../domain/refusals/publishing.ts'
import { refusedField } from '../../domain/refusals/refused-fields.ts'

/** The address of a site without query and trailing slash. @throws INVALID_INPUT */
export const checkedSiteUrl = (text: string): string => {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null
  const reason =
    url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')
      ? tellPublishing('site_address_form', {})
      : url.username !== '' || url.password !== ''
        ? tellPublishing('site_address_password', {})
        : url.protocol === 'http:' && !isLoopback(url.hostname)
          ? tellPublishing('site_address_clear', {})
          : null
  if (url === null || reason !== null) throw refusedField('site_url', reason ?? tellPublishing('site_address_form', {}))
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}
