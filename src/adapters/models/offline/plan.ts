import { contentWords } from '../../../domain/words.ts'
import type { PlanInput, WritingTasks } from '../../../domain/writing.ts'
import { type Chapter, chaptersOf } from './chapters.ts'
import { chapterOfClaim } from './contents.ts'
import { articleTitle, createHeadings, type Headed } from './headings.ts'
import { shareOutFixed, wordsAimedAt } from './share-out.ts'
import { cutIntoThree, placeLoose, type Theme, themesByWords } from './themes.ts'
import { type WeighedClaim, weigh, wordsOf } from './weighed.ts'

type PlanOutput = WritingTasks['plan']['output']
type PlannedSection = PlanOutput['sections'][number]

const fewestChapters = 5
const fewestInSubsection = 3

/** In fixed sections general statements come first; what speaks of one chapter is better told under a theme. */
const preferred = (claims: readonly WeighedClaim[], chapters: readonly Chapter[]): readonly WeighedClaim[] => {
  const ofChapter = new Set(chapters.flatMap(({ about }) => about))
  const rank = (weighed: WeighedClaim): number =>
    (weighed.overview ? -1 : 0) +
    (ofChapter.has(weighed) ? 2 : 0) +
    (weighed.claim.topic === 'subject' && ['critic', 'reader'].includes(weighed.claim.voice) ? 1 : 0)
  return [...claims].filter(({ claim }) => chapterOfClaim(claim.text) === null).sort((a, b) => rank(a) - rank(b))
}

const themesOf = (pool: readonly WeighedClaim[], chapters: readonly Chapter[]): readonly Theme[] => {
  if (chapters.length < fewestChapters) return themesByWords(pool)
  const inPool = new Set(pool)
  const open = chapters.map((chapter) => ({ ...chapter, about: chapter.about.filter((one) => inPool.has(one)) }))
  const themes = cutIntoThree(open).map((run) => ({ chapters: run, claims: run.flatMap(({ about }) => about) }))
  const placed = new Set(themes.flatMap(({ claims }) => claims))
  placeLoose(
    themes,
    pool.filter((weighed) => !placed.has(weighed) && chapterOfClaim(weighed.claim.text) === null),
  )
  return themes
}

/** Chapters take turns, so that none crowds out the others; claims about no chapter come last. */
const inTurns = ({ chapters, claims }: Theme): readonly WeighedClaim[] => {
  const rows = chapters.map(({ about }) => about)
  const linked = new Set(rows.flat())
  const deepest = Math.max(0, ...rows.map((row) => row.length))
  const turns = Array.from({ length: deepest }, (_, turn) => rows.flatMap((row) => row.slice(turn, turn + 1)))
  return [...turns.flat(), ...claims.filter((weighed) => !linked.has(weighed))]
}

/** As many of a theme's claims as its words can carry, in reading order: the chapters listed, then what is said of each. */
const trimmed = (theme: Theme, aimedAt: number): readonly WeighedClaim[] => {
  const kept: WeighedClaim[] = theme.chapters.slice(0, 4).map(({ listed }) => listed)
  for (const weighed of inTurns(theme)) if (wordsOf(kept) < aimedAt) kept.push(weighed)
  const order = new Map(theme.chapters.flatMap(({ about }) => about).map((weighed, index) => [weighed, index]))
  const place = (weighed: WeighedClaim): number =>
    chapterOfClaim(weighed.claim.text) ? -1 : (order.get(weighed) ?? 1000 + weighed.order)
  return kept.sort((a, b) => place(a) - place(b) || a.order - b.order)
}

/** Gives what a full theme left over to the theme that lacks most words, so that none starves beside another's leftovers. */
const evened = (
  themes: readonly Theme[],
  kept: readonly (readonly WeighedClaim[])[],
  aims: readonly number[],
): readonly (readonly WeighedClaim[])[] => {
  const told = kept.map((claims) => [...claims])
  const placed = new Set(kept.flat())
  const left = themes.flatMap(({ claims }) => claims).filter((weighed) => !placed.has(weighed))
  for (const weighed of left) {
    const lacks = told.map((claims, index) => (aims[index] ?? 0) - wordsOf(claims))
    const neediest = lacks.indexOf(Math.max(...lacks))
    if ((lacks[neediest] ?? 0) > 0) told[neediest]?.push(weighed)
  }
  return told
}

/** Cuts a section's claims into two or three runs of at least three told claims each. */
const subsectionRuns = (claims: readonly WeighedClaim[], most: number): readonly (readonly WeighedClaim[])[] => {
  const listed = claims.filter(({ claim }) => chapterOfClaim(claim.text) !== null)
  const told = claims.filter(({ claim }) => chapterOfClaim(claim.text) === null)
  const count = Math.min(most, told.length >= 10 ? 3 : 2)
  const size = Math.ceil(told.length / count)
  const runs = Array.from({ length: count }, (_, index) => told.slice(index * size, (index + 1) * size))
  return runs.map((run, index) => (index === 0 ? [...listed, ...run] : run)).filter((run) => run.length > 0)
}

const ids = (claims: readonly WeighedClaim[]): string[] => claims.map(({ claim }) => claim.claim_id)

const headedBy = (claims: readonly WeighedClaim[], chapters: readonly Chapter[]): Headed => ({
  claims,
  chapters: chapters.filter(({ about }) => about.some((one) => claims.includes(one))),
})

/**
 * The plan of an article by rules: fixed sections get the claims of their topics, the rest falls into three themes along the
 * book's chapters (or its commonest words), and headings come from the evidence's own words. No claim is used twice.
 */
export const plan = (input: PlanInput): PlanOutput => {
  const { book, language } = input
  const leaveOut = new Set(contentWords([book.title, ...book.authors].join(' '), language))
  const claims = weigh(input.claims, leaveOut, book)
  const chapters = chaptersOf(claims, leaveOut)
  const fixed = shareOutFixed(input.sections, preferred(claims, chapters))
  const taken = new Set([...fixed.values()].flat())
  const slots = input.sections.filter(({ kind }) => kind === 'thematic')
  const forThemes = new Set(slots.flatMap((slot) => slot.claim_ids))
  const pool = claims.filter((one) => forThemes.has(one.claim.claim_id) && !taken.has(one))
  const themes = themesOf(pool, chapters)
  const aims = slots.map(wordsAimedAt)
  const kept = themes.map((theme, index) => trimmed(theme, aims[index] ?? 0))
  const told = evened(themes, kept, aims)
  const divided = told.reduce((best, one, index) => (one.length > (told[best]?.length ?? 0) ? index : best), 0)

  const headings = createHeadings(language, leaveOut)
  const themeHeadings = themes.map((theme, index) => {
    const own = told[index] ?? []
    const others = told.flatMap((one, at) => (at === index ? [] : one))
    return headings.of({ chapters: theme.chapters, claims: own }, others, true)
  })
  const subsectionsOf = (own: readonly WeighedClaim[]): PlannedSection['subsections'] =>
    subsectionRuns(own, input.subsections.max).map((run) => ({
      heading: headings.of(
        headedBy(run, chapters),
        own.filter((one) => !run.includes(one)),
        false,
      ),
      claim_ids: ids(run),
    }))

  const sections = input.sections.map((slot): PlannedSection => {
    const index = slots.indexOf(slot)
    if (index === -1) {
      return { role: slot.role, heading: slot.title, claim_ids: ids(fixed.get(slot.role) ?? []), subsections: [] }
    }
    const own = told[index] ?? []
    const divides = index === divided && own.length >= fewestInSubsection
    return {
      role: slot.role,
      heading: themeHeadings[index] ?? slot.title,
      claim_ids: ids(own),
      subsections: divides ? subsectionsOf(own) : [],
    }
  })
  return { title: articleTitle(book, themeHeadings, language), sections }
}
