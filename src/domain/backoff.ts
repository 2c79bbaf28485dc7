/** How waits between tries grow. */
export interface BackoffRule {
  readonly firstMs: number
  readonly longestMs: number
}

/** 1, 2, 4, 8 s ... up to a minute: a hiccup costs seconds, an outage no more than one try a minute. */
export const defaultBackoff: BackoffRule = { firstMs: 1_000, longestMs: 60_000 }

/** A fifth up or down, so that books that failed together do not come back together. */
const jitterShare = 0.2

/**
 * How long to wait before the next try, in milliseconds.
 * @param tries tries made so far, from 1
 * @param random a number from 0 up to 1
 */
export const backoffMs = (tries: number, random: number, rule: BackoffRule = defaultBackoff): number => {
  const nominalMs = Math.min(rule.longestMs, rule.firstMs * 2 ** (Math.max(1, tries) - 1))
  return Math.round(nominalMs * (1 - jitterShare + 2 * jitterShare * random))
}

/**
 * How long to wait before a deferred stage is tried again, when the other side did not say: about as long as it has
 * waited so far, because deferring is counted by age and not by tries.
 */
export const deferralMs = (waitedMs: number, random: number, rule: BackoffRule = defaultBackoff): number =>
  backoffMs(1 + Math.floor(Math.log2(1 + Math.max(0, waitedMs) / rule.firstMs)), random, rule)
