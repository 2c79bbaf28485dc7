import type { StageName } from '../../../domain/status.ts'
import type { Look } from './door.ts'

/** Which stage is looked at next, so that a stage with many rings does not keep the others waiting. */
export interface Rota {
  /** The stage in turn among those that may have a ring; null when none may. */
  next(nowMs: number): StageName | null
  /** Whether no other stage may have a ring. */
  isAlone(stage: StageName, nowMs: number): boolean
  /** What a look found. */
  looked(stage: StageName, nowMs: number, look: Look): void
  /** A stage was rung, or will be at an instant. */
  rung(stage: StageName, atMs: number): void
  /** How long until a delayed ring is due, as far as is known. */
  restMs(nowMs: number): number
}

interface Turn {
  readonly stage: StageName
  hadRing: boolean
  lookedAtMs: number
  nextAtMs: number
}

/** While others are busy, a stage without rings is looked at again after so long, in milliseconds. */
const lookAgainMs = 100

/** Makes a rota; every stage is looked at once at the beginning. */
export const createRota = (stages: readonly StageName[]): Rota => {
  const unseen = { hadRing: false, lookedAtMs: Number.NEGATIVE_INFINITY, nextAtMs: Number.POSITIVE_INFINITY }
  let turns: readonly Turn[] = stages.map((stage) => ({ stage, ...unseen }))
  const turnOf = (stage: StageName): Turn | undefined => turns.find((turn) => turn.stage === stage)
  const mayHaveRing = ({ hadRing, lookedAtMs, nextAtMs }: Turn, nowMs: number): boolean =>
    hadRing || nextAtMs <= nowMs || lookedAtMs + lookAgainMs <= nowMs
  return {
    next: (nowMs) => {
      const turn = turns.find((each) => mayHaveRing(each, nowMs))
      if (turn === undefined) return null
      turns = [...turns.filter((each) => each !== turn), turn]
      return turn.stage
    },
    isAlone: (stage, nowMs) => turns.every((turn) => turn.stage === stage || !mayHaveRing(turn, nowMs)),
    looked: (stage, nowMs, { ring, nextAtMs }) => {
      const turn = turnOf(stage)
      if (turn === undefined) return
      turn.hadRing = ring !== null
      turn.lookedAtMs = nowMs
      turn.nextAtMs = nextAtMs ?? Number.POSITIVE_INFINITY
    },
    rung: (stage, atMs) => {
      const turn = turnOf(stage)
      if (turn !== undefined) turn.nextAtMs = Math.min(turn.nextAtMs, atMs)
    },
    restMs: (nowMs) => Math.min(...turns.map(({ nextAtMs }) => nextAtMs)) - nowMs,
  }
}
