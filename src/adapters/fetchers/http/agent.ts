import { Agent } from 'undici'
import { type ConnectorOptions, guardedConnector } from '../guard/connector.ts'

/** What bounds every connection, straight or by a proxy. */
export const connectionLimits = {
  // Shops set many cookies; the default of 16 KiB is too tight for them.
  maxHeaderSize: 64 * 1024,
  // Time is limited by the fetcher itself, for the whole exchange and to the millisecond.
  headersTimeout: 0,
  bodyTimeout: 0,
}

/** An HTTP agent whose connections end at public addresses only, whatever a name server says. */
export const createGuardedAgent = (options: ConnectorOptions): Agent =>
  new Agent({ ...connectionLimits, connect: guardedConnector(options) })
