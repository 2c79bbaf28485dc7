/** The signs that sites write by name in running text. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
}

const pattern = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/iuy

const signOf = (code: number): string | null => {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code === 0) return null
  const sign = String.fromCodePoint(code)
  return /\s/u.test(sign) ? ' ' : sign
}

/** The sign that stands at a place of some HTML: one character, or an entity with its length there. */
export const signAt = (html: string, at: number): { readonly text: string; readonly length: number } => {
  if (html.charAt(at) === '&') {
    pattern.lastIndex = at
    const found = pattern.exec(html)
    const [whole = '', decimal, hexadecimal, name] = found ?? []
    const text =
      decimal !== undefined
        ? signOf(Number(decimal))
        : hexadecimal !== undefined
          ? signOf(Number.parseInt(hexadecimal, 16))
          : (named[name ?? ''] ?? null)
    if (text !== null) return { text, length: whole.length }
  }
  const sign = html.charAt(at)
  return { text: /\s/u.test(sign) ? ' ' : sign, length: 1 }
}

/** A text as the value of an attribute. */
export const asAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
