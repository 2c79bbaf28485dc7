import { sameLanguage } from '../../../../domain/language.ts'
import { chapterOfClaim } from '../wording/contents.ts'
import { tellingStems, type WeighedClaim } from './weighed.ts'

/** A chapter that a table of contents lists, with the claims about it. */
export interface Chapter {
  /** As printed, or its place in a list without numbers. */
  readonly number: number
  readonly title: string
  readonly stems: ReadonlySet<string>
  /** The claim of the table of contents. */
  readonly listed: WeighedClaim
  readonly about: WeighedClaim[]
}

const ordinals: Readonly<Record<'en' | 'pt', readonly string[]>> = {
  en: [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth',
  ],
  pt: ['primeiro', 'segundo', 'terceiro', 'quarto', 'quinto', 'sexto', 'sétimo', 'oitavo', 'nono', 'décimo'],
}

/** The chapter number that a sentence names, `last` counted from the number of chapters; null when it names none. */
const namedNumber = (text: string, language: string, count: number): number | null => {
  const lower = text.toLowerCase()
  const digits = /\b(?:chapter|capítulo) (\d{1,2})\b/u.exec(lower)?.[1]
  if (digits !== undefined) return Number(digits)
  const word = /(\p{L}+) (?:chapter\b|capítulo)/u.exec(lower)?.[1]
  if (word === undefined) return null
  if (/^(?:last|final|último)$/u.test(word)) return count
  if (word === 'opening') return 1
  const index = ordinals[sameLanguage(language, 'pt') ? 'pt' : 'en'].indexOf(word)
  return index === -1 ? null : index + 1
}

/** Share of a chapter's title that a claim must have to be about it. */
const titleShare = 0.5

const byTitle = (chapters: readonly Chapter[], stems: ReadonlySet<string>): Chapter | null => {
  let best: Chapter | null = null
  let bestScore = 0
  for (const chapter of chapters) {
    const shared = [...chapter.stems].filter((stem) => stems.has(stem)).length
    const score = chapter.stems.size === 0 ? 0 : shared / chapter.stems.size + shared / 100
    if (score >= titleShare && score > bestScore) {
      best = chapter
      bestScore = score
    }
  }
  return best
}

/** The chapters that the claims list, in order, without what is said about them. A number listed twice counts once. */
const listedChapters = (claims: readonly WeighedClaim[], leaveOut: ReadonlySet<string>): readonly Chapter[] => {
  const chapters = new Map<number, Chapter>()
  const entries = claims.flatMap((listed) => {
    const entry = chapterOfClaim(listed.claim.text)
    return entry ? [{ listed, entry }] : []
  })
  const areNumbered = entries.some(({ entry }) => entry.number !== null)
  for (const [place, { listed, entry }] of entries.entries()) {
    const number = entry.number === null ? place + 1 : Number(entry.number)
    if ((areNumbered && entry.number === null) || chapters.has(number)) continue
    const stems = tellingStems(entry.title, listed.claim.language, leaveOut)
    chapters.set(number, { number, title: entry.title, stems, listed, about: [] })
  }
  return [...chapters.values()].sort((a, b) => a.number - b.number)
}

/**
 * The chapters of a book with the claims about each: named by number, by title, or standing in the same passage as one that
 * was. Empty when no source lists numbered chapters.
 */
export const chaptersOf = (claims: readonly WeighedClaim[], leaveOut: ReadonlySet<string>): readonly Chapter[] => {
  const chapters = listedChapters(claims, leaveOut)
  const last = chapters.at(-1)?.number ?? 0
  const ofPassage = new Map<string, Chapter>()
  for (const weighed of claims) {
    const { claim, stems } = weighed
    if (chapterOfClaim(claim.text) || claim.topic === 'author') continue
    const passage = claim.passage_ids[0] ?? ''
    const number = namedNumber(claim.text, claim.language, last)
    const named = number === null ? null : (chapters.find((chapter) => chapter.number === number) ?? null)
    const direct = named ?? (weighed.overview ? null : byTitle(chapters, stems))
    const chapter = direct ?? (claim.voice === 'critic' ? (ofPassage.get(passage) ?? null) : null)
    if (direct) ofPassage.set(passage, direct)
    chapter?.about.push(weighed)
  }
  return chapters
}
