import { instant } from '../../ports/clock.ts'
import { breathe } from './breathe.ts'
import { chunksOf } from './chunks.ts'
import { countKeys, keyPages } from './key-walk.ts'
import type { Move } from './move.ts'
import { type MoveRecord, writeMoveRecord } from './move-record.ts'
import { type Section, sections } from './sections.ts'
import { createTally, type Tally } from './tally.ts'

/** Things that are copied before the position is noted: what a killed run does twice, at most. */
const copiedAtOnce = 100

const unbegun: MoveRecord['positions'][string] = { after: null, copied: 0, done: false }

/** How many things the source holds, by section. */
export const countSource = async (move: Move): Promise<ReadonlyMap<Section, number>> => {
  const counts = new Map<Section, number>()
  for (const section of sections) counts.set(section, await countKeys(move, section, move.source))
  return counts
}

/** Whether the target's own is kept where both have something under one key: settings and the like, when it is a house already. */
export const keepsOwn = ({ merge }: Pick<Move, 'merge'>, { ofBooks }: Section): boolean => merge && !ofBooks

/** Copies one section from where it was left. @returns how many things were copied now */
const copySection = async (move: Move, record: MoveRecord, section: Section, tally: Tally): Promise<number> => {
  const begun = record.positions[section.name] ?? unbegun
  let copied = begun.copied
  tally.add(section, copied, 'before')
  if (begun.done) return 0
  const note = (after: string | null, done: boolean): Promise<void> => {
    record.positions[section.name] = { after, copied, done }
    return writeMoveRecord(move, record)
  }
  for await (const page of keyPages(move, section, move.source, begun.after)) {
    for (const keys of chunksOf(page, copiedAtOnce)) {
      await breathe(move.signal)
      await move.patiently(() => section.copy(move, keys, keepsOwn(move, section)))
      copied += keys.length
      await note(keys.at(-1) ?? null, false)
      tally.add(section, keys.length)
    }
  }
  await note(record.positions[section.name]?.after ?? null, true)
  return copied - begun.copied
}

/**
 * Copies everything that the target does not have yet, going on where an earlier run was left. Nothing is held in memory
 * but one batch.
 * @returns how many things were copied in this run, submissions among them
 */
export const copyAll = async (move: Move, record: MoveRecord): Promise<number> => {
  const tally = createTally(move, 'copying', await countSource(move))
  let copied = 0
  for (const section of sections) copied += await copySection(move, record, section, tally)
  record.finished_at = instant(move.now())
  await writeMoveRecord(move, record)
  return copied
}
