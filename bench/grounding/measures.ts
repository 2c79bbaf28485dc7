/** A judged sentence: how well its source carries it, and whether it really does. */
export interface Judged {
  /** 0 to 1. */
  readonly score: number
  readonly supported: boolean
}

const scoresOf = (judged: readonly Judged[], supported: boolean): readonly number[] =>
  judged
    .filter((one) => one.supported === supported)
    .map(({ score }) => score)
    .toSorted((a, b) => a - b)

/** How many of the ascending scores lie below a value, and how many at it. */
const placeOf = (ascending: readonly number[], value: number): { readonly below: number; readonly at: number } => {
  const below = ascending.findIndex((score) => score >= value)
  if (below < 0) return { below: ascending.length, at: 0 }
  const above = ascending.findIndex((score) => score > value)
  return { below, at: (above < 0 ? ascending.length : above) - below }
}

/**
 * The share of pairs of a supported and an unsupported sentence in which the supported one scores higher; a tie counts half.
 * 0 to 1; NaN when a class is missing.
 * @source Mann and Whitney (1947), the statistic U divided by the number of pairs
 */
export const areaUnderCurve = (judged: readonly Judged[]): number => {
  const supported = scoresOf(judged, true)
  const unsupported = scoresOf(judged, false)
  let wins = 0
  for (const score of supported) {
    const { below, at } = placeOf(unsupported, score)
    wins += below + at / 2
  }
  return wins / (supported.length * unsupported.length)
}

/** The best mean of the shares of both classes that one threshold tells apart, over all thresholds. 0.5 to 1; NaN when a class is missing. */
export const bestBalancedAccuracy = (
  judged: readonly Judged[],
): { readonly balancedAccuracy: number; readonly threshold: number } => {
  const supported = scoresOf(judged, true)
  const unsupported = scoresOf(judged, false)
  if (supported.length === 0 || unsupported.length === 0) return { balancedAccuracy: Number.NaN, threshold: Number.NaN }
  let best = { balancedAccuracy: 0.5, threshold: Number.POSITIVE_INFINITY }
  for (const threshold of new Set([...supported, ...unsupported])) {
    const kept = 1 - placeOf(supported, threshold).below / supported.length
    const refused = placeOf(unsupported, threshold).below / unsupported.length
    if ((kept + refused) / 2 > best.balancedAccuracy) best = { balancedAccuracy: (kept + refused) / 2, threshold }
  }
  return best
}

/** The score below which at most the given share of supported sentences lies: whoever scores less is reported. NaN without supported sentences. */
export const thresholdAt = (judged: readonly Judged[], falseAlarms: number): number => {
  const supported = scoresOf(judged, true)
  return supported[Math.floor(falseAlarms * supported.length)] ?? Number.NaN
}

/** The share of unsupported sentences that score below a threshold; NaN when there are none. */
export const recallBelow = (judged: readonly Judged[], threshold: number): number => {
  const unsupported = scoresOf(judged, false)
  return placeOf(unsupported, threshold).below / unsupported.length
}
