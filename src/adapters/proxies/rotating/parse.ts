const protocols: ReadonlySet<string> = new Set(['http:', 'https:', 'socks5:'])

const isProxy = (text: string): boolean => {
  const url = URL.parse(text)
  const isBare = url !== null && ['', '/'].includes(url.pathname) && url.search === '' && url.hash === ''
  return isBare && protocols.has(url.protocol) && url.hostname !== '' && /:\d+\/?$/.test(text)
}

/**
 * The proxies of a comma-separated list (`http://user:password@host:3128`, `https://...`, `socks5://...`), or null when one of
 * them is not an address of a proxy. It does not say which one: the list holds passwords.
 */
export const parseProxies = (list: string): readonly string[] | null => {
  const proxies = list
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '')
  return proxies.every(isProxy) ? [...new Set(proxies)] : null
}
