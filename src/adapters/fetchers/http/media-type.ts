/** A content type header, taken apart. */
export interface ContentType {
  /** Lower case; a page when the site does not say. */
  readonly mediaType: string
  readonly charset: string | null
}

/** Media types that a fetch takes unless told otherwise: pages, plain text, JSON and XML. */
export const pageMediaTypes: readonly string[] = [
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'application/json',
  'application/ld+json',
  'application/xml',
  'text/xml',
]

/** Whether a body is HTML, with a head that can be looked into. */
export const isHtml = (mediaType: string): boolean => mediaType === 'text/html' || mediaType === 'application/xhtml+xml'

/** Takes a content type header apart. */
export const contentTypeOf = (header: string | undefined): ContentType => {
  const [first = '', ...parameters] = (header ?? '').split(';')
  const mediaType = first.trim().toLowerCase()
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*["']?([^"'\s]+)/i.exec(parameter)?.[1]).find(Boolean)
  return { mediaType: mediaType === '' ? 'text/html' : mediaType, charset: charset ?? null }
}
