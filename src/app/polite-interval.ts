import type { Source } from '../ports/source.ts'

/** Hosts of this machine need no sparing. */
const isLocal = (host: string): boolean => /(^|\.)localhost(:\d+)?$|^127\./.test(host)

/** The least time between two requests to a host: that of the source which answers for it, else of the one for any page. */
export const politeInterval = (sources: readonly Source[]): ((host: string) => number) => {
  const anyPage = sources.find((source) => source.hosts.length === 0)
  return (host) => {
    if (isLocal(host)) return 0
    const name = host.replace(/:\d+$/, '')
    const source = sources.find((one) => one.hosts.some((pattern) => pattern.test(name))) ?? anyPage
    return source ? 1000 / source.requestsPerSecond : 1000
  }
}
