import type { OpenWorld } from './world.ts'

/** Answers kept for one world. */
const answersKept = 5_000

/**
 * Asks a question about a text once for each world: judging while somebody types asks the same of the same sentences again
 * and again.
 */
export const askedAgain = <Answer extends object | string | boolean | null>(
  ask: (text: string, world: OpenWorld) => Answer,
): ((text: string, world: OpenWorld) => Answer) => {
  const worlds = new WeakMap<OpenWorld, Map<string, Answer>>()
  return (text, world) => {
    const kept = worlds.get(world) ?? new Map<string, Answer>()
    worlds.set(world, kept)
    const known = kept.get(text)
    if (known !== undefined) return known
    const answer = ask(text, world)
    if (kept.size >= answersKept) kept.clear()
    kept.set(text, answer)
    return answer
  }
}
