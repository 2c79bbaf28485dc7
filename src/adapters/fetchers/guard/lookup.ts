import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { addressRefusal, bareHost, isLoopbackName, refused } from './addresses.ts'

/** Asks for the addresses of a host name. */
export type ResolveHost = (hostname: string) => Promise<readonly LookupAddress[]>

/** Asks the system's name server for every address of a name. */
export const systemResolver: ResolveHost = (hostname) => lookup(hostname, { all: true })

/** What may be connected to, and who tells the addresses of names. */
export interface GuardOptions {
  readonly allowLoopback: boolean
  readonly resolveHost: ResolveHost
}

/**
 * The addresses of a host, all of them checked; whoever connects must use these and not ask again.
 * @throws FETCH_ADDRESS_REFUSED when any of them is not public
 */
export const safeAddresses = async (host: string, options: GuardOptions): Promise<readonly LookupAddress[]> => {
  if (isLoopbackName(host)) {
    if (!options.allowLoopback) throw refused(host, 'it is this machine itself')
    return [{ address: '127.0.0.1', family: 4 }]
  }
  const addresses = await options.resolveHost(host)
  for (const { address } of addresses) {
    const reason = addressRefusal(address, options.allowLoopback)
    if (reason) throw refused(host, `its address is ${address}, and ${reason}`)
  }
  return addresses
}

/** The name is resolved once, all its addresses are checked, and the socket gets the checked ones: there is no second answer to trust. */
export const guardedLookup =
  (options: GuardOptions): LookupFunction =>
  (hostname, wanted, callback) => {
    safeAddresses(bareHost(hostname), options).then(
      (addresses) => {
        const [first] = addresses
        if (!first) callback(Object.assign(new Error(`no address for ${hostname}`), { code: 'ENOTFOUND' }), '')
        else if (wanted.all) callback(null, [...addresses])
        else callback(null, first.address, first.family)
      },
      (error) => callback(error, ''),
    )
  }
