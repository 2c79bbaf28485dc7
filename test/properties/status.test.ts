import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  edges,
  humanActions,
  isEdge,
  isSettled,
  passThrough,
  retryTarget,
  type Status,
  stageFor,
  stageNames,
  statuses,
  targetOf,
  workStatuses,
} from '../../src/domain/status.ts'
import { countCases } from '../support/count-cases.ts'

countCases()

/** Everyone who may move a book in a status, and where to. */
const movesFrom = (status: Status): readonly Status[] => [
  ...edges.filter((edge) => edge.from === status && !('human' in edge.by)).map(({ to }) => to),
  ...humanActions.flatMap((action) => targetOf(status, action) ?? []),
]

/** What is done without a person: stages do well or badly, what passes through goes on. */
const movesWithoutPeople = (status: Status): readonly Status[] =>
  edges
    .filter((edge) => edge.from === status && !('human' in edge.by) && !('automatic_approval' in edge.by))
    .map(({ to }) => to)

describe('the status table', () => {
  it('lets no walk of any movers leave its edges', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { maxLength: 60 }), (choices) => {
        let status: Status = 'pending_scrape'
        for (const choice of choices) {
          const moves = movesFrom(status)
          if (moves.length === 0) break
          const to = moves[choice % moves.length]
          if (to === undefined) throw new Error('a move leads nowhere')
          expect(isEdge(status, to), `${status} to ${to}`).toBe(true)
          expect(statuses).toContain(to)
          status = to
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has every book come to rest when nobody touches it, however its stages end', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...statuses),
        fc.array(fc.nat(100), { minLength: 12, maxLength: 12 }),
        (from, choices) => {
          let status: Status = from
          for (const choice of choices) {
            if (isSettled(status)) break
            const moves = movesWithoutPeople(status)
            status = moves[choice % moves.length] ?? status
          }
          expect(isSettled(status)).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('lets everything but a cancelled book be published yet', () => {
    const reaches = (from: Status): ReadonlySet<Status> => {
      const seen = new Set<Status>([from])
      for (const status of seen) for (const to of movesFrom(status)) seen.add(to)
      return seen
    }
    for (const status of statuses) expect(reaches(status).has('published'), status).toBe(status !== 'cancelled')
  })

  it('takes a retry back to where that very stage is owed, along an edge', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stageNames), (stage) => {
        const target = retryTarget(stage)
        expect(stageFor(target)).toBe(stage)
        expect(isEdge('failed', target)).toBe(true)
        expect(isEdge(target, 'failed')).toBe(true)
      }),
    )
  })

  it('settles no status in which a stage is owed or something passes through', () => {
    for (const status of statuses)
      expect(isSettled(status)).toBe(!workStatuses.includes(status) && passThrough(status) === null)
  })
})
