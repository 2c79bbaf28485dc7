import PostalMime, { decodeWords, type Email } from 'postal-mime'

/** The page inside a saved web archive, and where it was saved from. */
export interface ArchivedPage {
  readonly html: string
  readonly url: string | null
}

/** A part of an archive before it is decoded. */
interface Part {
  readonly source: string
  readonly email: Email
}

/** Archives are nested once in practice; deeper is no page. */
const deepestNesting = 5
/** A page is among the first parts of its archive; an archive of more parts than any page has is read no further. */
const mostParts = 3000

const header = (email: Email, name: string): string | null =>
  email.headers.find(({ key }) => key === name)?.value.trim() ?? null

const mediaTypeOf = (email: Email): string =>
  (header(email, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

const parameterOf = (email: Email, name: string): string | null =>
  new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i')
    .exec(header(email, 'content-type') ?? '')
    ?.slice(1)
    .find((match) => match !== undefined) ?? null

const splitHead = (source: string): readonly [head: string, body: string] => {
  const gap = /\r?\n\r?\n/.exec(source)
  return gap ? [source.slice(0, gap.index), source.slice(gap.index + gap[0].length)] : [source, '']
}

const partOf = async (source: string): Promise<Part> => ({
  source,
  email: await PostalMime.parse(`${splitHead(source)[0]}\r\n\r\n`),
})

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The parts of an archive that are no containers themselves, in order. */
const leavesOf = async (part: Part, depth = 0): Promise<readonly Part[]> => {
  const boundary = parameterOf(part.email, 'boundary')
  if (!mediaTypeOf(part.email).startsWith('multipart/') || boundary === null || depth > deepestNesting) return [part]
  const [, body] = splitHead(part.source)
  const pieces = `\n${body}`.split(new RegExp(`\\r?\\n--${escaped(boundary)}(?:--)?[ \\t]*(?=\\r?\\n|$)`))
  const parts = await Promise.all(pieces.slice(1, mostParts).map((piece) => partOf(piece.replace(/^\r?\n/, ''))))
  return (await Promise.all(parts.map((inner) => leavesOf(inner, depth + 1)))).flat()
}

/** The words of a part; a text that was never packed was decoded already when the file was read. */
const htmlOf = async ({ source, email }: Part): Promise<string> => {
  const packing = header(email, 'content-transfer-encoding')?.toLowerCase() ?? '7bit'
  const [, body] = splitHead(source)
  if (packing !== 'quoted-printable' && packing !== 'base64') return body
  const kind = `text/html; charset=${parameterOf(email, 'charset') ?? 'utf-8'}`
  const decoded = await PostalMime.parse(
    `Content-Type: ${kind}\r\nContent-Transfer-Encoding: ${packing}\r\n\r\n${body}`,
  )
  return decoded.html ?? ''
}

const addressIn = (written: string | null): string | null => {
  const address = written === null ? '' : decodeWords(written).replace(/\s+/g, '')
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null
}

const isPage = ({ email }: Part): boolean => ['text/html', 'application/xhtml+xml'].includes(mediaTypeOf(email))

/**
 * Finds the page in a web archive (.mhtml, .mht): the part that the archive names as its root, else the one saved from the
 * archive's own address, else the first page. Frames and pictures are left out.
 * @returns null when there is no page in it
 * @source RFC 2557
 */
export const pageOfMhtml = async (archive: string): Promise<ArchivedPage | null> => {
  const root = await partOf(archive.replace(/^\ufeff?\s*/, ''))
  const pages = (await leavesOf(root)).filter(isPage)
  const start = parameterOf(root.email, 'start')
  const savedFrom = addressIn(header(root.email, 'snapshot-content-location'))
  const page =
    pages.find(({ email }) => start !== null && header(email, 'content-id') === start) ??
    pages.find(({ email }) => savedFrom !== null && addressIn(header(email, 'content-location')) === savedFrom) ??
    pages[0]
  if (!page) return null
  const url =
    savedFrom ?? addressIn(header(page.email, 'content-location')) ?? addressIn(header(root.email, 'content-location'))
  return { html: await htmlOf(page), url }
}
