import { type ZipEntry, zipOf } from './zip.ts'

/** A chapter of a made-up book. */
export interface EpubChapter {
  readonly title: string
  /** The body's markup after its heading. */
  readonly markup: string
}

/** What a made-up EPUB holds. */
export interface EpubContent {
  readonly chapters: readonly EpubChapter[]
  /** The metadata's markup; a title and an author unless told. */
  readonly metadata?: string
  /** Made like EPUB 2: an NCX instead of a navigation document. */
  readonly older?: boolean
  readonly more?: readonly ZipEntry[]
  /** Places of printed pages, by label: `ch1.xhtml#p7`. */
  readonly pageList?: Readonly<Record<string, string>>
}

const xml = '<?xml version="1.0" encoding="UTF-8"?>'
const container = `${xml}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`

const plainMetadata =
  '<dc:title>The Quiet Ledger</dc:title><dc:creator>Mara Lindqvist</dc:creator><dc:language>en</dc:language>'

const packageDocument = ({ chapters, metadata = plainMetadata, older = false }: EpubContent): string => {
  const items = chapters.map(
    (_, index) => `<item id="c${index}" href="text/ch${index}.xhtml" media-type="application/xhtml+xml"/>`,
  )
  const toc = older
    ? '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    : '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
  const refs = chapters.map((_, index) => `<itemref idref="c${index}"/>`)
  return `${xml}<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" version="${older ? '2.0' : '3.0'}"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest>${items.join('')}${toc}</manifest><spine${older ? ' toc="ncx"' : ''}>${refs.join('')}</spine></package>`
}

const navigation = ({ chapters, pageList = {} }: EpubContent): string => {
  const entries = chapters.map(({ title }, index) => `<li><a href="text/ch${index}.xhtml">${title}</a></li>`)
  const pages = Object.entries(pageList).map(([label, place]) => `<li><a href="text/${place}">${label}</a></li>`)
  return `${xml}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol>${entries.join('')}</ol></nav><nav epub:type="page-list"><ol>${pages.join('')}</ol></nav></body></html>`
}

const ncx = ({ chapters }: EpubContent): string => {
  const points = chapters.map(
    ({ title }, index) =>
      `<navPoint id="n${index}"><navLabel><text>${title}</text></navLabel><content src="text/ch${index}.xhtml"/></navPoint>`,
  )
  return `${xml}<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><navMap>${points.join('')}</navMap></ncx>`
}

/** Writes an EPUB in memory. */
export const epubOf = (content: EpubContent): Uint8Array<ArrayBuffer> =>
  zipOf([
    { name: 'mimetype', data: 'application/epub+zip', stored: true },
    { name: 'META-INF/container.xml', data: container },
    { name: 'OEBPS/book.opf', data: packageDocument(content) },
    content.older
      ? { name: 'OEBPS/toc.ncx', data: ncx(content) }
      : { name: 'OEBPS/nav.xhtml', data: navigation(content) },
    ...content.chapters.map(({ title, markup }, index) => ({
      name: `OEBPS/text/ch${index}.xhtml`,
      data: `${xml}<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>${title}</title></head><body><h1>${title}</h1>${markup}</body></html>`,
    })),
    ...(content.more ?? []),
  ])
