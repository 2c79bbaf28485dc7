/** One line of a table of contents. */
export interface ContentsEntry {
  /** As printed; null when the line has no number. */
  readonly number: string | null
  readonly title: string
}

const numbered = /^(?:(?:chapter|cap[ií]tulo|cap\.|ch\.)\s*)?(\d{1,2})\s*[.:)\-–—]?\s+(\p{L}.*)$/iu
const heading = /^(?:table of contents|contents|sum[aá]rio|[ií]ndice|part(?:e)?\s+[ivx\d]+\b.*)$/iu
const notAChapter =
  /^(?:preface|foreword|index|appendix|acknowledg|about the|copyright|dedication|glossary|bibliography|references|prefácio|apêndice|agradecimentos|índice|sobre)/iu

/** The chapters that a passage lists, one a line; lines that are prose are left out. */
export const contentsEntries = (text: string): readonly ContentsEntry[] =>
  text.split(/\n|\s•\s|\s\|\s/u).flatMap((raw) => {
    const line = raw
      .trim()
      .replace(/\s+/gu, ' ')
      .replace(/\.*\s*\d*$/u, (tail) => (/^\.{2,}/u.test(tail) ? '' : tail))
    if (line === '' || line.length > 90 || heading.test(line) || /[.!?]$/u.test(line)) return []
    const match = numbered.exec(line)
    const title = (match?.[2] ?? line).trim()
    if (notAChapter.test(title) || !/\p{L}{3}/u.test(title)) return []
    return [{ number: match?.[1] ?? null, title }]
  })

/** How a claim names a chapter, by primary language tag; `chapterOfClaim` reads it back. */
export const chapterClaim = (entry: ContentsEntry, language: 'en' | 'pt'): string => {
  if (language === 'pt')
    return entry.number === null
      ? `Um dos capítulos tem o título ${entry.title}.`
      : `O capítulo ${entry.number} tem o título ${entry.title}.`
  return entry.number === null
    ? `One of the chapters is titled ${entry.title}.`
    : `Chapter ${entry.number} covers ${entry.title}.`
}

const claimForm =
  /^(?:Chapter (\d+) covers|O capítulo (\d+) tem o título|One of the chapters is titled|Um dos capítulos tem o título) (.+)\.$/u

/** The chapter that a claim names, when it is a claim made from a table of contents. */
export const chapterOfClaim = (text: string): ContentsEntry | null => {
  const match = claimForm.exec(text)
  const title = match?.[3]
  return match && title !== undefined ? { number: match[1] ?? match[2] ?? null, title } : null
}
