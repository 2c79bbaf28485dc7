import { createHash } from 'node:crypto'

/** The word by which a post is found again, whatever else changes: unguessable by people, searchable by WordPress. */
export const markerOf = (externalKey: string): string =>
  `pigmeu-${createHash('sha256').update(externalKey).digest('hex').slice(0, 24)}`

/** The block that carries the marker in a post; readers see nothing of it. */
export const markerBlock = (marker: string): string => `<!-- wp:html -->\n<!-- ${marker} -->\n<!-- /wp:html -->`

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The bare words of a post's HTML, by which two forms of it are compared: sites may rewrite entities and spaces. */
export const bareText = (html: string): string =>
  html
    .replaceAll(/<!--[\s\S]*?-->/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
      if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16))
      return named[name] ?? whole
    })
    .replaceAll(/\s+/g, ' ')
    .trim()
