import { isIP } from 'node:net'
import { tellPublishing } from '../../../../domain/refusals/publishing.ts'
import { tellSetting } from '../../../../domain/refusals/settings.ts'
import type { Message } from '../../../../domain/told.ts'
import { addressRefusal, bareHost, isLoopbackName } from '../addresses.ts'

const isThisMachine = (host: string): boolean =>
  isLoopbackName(host) ||
  (isIP(host) > 0 && addressRefusal(host, true) === null && addressRefusal(host, false) !== null)

/** Why nothing must be sent to an address, or null when it may be. What a name leads to is checked when something is sent. */
export const receiverRefusal = (address: string, allowLoopback: boolean): Message | null => {
  const url = URL.parse(address)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return tellPublishing('site_address_form', {})
  if (url.username !== '' || url.password !== '') return tellPublishing('site_address_password', {})
  const host = bareHost(url.hostname)
  if (isThisMachine(host)) return allowLoopback ? null : tellSetting('receiver_this_machine', {})
  const refusal = isIP(host) > 0 ? addressRefusal(host, allowLoopback) : null
  if (refusal !== null) return tellSetting('receiver_not_called', { why: refusal })
  return url.protocol === 'http:' ? tellSetting('receiver_clear', {}) : null
}
