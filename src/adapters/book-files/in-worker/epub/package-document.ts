import { fold } from '../../../../reading/text.ts'
import { unreadable } from '../unreadable.ts'
import type { Archive } from './archive.ts'
import { readMarkup, resolveReference } from './markup.ts'

/** One statement of a book about itself: `dc:title`, `dc:creator`, `meta` ... */
export interface Metadatum {
  /** Without prefix, lower case; for `meta` the name of what it states. */
  readonly name: string
  readonly text: string
  readonly attributes: Readonly<Record<string, string>>
  /** What further statements say of this one: `role`, `title-type`, `identifier-type`. */
  readonly refined: ReadonlyMap<string, string>
}

/** What the package document of a book says. */
export interface PackageDocument {
  readonly metadata: readonly Metadatum[]
  /** Names of the archive's entries that hold the text, in reading order. */
  readonly spine: readonly string[]
  /** The entry of the navigation document (EPUB 3), or null. */
  readonly navigation: string | null
  /** The entry of the NCX (EPUB 2), or null. */
  readonly ncx: string | null
}

interface Item {
  readonly name: string
  readonly mediaType: string
  readonly properties: readonly string[]
}

interface Statement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

const isText = ({ mediaType }: Item): boolean =>
  /^(?:application\/xhtml\+xml|text\/(?:html|x-oeb1-document))$/.test(mediaType)

const rootName = async (archive: Archive): Promise<string> => {
  const container = await archive.text('META-INF/container.xml')
  if (container === null) return unreadable('is an archive but no EPUB: it has no META-INF/container.xml')
  let found: string | null = null
  readMarkup(
    container,
    {
      open: (name, attributes) => {
        if (name === 'rootfile') found ??= attributes['full-path'] ?? null
      },
    },
    'xml',
  )
  return found ?? unreadable('is damaged: it does not name its package document')
}

const withRefinements = (statements: readonly Statement[]): readonly Metadatum[] => {
  const refinements = statements.filter(({ attributes }) => attributes['refines'] !== undefined)
  return statements
    .filter(({ attributes }) => attributes['refines'] === undefined)
    .map(({ name, attributes, text }) => ({
      name: name === 'meta' ? (attributes['property'] ?? attributes['name'] ?? '').toLowerCase() : name,
      text: fold(text) === '' ? fold(attributes['content'] ?? '') : fold(text),
      attributes,
      refined: new Map(
        refinements
          .filter((one) => attributes['id'] !== undefined && one.attributes['refines'] === `#${attributes['id']}`)
          .map((one) => [one.attributes['property'] ?? '', fold(one.text)]),
      ),
    }))
}

/** Finds and reads the package document of a book. @throws UnreadableBook */
export const readPackage = async (archive: Archive): Promise<PackageDocument> => {
  const root = await rootName(archive)
  const source = (await archive.text(root)) ?? unreadable('is damaged: its package document is missing')
  const items = new Map<string, Item>()
  const order: string[] = []
  const statements: Statement[] = []
  let ncxId: string | null = null
  let inMetadata = false
  let open: Statement | null = null
  const startTag = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'metadata') inMetadata = true
    else if (name === 'item') {
      const target = resolveReference(root, attributes['href'] ?? '')
      const properties = (attributes['properties'] ?? '').split(/\s+/)
      if (target)
        items.set(attributes['id'] ?? '', { name: target.name, mediaType: attributes['media-type'] ?? '', properties })
    } else if (name === 'spine') ncxId = attributes['toc'] ?? null
    else if (name === 'itemref' && attributes['linear'] !== 'no') order.push(attributes['idref'] ?? '')
    else if (inMetadata && statements.length < 1000) {
      open = { name, attributes, text: '' }
      statements.push(open)
    }
  }
  readMarkup(
    source,
    {
      open: startTag,
      text: (data) => {
        if (open && open.text.length < 20_000) open.text += data
      },
      close: (name) => {
        if (name === 'metadata') inMetadata = false
        open = null
      },
    },
    'xml',
  )
  const all = [...items.values()]
  const spine = order.flatMap((id) => {
    const item = items.get(id)
    return item && isText(item) ? [item.name] : []
  })
  return {
    metadata: withRefinements(statements),
    spine,
    navigation: all.find(({ properties }) => properties.includes('nav'))?.name ?? null,
    ncx:
      items.get(ncxId ?? '')?.name ??
      all.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')?.name ??
      null,
  }
}
