import { randomUUID } from 'node:crypto'
import { instant } from '../../ports/clock.ts'
import { compareAll, type Difference, type SectionReport } from './compare.ts'
import { copyAll, countSource } from './copy.ts'
import type { Move } from './move.ts'
import { type MoveRecord, readMoveRecord, writeMoveRecord } from './move-record.ts'
import { refuseRunning, refuseSameStore, refuseTaken, refuseWorkedOn } from './refusals.ts'

/** What a person asked of a move. */
export interface MoveWishes {
  /** Copies nothing, compares only. */
  readonly verifyOnly: boolean
  /** Keeps the target's own books beside those that come. */
  readonly merge: boolean
  /** Copies again whatever differs. */
  readonly repair: boolean
  /** Goes on although workers hold books. */
  readonly force: boolean
  /** Whether a store may be used by workers of other machines; where its data folder is held, none can. */
  readonly mayRun: { readonly source: boolean; readonly target: boolean }
}

/** How a move ended. */
export interface MoveReport {
  readonly ok: boolean
  /** Things copied in this run; 0 when everything had been copied before. */
  readonly copied: number
  readonly sections: readonly SectionReport[]
  /** How many differences there are. */
  readonly difference_count: number
  /** The first of them, in order. */
  readonly differences: readonly Difference[]
  /** How many of them were put right in this run. */
  readonly repaired: number
}

/** Differences that are named; the rest is counted. */
const namedDifferences = 20

const begin = async (move: Move): Promise<MoveRecord> => {
  const record = { started_at: instant(move.now()), finished_at: null, merge: move.merge, positions: {} }
  await refuseTaken(move)
  await writeMoveRecord(move, record)
  return record
}

const checkPeace = async (move: Move, { force, mayRun }: MoveWishes): Promise<void> => {
  if (force) return
  if (mayRun.source) await refuseRunning(move, move.source, '--from')
  if (mayRun.target) await refuseRunning(move, move.target, '--to')
}

/** Puts right what differs. @returns how many differences that were */
const repairAll = async (move: Move): Promise<number> => {
  await refuseWorkedOn(move)
  let repaired = 0
  await compareAll(move, await countSource(move), async (section, { key, kind }) => {
    const put = (): Promise<unknown> =>
      kind === 'extra' ? section.remove(move.target, key) : section.copy(move, [key], false)
    if ((await move.patiently(put)) !== false) repaired += 1
  })
  return repaired
}

/**
 * Moves everything from one open store to another and compares both, or goes on with a move that was stopped. The source
 * is only read.
 * @throws INVALID_INPUT when something would be lost; the reason of the signal when stopped; STORE_UNAVAILABLE
 */
export const moveStores = async (given: Omit<Move, 'merge'>, wishes: MoveWishes): Promise<MoveReport> => {
  const known = await readMoveRecord(given)
  const move: Move = { ...given, merge: known?.merge ?? wishes.merge }
  let copied = 0
  let repaired = 0
  if (!wishes.verifyOnly) {
    await refuseSameStore(move, randomUUID())
    await checkPeace(move, wishes)
    const record = known ?? (await begin(move))
    if (record.finished_at === null) copied = await copyAll(move, record)
    if (wishes.repair) repaired = await repairAll(move)
  }
  const differences: Difference[] = []
  const sections = await compareAll(move, await countSource(move), (_section, difference) => {
    if (differences.length < namedDifferences) differences.push(difference)
  })
  const count = sections.reduce((sum, section) => sum + section.differences, 0)
  const ok = sections.every((section) => section.source_sha256 === section.target_sha256) && count === 0
  return { ok, copied, sections, difference_count: count, differences, repaired }
}
