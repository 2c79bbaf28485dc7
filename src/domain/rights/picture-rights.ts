import type { Snapshot } from '../evidence.ts'
import { tellPublishing } from '../refusals/publishing.ts'
import type { Message } from '../told.ts'

/** Whether a picture may be put up at a site of one's own, and why not. */
export type PictureRight = { readonly may: true } | { readonly may: false; readonly why: Message }

/** What the rule needs to know of a source. */
export type PictureSource = Pick<Snapshot, 'label' | 'url' | 'final_url' | 'record' | 'rights'>

/** The host of an address, without what differs between the names of one site; null when it is none. Stand-ins count as what they stand for. */
const hostOf = (address: string | null): string | null => {
  if (address === null || !URL.canParse(address)) return null
  const host = new URL(address).hostname.toLowerCase().replace(/\.$/, '')
  return host.replace(/(?<=.)\.localhost$/, '').replace(/^www\./, '')
}

/** An address as two are compared: how it is fetched, and its parameters, make no other picture of it. */
const pictureOf = (address: string): string => {
  if (!URL.canParse(address)) return address
  const { pathname } = new URL(address)
  return `${hostOf(address)}${pathname}`
}

const coversOf = ({ record }: PictureSource): readonly string[] =>
  record.flatMap(({ field, value }) => (field === 'cover_image_url' && typeof value === 'string' ? [value] : []))

const gave = (source: PictureSource, url: string): boolean =>
  coversOf(source).some((cover) => pictureOf(cover) === pictureOf(url))

/** Whether a picture lies where a source or its pictures lie, or on a part of that site. */
const isAtHome = (source: PictureSource, url: string): boolean => {
  const host = hostOf(url)
  if (host === null) return false
  const pages = [source.url, source.final_url].map(hostOf).filter((one) => one !== null)
  if (pages.some((page) => host === page || host.endsWith(`.${page}`))) return true
  return coversOf(source).some((cover) => hostOf(cover) === host)
}

const mayStore = ({ rights }: PictureSource): boolean => rights?.images === 'store'

const refusedBy = ({ label, rights }: PictureSource): PictureRight => {
  const why =
    rights === undefined
      ? tellPublishing('picture_rights_unknown', { label })
      : tellPublishing('picture_not_allowed', { label, why: rights.reason })
  return { may: false, why }
}

/**
 * Whether a picture may be put up at a site of one's own: not when it comes from a source that does not let its pictures be stored. It
 * comes from a source that gave its very address or, where none did, whose pages or pictures lie at the same host. What comes from no
 * source is the choice of the editor, who says by what right it is shown.
 */
export const mayShow = (url: string, sources: readonly PictureSource[]): PictureRight => {
  const givers = sources.filter((source) => gave(source, url))
  if (givers.some(mayStore)) return { may: true }
  const from = givers.length > 0 ? givers : sources.filter((source) => isAtHome(source, url))
  const barred = from.find((source) => !mayStore(source))
  return barred === undefined ? { may: true } : refusedBy(barred)
}
