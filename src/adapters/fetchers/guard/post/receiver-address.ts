import { isIP } from 'node:net'
import { addressRefusal, bareHost, isLoopbackName } from '../addresses.ts'

const isThisMachine = (host: string): boolean =>
  isLoopbackName(host) ||
  (isIP(host) > 0 && addressRefusal(host, true) === null && addressRefusal(host, false) !== null)

/** Why nothing must be sent to an address, or null when it may be. What a name leads to is checked when something is sent. */
export const receiverRefusal = (address: string, allowLoopback: boolean): string | null => {
  const url = URL.parse(address)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return 'is not an http(s) address'
  if (url.username !== '' || url.password !== '') return 'must not hold a user name or password'
  const host = bareHost(url.hostname)
  if (isThisMachine(host))
    return allowLoopback ? null : 'leads to this machine, which is allowed only where PIGMEU_ALLOW_LOOPBACK is true'
  const refusal = isIP(host) > 0 ? addressRefusal(host, allowLoopback) : null
  if (refusal !== null) return `must not be called: ${refusal}`
  return url.protocol === 'http:' ? 'must start with https://, or messages would go through the network in clear' : null
}
