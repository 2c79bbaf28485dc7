/** Whether a host is this machine itself. @source RFC 6761, section 6.3 */
export const isLoopback = (hostname: string): boolean =>
  /^(?:127(?:\.\d+){3}|\[::1\]|(?:.+\.)?localhost)$/.test(hostname)

/** The address of a site as a folder, without query; null when it is no http(s) address. */
export const folderOf = (siteUrl: string): URL | null => {
  const url = URL.canParse(siteUrl.trim()) ? new URL(siteUrl.trim()) : null
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null
  url.username = ''
  url.password = ''
  url.search = ''
  url.hash = ''
  url.pathname = url.pathname.replace(/\/*$/, '/')
  return url
}

/** An address as people write it: without a slash at its end. */
export const written = (url: URL): string => `${url.origin}${url.pathname.replace(/\/+$/, '')}`

/** Where a site takes a call, whatever its permalinks are. */
export const routeAt = (folder: URL, route: string, query: Readonly<Record<string, string>> = {}): URL => {
  const url = new URL(folder)
  url.search = new URLSearchParams({ rest_route: route, ...query }).toString()
  return url
}

/** The folder of the site whose REST interface stands at an address, as WordPress builds such addresses. */
export const folderOfRest = (rest: string, base: URL): URL | null => {
  if (!URL.canParse(rest, base.href)) return null
  const url = new URL(rest, base)
  const bare = url.searchParams.has('rest_route')
    ? url.pathname.replace(/index\.php$/, '')
    : url.pathname.replace(/(?:index\.php\/)?[^/]+\/?$/, '')
  return folderOf(`${url.origin}${bare}`)
}

/** The site as it would be called with TLS. */
export const withTls = (folder: URL): URL => {
  const url = new URL(folder)
  url.protocol = 'https:'
  return url
}
