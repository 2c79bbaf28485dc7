const startMarks = /^(?:#{1,6}(?=\s|$)|[-+>](?=\s|$)|>|\d{1,9}(?=[.)](?:\s|$))|~{3,}|`{3,}|={3,}|-{3,}|\|)/u

const escapeProse = (text: string): string =>
  text
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/gu, '\\\\')
    .replaceAll('*', '\\*')
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll('`', '\\`')
    .replaceAll(/\](?=[([:])/gu, '\\]')
    .replaceAll(/<(?=[\p{L}/!?])/gu, '\\<')
    .replaceAll(/&(?=#?\w+;)/gu, '\\&')

/**
 * Words as Markdown that says exactly these words: marks are escaped, line breaks become spaces. Code between single
 * back-quotes is kept as code.
 * @param inside whether the words stand inside a line, where signs that open blocks mean nothing
 */
export const escapeMarkdown = (text: string, inside = false): string => {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  const pieces = line.split(/(?<!`)(`[^`]+`)(?!`)/u)
  const escaped = pieces.map((piece, index) => (index % 2 === 1 ? piece : escapeProse(piece))).join('')
  if (inside) return escaped
  return escaped
    .replace(startMarks, (mark) => (/^\d/u.test(mark) ? mark : `\\${mark}`))
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
}
