import type { OutlineEntry } from '../../../../reading/book-text/book-text.ts'
import { fold } from '../../../../reading/text.ts'
import type { Archive } from './archive.ts'
import { readMarkup, resolveReference } from './markup.ts'
import type { PackageDocument } from './package-document.ts'

/** A place in the text: an entry of the archive, and an element in it. */
export interface Target {
  readonly name: string
  readonly fragment: string | null
}

/** An entry of the table of contents with the place where it begins. */
export interface ContentsEntry extends OutlineEntry, Target {}

/** The tables that a book has of itself. */
export interface Contents {
  readonly entries: readonly ContentsEntry[]
  /** Labels of printed pages by the place where each begins. */
  readonly pages: ReadonlyMap<string, string>
}

/** The key of a place. */
export const placeKey = (name: string, fragment: string): string => `${name}#${fragment}`

/** No table of contents has more. */
const mostEntries = 20_000

const gatherer = (from: string) => {
  const entries: ContentsEntry[] = []
  const pages = new Map<string, string>()
  return {
    contents: { entries, pages },
    add: (kind: 'toc' | 'pages', label: string, reference: string, level: number): void => {
      const target = resolveReference(from, reference)
      const title = fold(label)
      if (!target || title === '' || entries.length + pages.size >= mostEntries) return
      if (kind === 'toc') entries.push({ title, level, ...target })
      else if (target.fragment !== null) pages.set(placeKey(target.name, target.fragment), title)
    },
  }
}

/** @source https://www.w3.org/TR/epub-33/#sec-nav */
const readNavigation = (source: string, name: string): Contents => {
  const { contents, add } = gatherer(name)
  let nav: 'toc' | 'pages' | null = null
  let depth = 0
  let link: { href: string; text: string } | null = null
  readMarkup(
    source,
    {
      open: (tag, attributes) => {
        const types = (attributes['epub:type'] ?? '').split(/\s+/)
        if (tag === 'nav') nav = types.includes('toc') ? 'toc' : types.includes('page-list') ? 'pages' : null
        else if (tag === 'ol') depth += 1
        else if (tag === 'a' && nav) link = { href: attributes['href'] ?? '', text: '' }
      },
      text: (data) => {
        if (link) link.text += data
      },
      close: (tag) => {
        if (tag === 'nav') nav = null
        else if (tag === 'ol') depth -= 1
        else if (tag === 'a' && link && nav) {
          add(nav, link.text, link.href, Math.max(0, depth - 1))
          link = null
        }
      },
    },
    'xhtml',
  )
  return contents
}

interface Point {
  text: string
  readonly level: number
  readonly kind: 'toc' | 'pages'
}

/** @source https://daisy.org/activities/standards/daisy/daisy-2/z39-86-2005-r2012-specifications-for-the-digital-talking-book/#NCX */
const readNcx = (source: string, name: string): Contents => {
  const { contents, add } = gatherer(name)
  const points: Point[] = []
  let inLabel = false
  readMarkup(
    source,
    {
      open: (tag, attributes) => {
        if (tag === 'navpoint') points.push({ text: '', level: points.length, kind: 'toc' })
        else if (tag === 'pagetarget') points.push({ text: '', level: 0, kind: 'pages' })
        else if (tag === 'navlabel') inLabel = true
        else if (tag === 'content') {
          const point = points.at(-1)
          if (point) add(point.kind, point.text, attributes['src'] ?? '', point.level)
        }
      },
      text: (data) => {
        const point = points.at(-1)
        if (inLabel && point && point.text.length < 1000) point.text += data
      },
      close: (tag) => {
        if (tag === 'navlabel') inLabel = false
        else if (tag === 'navpoint' || tag === 'pagetarget') points.pop()
      },
    },
    'xml',
  )
  return contents
}

/** Reads the table of contents and the list of pages: the newer form first, the older one where that says nothing. */
export const readContents = async (archive: Archive, { navigation, ncx }: PackageDocument): Promise<Contents> => {
  const source = navigation === null ? null : await archive.text(navigation)
  const newer = source === null || navigation === null ? null : readNavigation(source, navigation)
  if (newer && newer.entries.length > 0) return newer
  const older = ncx === null ? null : await archive.text(ncx)
  return older === null || ncx === null ? (newer ?? { entries: [], pages: new Map() }) : readNcx(older, ncx)
}
