/** White space beyond ASCII, as `\s` of a regular expression means it. */
const otherSpaces = new Set(
  [0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].concat(
    Array.from({ length: 11 }, (_, at) => 0x2000 + at),
  ),
)
const isSpace = (code: number): boolean =>
  code <= 0x20 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : code >= 0xa0 && otherSpaces.has(code)

/** How many runs a text has between white space: its words. None is cut out for it, for a page has thousands of them. */
export const countRuns = (text: string): number => {
  let count = 0
  let isWithin = false
  for (let at = 0; at < text.length; at += 1) {
    const continues = !isSpace(text.charCodeAt(at))
    if (continues && !isWithin) count += 1
    isWithin = continues
  }
  return count
}
