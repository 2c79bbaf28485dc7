/** The proxy by which a host is asked this time, and the place to say how it went. */
export interface ProxyTurn {
  /** `host:port`; fit for logs and errors. */
  readonly name: string
  /** Address with credentials; never logged. */
  readonly url: string
  /** The host answered by this proxy. */
  answered(): void
  /** The proxy did not lead to an answer. */
  failed(): void
  /** The host answered with a wall: it does not like this proxy. */
  walled(): void
}

/** The proxies of an installation: who goes by which, and which of them rest. */
export interface Proxies {
  /** The proxy for a host: the same one until it fails or the host puts a wall before it. */
  turnFor(host: string): ProxyTurn
}
