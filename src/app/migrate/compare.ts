import { createHash } from 'node:crypto'
import { breathe } from './breathe.ts'
import { keepsOwn } from './copy.ts'
import { bothKeysInParts, type FoundKey } from './key-walk.ts'
import type { Move } from './move.ts'
import { readsInFlight, type Section, sections } from './sections.ts'
import { createTally } from './tally.ts'

/** What is wrong with a key: the target lacks it, holds something else, or has it although the source does not. */
export interface Difference {
  readonly section: Section['name']
  readonly key: string
  readonly kind: 'missing' | 'different' | 'extra'
}

/** One section on both sides. */
export interface SectionReport {
  readonly section: Section['name']
  readonly source_count: number
  /** Without what only the target has and may have. */
  readonly target_count: number
  /** SHA-256, hex, over keys and canonical JSON in the order of keys; leases left out. */
  readonly source_sha256: string
  readonly target_sha256: string
  readonly differences: number
  /** What the target had of its own, and kept. */
  readonly kept: number
}

interface Side {
  count: number
  readonly add: (key: string, json: string) => void
  readonly digest: () => string
}

const createSide = (): Side => {
  const hash = createHash('sha256')
  const side: Side = {
    count: 0,
    add: (key, json) => {
      side.count += 1
      hash.update(`${JSON.stringify(key)}:${json}\n`)
    },
    digest: () => hash.digest('hex'),
  }
  return side
}

/** What stands under one key on both sides. */
interface Pair {
  readonly key: string
  readonly source: string | null
  readonly target: string | null
}

const readPair = async (move: Move, section: Section, { key, inSource, inTarget }: FoundKey): Promise<Pair> => {
  const [source, target] = await Promise.all([
    inSource ? section.read(move.source, key) : null,
    inTarget ? section.read(move.target, key) : null,
  ])
  return { key, source, target }
}

const judge = ({ source, target }: Pair): Difference['kind'] | null => {
  if (source === target) return null
  if (source === null) return 'extra'
  return target === null ? 'missing' : 'different'
}

/** Whether the target may have this of its own. */
const mayKeep = (move: Move, section: Section, kind: Difference['kind'] | null): boolean => {
  if (kind === 'extra') return move.merge || !section.ofBooks
  return kind === 'different' && keepsOwn(move, section)
}

/** Called with every difference, in order. */
export type OnDifference = (section: Section, difference: Difference) => Promise<void> | void

const compareSection = async (
  move: Move,
  section: Section,
  onDifference: OnDifference,
  onCompared: (count: number) => void,
): Promise<SectionReport> => {
  const [source, target] = [createSide(), createSide()]
  let differences = 0
  let kept = 0
  for await (const part of bothKeysInParts(move, section, readsInFlight)) {
    await breathe(move.signal)
    const pairs = await move.patiently(() => Promise.all(part.map((found) => readPair(move, section, found))))
    for (const pair of pairs) {
      const kind = judge(pair)
      if (mayKeep(move, section, kind)) {
        kept += 1
        continue
      }
      if (pair.source !== null) source.add(pair.key, pair.source)
      if (pair.target !== null) target.add(pair.key, pair.target)
      if (kind === null) continue
      differences += 1
      await onDifference(section, { section: section.name, key: pair.key, kind })
    }
    onCompared(part.filter(({ inSource }) => inSource).length)
  }
  return {
    section: section.name,
    source_count: source.count,
    target_count: target.count,
    source_sha256: source.digest(),
    target_sha256: target.digest(),
    differences,
    kept,
  }
}

/** Compares everything on both sides, streaming: counts, hashes, and each difference as it is found. */
export const compareAll = async (
  move: Move,
  inAll: ReadonlyMap<Section, number>,
  onDifference: OnDifference,
): Promise<readonly SectionReport[]> => {
  const tally = createTally(move, 'comparing', inAll)
  const reports: SectionReport[] = []
  for (const section of sections)
    reports.push(await compareSection(move, section, onDifference, (count) => tally.add(section, count)))
  return reports
}
