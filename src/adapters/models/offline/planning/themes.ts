import type { Chapter } from './chapters.ts'
import { kinship, rarityOf, stemCounts, type WeighedClaim, wordsOf } from './weighed.ts'

/** A theme of the article: chapters (none when no source lists them) and claims. */
export interface Theme {
  readonly chapters: readonly Chapter[]
  readonly claims: WeighedClaim[]
}

const spread = (sizes: readonly number[]): number => {
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
  return sizes.reduce((sum, size) => sum + (size - mean) ** 2, 0)
}

/** Beyond these, more words about one chapter do not make its theme heavier. */
const mostWordsCounted = 90
/** What a chapter weighs by being there. */
const wordsOfListing = 30

/** Cuts the chapters into three runs that carry about the same number of words. */
export const cutIntoThree = (chapters: readonly Chapter[]): readonly (readonly Chapter[])[] => {
  const wordsIn = (run: readonly Chapter[]): number =>
    run.reduce((sum, chapter) => sum + Math.min(wordsOf(chapter.about), mostWordsCounted) + wordsOfListing, 0)
  let best: readonly (readonly Chapter[])[] = []
  let least = Number.POSITIVE_INFINITY
  for (let first = 1; first < chapters.length - 1; first += 1)
    for (let second = first + 1; second < chapters.length; second += 1) {
      const runs = [chapters.slice(0, first), chapters.slice(first, second), chapters.slice(second)]
      const score = spread(runs.map(wordsIn))
      if (score < least) {
        best = runs
        least = score
      }
    }
  return best
}

/** Puts every loose claim into the theme that it shares most words with; the lightest theme where it shares none. */
export const placeLoose = (themes: readonly Theme[], loose: readonly WeighedClaim[]): void => {
  const rarity = rarityOf([...themes.flatMap(({ claims }) => claims), ...loose])
  for (const weighed of loose) {
    const ranked = themes
      .map((theme) => ({
        theme,
        score: kinship(weighed.stems, stemCounts(theme.claims), rarity),
        weight: wordsOf(theme.claims),
      }))
      .sort((a, b) => b.score - a.score || a.weight - b.weight)
    ranked[0]?.theme.claims.push(weighed)
  }
}

/** The stem that most claims of a set share, not counting the stems to be left out; earlier ones win a tie. */
const commonest = (claims: readonly WeighedClaim[], leaveOut: ReadonlySet<string>): string | null => {
  const ranked = [...stemCounts(claims)].filter(([stem]) => !leaveOut.has(stem)).sort((a, b) => b[1] - a[1])
  return ranked[0]?.[0] ?? null
}

/**
 * Three themes for a book whose chapters nobody lists: each begins with the claims that share the commonest word which the
 * themes before it do not have, and takes in the claims nearest to it.
 */
export const themesByWords = (claims: readonly WeighedClaim[]): readonly Theme[] => {
  const themes: Theme[] = []
  const seeds = new Set<string>()
  let rest = [...claims]
  for (let index = 0; index < 3; index += 1) {
    const seed = commonest(rest, seeds)
    const own = seed === null ? rest.slice(0, 1) : rest.filter(({ stems }) => stems.has(seed))
    if (seed !== null) seeds.add(seed)
    const taken = own.slice(0, Math.max(2, Math.ceil(claims.length / 4)))
    themes.push({ chapters: [], claims: taken })
    rest = rest.filter((weighed) => !taken.includes(weighed))
  }
  placeLoose(themes, rest)
  return themes
}
