/** Numbers from 0 up to 1 that are the same for the same seed. */
export type Random = () => number

/** Makes random numbers of a seed. @source https://github.com/bryc/code/blob/master/jshash/PRNGs.md (mulberry32) */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A random number from one up to another. */
export const between = (random: Random, from: number, to: number): number => from + random() * (to - from)
