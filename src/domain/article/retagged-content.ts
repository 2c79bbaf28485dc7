import { type AffiliateTags, withAffiliateTags } from './affiliate-links.ts'

/** Comments, which hold what blocks are and no links (one left open lasts to the end), and the start tags of links. */
const commentOrLink = /<!--[\s\S]*?(?:-->|$)|<a(?=[\s/])(?:[^"'<>]|"[^"]*"|'[^']*')*>/giu
const attributePattern = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*))/gu
const ampersand = /&(?:amp|#0*38|#x0*26);/giu

interface Attribute {
  readonly value: string
  /** Offsets of the value in its tag, quotation marks left out; `after` is behind them. */
  readonly start: number
  readonly end: number
  readonly after: number
}

/** The first attribute of a name: browsers look at no other. */
const attributeOf = (link: string, name: string): Attribute | null => {
  for (const found of link.matchAll(attributePattern)) {
    if (found[1]?.toLowerCase() !== name) continue
    const value = found[2] ?? found[3] ?? found[4] ?? ''
    const after = found.index + found[0].length
    const end = found[4] === undefined ? after - 1 : after
    return { value, start: end - value.length, end, after }
  }
  return null
}

const replaced = (text: string, start: number, end: number, by: string): string =>
  `${text.slice(0, start)}${by}${text.slice(end)}`

/** A link that pays says so to search engines. */
const sponsored = (link: string): string => {
  const rel = attributeOf(link, 'rel')
  if (rel !== null) {
    const words = rel.value.split(/\s+/u).filter((word) => word !== '')
    const isSaid = words.some((word) => word.toLowerCase() === 'sponsored')
    if (isSaid) return link
    const isBare = rel.after === rel.end
    const value = [...words, 'sponsored'].join(' ')
    return replaced(link, rel.start, rel.end, isBare ? `"${value}"` : value)
  }
  const after = attributeOf(link, 'href')?.after ?? link.length - 1
  return replaced(link, after, after, ' rel="sponsored"')
}

const retagged = (link: string, tags: AffiliateTags): string => {
  const href = attributeOf(link, 'href')
  if (href === null) return link
  const url = href.value.replaceAll(ampersand, '&')
  const tagged = withAffiliateTags(url, tags)
  return tagged === url ? link : sponsored(replaced(link, href.start, href.end, tagged.replaceAll('&', '&amp;')))
}

/**
 * Finished HTML whose links to marketplaces carry the site's own tags. Only the `href` of links whose tag changes is written anew,
 * and `rel="sponsored"` added to them where it is missing; every other character stays as it is, so that blocks stay valid.
 */
export const retagContent = (html: string, tags: AffiliateTags): string =>
  html.replaceAll(commentOrLink, (found) => (found.startsWith('<!--') ? found : retagged(found, tags)))

/** The addresses that the links of finished HTML lead to, in order. */
export const linkedAddresses = (html: string): readonly string[] =>
  [...html.matchAll(commentOrLink)].flatMap(([link]) => {
    const href = link.startsWith('<!--') ? null : attributeOf(link, 'href')
    return href === null ? [] : [href.value.replaceAll(ampersand, '&')]
  })
