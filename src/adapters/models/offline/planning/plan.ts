import { contentWords } from '../../../../domain/words.ts'
import type { PlanInput, WritingTasks } from '../../../../domain/writing.ts'
import { chapterOfClaim } from '../wording/contents.ts'
import { shortTitle } from '../wording/names.ts'
import { type Chapter, chaptersOf } from './chapters.ts'
import { fixedHeading } from './fixed-headings.ts'
import { articleTitle, createHeadings, type Headed } from './headings.ts'
import { shareOutFixed, wordsAimedAt } from './share-out.ts'
import { cutIntoThree, placeLoose, type Theme, themesByWords } from './themes.ts'
import { type WeighedClaim, weigh, wordsOf } from './weighed.ts'

type PlanOutput = WritingTasks['plan']['output']
type PlannedSection = PlanOutput['sections'][number]

const fewestChapters = 5
/** Words of claims that three themes can be told with. */
const enoughWords = 480
const fewestInDivided = 3
/** Chapters that a theme names from the table of contents. */
const chaptersListed = 4

/** Whether a reader or critic tells what the book's own side tells better: what it is, for whom, and why it was made. */
const isOutside = ({ claim: { topic, voice } }: WeighedClaim): boolean =>
  (voice === 'reader' || voice === 'critic') && ['subject', 'audience', 'background', 'prerequisites'].includes(topic)

/** In fixed sections general statements come first; what speaks of one chapter is better told under a theme. */
const preferred = (claims: readonly WeighedClaim[], chapters: readonly Chapter[]): readonly WeighedClaim[] => {
  const ofChapter = new Set(chapters.flatMap(({ about }) => about))
  const rank = (weighed: WeighedClaim): number =>
    (weighed.overview ? -1 : 0) -
    (weighed.claim.topic === 'author' ? 0 : weighed.value / 8) +
    (ofChapter.has(weighed) ? 2 : 0) +
    (isOutside(weighed) ? 1 : 0)
  return [...claims].filter(({ claim }) => chapterOfClaim(claim.text) === null).sort((a, b) => rank(a) - rank(b))
}

/** Whether a claim judges the book as a whole, which belongs to no theme. */
const isVerdict = ({ claim: { topic } }: WeighedClaim): boolean => topic === 'strengths' || topic === 'criticism'

const themesOf = (pool: readonly WeighedClaim[], chapters: readonly Chapter[]): readonly Theme[] => {
  if (chapters.length < fewestChapters) return themesByWords(pool)
  const inPool = new Set(pool)
  const open = chapters.map((chapter) => ({ ...chapter, about: chapter.about.filter((one) => inPool.has(one)) }))
  const themes = cutIntoThree(open).map((run) => ({ chapters: run, claims: run.flatMap(({ about }) => about) }))
  const placed = new Set(themes.flatMap(({ claims }) => claims))
  const loose = pool.filter((weighed) => !placed.has(weighed) && chapterOfClaim(weighed.claim.text) === null)
  const themed = loose.filter((weighed) => !isVerdict(weighed))
  const enough = wordsOf([...placed, ...themed]) >= enoughWords
  placeLoose(themes, enough ? themed : loose)
  return themes
}

/** Chapters take turns, so that none crowds out the others; claims about no chapter come last. */
const inTurns = ({ chapters, claims }: Theme): readonly WeighedClaim[] => {
  const rows = chapters.map(({ about }) => [...about].sort((a, b) => b.value - a.value))
  const linked = new Set(rows.flat())
  const deepest = Math.max(0, ...rows.map((row) => row.length))
  const turns = Array.from({ length: deepest }, (_, turn) => rows.flatMap((row) => row.slice(turn, turn + 1)))
  const others = claims.filter((weighed) => !linked.has(weighed))
  return [...turns.flat(), ...others.sort((a, b) => b.value - a.value)]
}

/** As many of a theme's claims as its words can carry, in reading order: the chapters listed, then what is said of each. */
const trimmed = (theme: Theme, aimedAt: number): readonly WeighedClaim[] => {
  const toldOf = [...theme.chapters].sort((a, b) => b.about.length - a.about.length).slice(0, chaptersListed)
  const kept: WeighedClaim[] = toldOf.map(({ listed }) => listed)
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

/** Where a row of claims is best cut near a place: between two chapters if one ends within a claim of it. */
const cutNear = (told: readonly WeighedClaim[], place: number, chapters: readonly Chapter[]): number => {
  const chapterOf = (weighed: WeighedClaim | undefined): Chapter | undefined =>
    chapters.find(({ about }) => weighed !== undefined && about.includes(weighed))
  const isEnd = (at: number): boolean => chapterOf(told[at - 1]) !== chapterOf(told[at])
  return [place, place - 1, place + 1].find((at) => isEnd(at) && at >= 3 && told.length - at >= 3) ?? place
}

/** Cuts a section's claims into two or three runs, at the ends of chapters where that leaves each long enough. */
const subsectionRuns = (
  claims: readonly WeighedClaim[],
  chapters: readonly Chapter[],
  most: number,
): readonly (readonly WeighedClaim[])[] => {
  const listed = claims.filter(({ claim }) => chapterOfClaim(claim.text) !== null)
  const told = claims.filter(({ claim }) => chapterOfClaim(claim.text) === null)
  const count = Math.min(most, told.length >= 10 ? 3 : 2)
  const cuts = Array.from({ length: count - 1 }, (_, index) =>
    cutNear(told, Math.ceil(((index + 1) * told.length) / count), chapters),
  )
  const runs = [0, ...cuts].map((from, index) => told.slice(from, cuts[index] ?? told.length))
  return runs.map((run, index) => (index === 0 ? [...listed, ...run] : run)).filter((run) => run.length > 0)
}

const ids = (claims: readonly WeighedClaim[]): string[] => claims.map(({ claim }) => claim.claim_id)

const headedBy = (claims: readonly WeighedClaim[], chapters: readonly Chapter[]): Headed => ({
  claims,
  chapters: chapters.filter(({ about }) => about.some((one) => claims.includes(one))),
})

interface ToldTheme {
  readonly theme: Theme
  readonly claims: readonly WeighedClaim[]
}

/** The themes of what the fixed sections left, each with the claims that it tells. */
const toldThemes = (
  slots: PlanInput['sections'],
  left: readonly WeighedClaim[],
  chapters: readonly Chapter[],
): readonly ToldTheme[] => {
  const allowed = new Set(slots.flatMap((slot) => slot.claim_ids))
  const pool = left.filter(({ claim }) => allowed.has(claim.claim_id))
  const themes = themesOf(pool, chapters)
  const aims = slots.map(wordsAimedAt)
  const kept = themes.map((theme, index) => trimmed(theme, aims[index] ?? 0))
  const told = evened(themes, kept, aims)
  return themes.map((theme, index) => ({ theme, claims: told[index] ?? [] }))
}

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
  const left = claims.filter((one) => !taken.has(one))
  const themes = toldThemes(slots, left, chapters)
  const longest = themes.reduce(
    (best, one, index) => (one.claims.length > (themes[best]?.claims.length ?? 0) ? index : best),
    0,
  )

  const headings = createHeadings(language, leaveOut, shortTitle(book.title))
  const elsewhere = (own: readonly WeighedClaim[]): readonly WeighedClaim[] =>
    themes.flatMap((one) => (one.claims === own ? [] : one.claims))
  const themeHeadings = themes.map(({ theme, claims: own }, index) =>
    own.length === 0
      ? (slots[index]?.title ?? '')
      : headings.of({ chapters: theme.chapters, claims: own }, elsewhere(own), true),
  )
  const told = themeHeadings.filter((_heading, index) => (themes[index]?.claims.length ?? 0) > 0)
  const subsectionsOf = (own: readonly WeighedClaim[]): PlannedSection['subsections'] =>
    subsectionRuns(own, chapters, input.subsections.max).map((run) => {
      const others = own.filter((one) => !run.includes(one))
      return { heading: headings.of(headedBy(run, chapters), others, false), claim_ids: ids(run) }
    })

  const sections = input.sections.map((slot): PlannedSection => {
    const index = slots.indexOf(slot)
    const own = index === -1 ? (fixed.get(slot.role) ?? []) : (themes[index]?.claims ?? [])
    const subsections = index === longest && own.length >= fewestInDivided ? subsectionsOf(own) : []
    const heading = themeHeadings[index] ?? fixedHeading(slot.role, own, input) ?? slot.title
    return { role: slot.role, heading, claim_ids: ids(own), subsections }
  })
  return { title: articleTitle(book, told, language), sections }
}
