import { Anchor } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { texts } from '../texts/first.ts'

/** Only http(s) addresses become links; whatever else a source gave stays text. */
const isWebAddress = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

/** The host of an address, for people. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url)

/** Characters of a path that people still read. */
const pathLength = 48

/** An address for people: host and path, cut where it grows long; two pages of one site look like two. */
export const shortAddress = (url: string): string => {
  if (!URL.canParse(url)) return url
  const { pathname } = new URL(url)
  const path = pathname === '/' ? '' : pathname
  return `${hostOf(url)}${path.length > pathLength ? `${path.slice(0, pathLength)}…` : path}`
}

/** A place that something was put: an address, or a path on the server for files. */
export const Place = ({ url }: { url: string }) =>
  url.startsWith('file:') ? (
    <code className="file-path">{decodeURIComponent(new URL(url).pathname)}</code>
  ) : (
    <OutwardLink href={url}>{url}</OutwardLink>
  )

/** A link out of the product, in a tab of its own and without telling where one came from. */
export const OutwardLink = ({ href, children }: { href: string; children: ReactNode }) =>
  isWebAddress(href) ? (
    <Anchor href={href} target="_blank" rel="noopener noreferrer nofollow" size="sm" className="outward-link">
      {children}
      <IconExternalLink size={13} aria-label={texts.common.opensNewTab} />
    </Anchor>
  ) : (
    <span>{children}</span>
  )
