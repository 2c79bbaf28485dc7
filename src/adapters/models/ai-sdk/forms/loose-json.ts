/** A piece of loose JSON: a string in either quotes, a comma before a closing bracket, a word of Python; all else stays. */
const piece =
  /"(?:[^"\\]|\\[\s\S])*"|(?<=[[{,:]\s*)'(?:[^'\\]|\\[\s\S]|'(?!\s*[,:\]}]))*'(?=\s*[,:\]}])|,(?=\s*[\]}])|\b(?:True|False|None)\b/g
const pythonWords: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' }

const escapedBreaks = (quoted: string): string =>
  quoted.replace(/\r?\n/g, String.raw`\n`).replaceAll('\t', String.raw`\t`)

const mended = (text: string): string =>
  text.replace(piece, (found) => {
    if (found === ',') return ''
    if (found.startsWith('"')) return escapedBreaks(found)
    if (found.startsWith("'")) {
      const inner = found
        .slice(1, -1)
        .replaceAll(String.raw`\'`, "'")
        .replace(/(?<!\\)"/g, String.raw`\"`)
      return escapedBreaks(`"${inner}"`)
    }
    return pythonWords[found] ?? found
  })

/** The places at which an object may start: behind a code fence first, then wherever a brace opens, from the front. */
const starts = (text: string): readonly number[] => {
  const fence = /```(?:json)?\s*(?=\{)/i.exec(text)
  const braces = [...text.matchAll(/\{/g)].slice(0, 5).map((match) => match.index)
  return fence === null ? braces : [fence.index + fence[0].length, ...braces]
}

/** From the start to the last closing brace; to the end when none closes. */
const closed = (text: string, start: number): string => {
  const end = text.lastIndexOf('}')
  return end > start ? text.slice(start, end + 1) : text.slice(start)
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The object that an answer holds, also inside a code fence or between words, with trailing commas, single quotes or raw line breaks;
 * `cut` is true when its end was missing and had to be supplied. Null when there is none.
 */
export const looseJson = async (answer: string): Promise<{ readonly value: object; readonly cut: boolean } | null> => {
  const text = answer.trim()
  for (const start of starts(text)) {
    for (const candidate of [closed(text, start), mended(closed(text, start))]) {
      try {
        const value: unknown = JSON.parse(candidate)
        if (isObject(value)) return { value, cut: false }
      } catch {
        // The next candidate is tried.
      }
    }
  }
  const [first] = starts(text)
  if (first === undefined) return null
  const { parsePartialJson } = await import('ai')
  const { value } = await parsePartialJson(mended(text.slice(first).replace(/\s*```[^`]*$/, '')))
  return isObject(value) && Object.keys(value).length > 0 ? { value, cut: true } : null
}
