import { Parser } from 'htmlparser2'

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** A page that waits longer than this before it moves on is meant to be read. */
const longestRefreshSeconds = 5

/** A refresh stands in the head; no head is longer than this. */
const headCharacters = 64 * 1024

/** No address is longer; a pattern is not tried on more, so that a hostile page cannot make it slow. */
const refreshCharacters = 2_048

/** Where a status and its headers send the reader, or null. */
export const redirectTarget = (status: number, headers: Readonly<Record<string, string>>): string | null =>
  redirectStatuses.has(status) ? (headers['location'] ?? null) : null

const refreshPattern = /^\s*(\d+)(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?\s*([^"']+?)\s*["']?\s*$/i

/** Where a page's own `<meta http-equiv="refresh">` sends the reader soon, or null. What stands in `<noscript>` is not followed. */
export const refreshTarget = (html: string): string | null => {
  let target: string | null = null
  let withoutScript = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'noscript') withoutScript += 1
      if (name === 'body') parser.pause()
      if (name !== 'meta' || withoutScript > 0 || target !== null) return
      if (attributes['http-equiv']?.toLowerCase() !== 'refresh') return
      const [, seconds, url] = refreshPattern.exec((attributes['content'] ?? '').slice(0, refreshCharacters)) ?? []
      if (url && Number(seconds) <= longestRefreshSeconds) target = url
    },
    onclosetag(name) {
      if (name === 'noscript') withoutScript -= 1
    },
  })
  parser.write(html.slice(0, headCharacters))
  return target
}
