/** The host that an address speaks for: lower case, without port and without the `.localhost` of a local stand-in. */
export const bareHost = (url: URL): string =>
  url.hostname
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/(?<=.)\.localhost$/, '')

/** Matches a domain, its subdomains and its local stand-ins, with or without a port. */
export const hostPattern = (domain: string): RegExp =>
  new RegExp(`(?:^|\\.)${domain.replaceAll('.', '\\.')}(?:\\.localhost)?(?::\\d+)?$`, 'i')

/** The address that a text holds, or null. */
export const urlOf = (text: string, base?: string): URL | null =>
  URL.canParse(text, base) ? new URL(text, base) : null

const trackingNames = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid|ref_?|_ga|_gl|yclid|source_?id)$/i

/** An address as it is compared: no fragment, no tracking parameters, no default port; a stand-in's host is kept. */
export const canonicalAddress = (url: URL): string => {
  const copy = new URL(url)
  copy.hash = ''
  copy.username = ''
  copy.password = ''
  for (const name of [...copy.searchParams.keys()]) if (trackingNames.test(name)) copy.searchParams.delete(name)
  copy.searchParams.sort()
  return copy.toString()
}
