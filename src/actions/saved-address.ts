/** Where browsers and pages themselves say what address a saved page came from; the most reliable first. */
const marks: readonly RegExp[] = [
  // Chromium's MHTML header.
  /^Snapshot-Content-Location:[ \t]*(\S+)/im,
  // The comment that browsers put at the head of a saved page.
  /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/i,
  /<link\b[^>]*\brel=["']?canonical["']?[^>]*\bhref=["']([^"']+)["']/i,
  /<link\b[^>]*\bhref=["']([^"']+)["'][^>]*\brel=["']?canonical\b/i,
  /<meta\b[^>]*\bproperty=["']og:url["'][^>]*\bcontent=["']([^"']+)["']/i,
]

/** The address that a saved page says it came from, or null. */
export const savedAddress = (body: string): URL | null => {
  for (const mark of marks) {
    const found = mark.exec(body)?.[1]?.replaceAll('&amp;', '&')
    const url = found !== undefined && URL.canParse(found) ? new URL(found) : null
    if (url && (url.protocol === 'http:' || url.protocol === 'https:')) return url
  }
  return null
}
