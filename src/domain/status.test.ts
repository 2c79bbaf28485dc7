import { describe, expect, it } from 'vitest'
import {
  actionsFor,
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
} from './status.ts'

const reachableFrom = (start: Status): ReadonlySet<Status> => {
  const reached = new Set<Status>([start])
  for (const status of reached) for (const edge of edges) if (edge.from === status) reached.add(edge.to)
  return reached
}

describe('the status table', () => {
  it('reaches every status from the first', () => {
    expect([...reachableFrom('pending_scrape')].sort()).toEqual([...statuses].sort())
  })

  it('leads from every status but a cancelled one to a published article', () => {
    for (const status of statuses)
      expect([status, reachableFrom(status).has('published')]).toEqual([status, status !== 'cancelled'])
  })

  it('has no edge out of a cancelled submission', () => {
    expect(edges.filter(({ from }) => from === 'cancelled')).toEqual([])
  })

  it('gives every stage exactly one status that waits for it, and every such status a way to fail and to be cancelled', () => {
    expect(workStatuses.map(stageFor).sort()).toEqual([...stageNames].sort())
    for (const status of workStatuses) {
      expect(isEdge(status, 'failed'), status).toBe(true)
      expect(isEdge(status, 'cancelled'), status).toBe(true)
    }
  })

  it('lets nothing fail but work', () => {
    expect(edges.filter(({ to }) => to === 'failed').map(({ from }) => from)).toEqual(workStatuses)
  })

  it('moves on from every status by one kind of mover that needs no person, or waits for a person, or is final', () => {
    for (const status of statuses) {
      const stage = stageFor(status)
      const next = passThrough(status)
      expect(stage !== null && next !== null, status).toBe(false)
      expect(isSettled(status), status).toBe(stage === null && next === null)
      if (isSettled(status) && status !== 'cancelled') expect(actionsFor(status).length, status).toBeGreaterThan(0)
    }
  })

  it('passes through to a status where work or a person waits, without going round', () => {
    for (const status of statuses) {
      const seen = [status]
      for (let next = passThrough(status); next !== null; next = passThrough(next)) {
        expect(seen).not.toContain(next)
        seen.push(next)
      }
    }
    expect(passThrough('scraped')).toBe('pending_context')
    expect(passThrough('context_generated')).toBe('pending_article')
    expect(passThrough('article_generated')).toBe('ready_for_review')
    expect(passThrough('ready_for_review')).toBeNull()
  })

  it('tells of every action where it leads exactly where it is offered', () => {
    for (const status of statuses) {
      for (const action of humanActions) {
        const target = targetOf(status, action)
        expect(target !== null, `${action} in ${status}`).toBe(actionsFor(status).includes(action))
        if (target !== null) expect(isEdge(status, target), `${action} in ${status}`).toBe(true)
      }
    }
  })

  it('offers every action somewhere', () => {
    for (const action of humanActions)
      expect(
        statuses.some((status) => targetOf(status, action) !== null),
        action,
      ).toBe(true)
  })

  it('retries a failed stage at the status that waits for it', () => {
    for (const stage of stageNames) {
      expect(stageFor(retryTarget(stage))).toBe(stage)
      const edge = edges.find(
        ({ from, to, by }) => from === 'failed' && to === retryTarget(stage) && 'human' in by && by.human === 'retry',
      )
      expect(edge, stage).toBeDefined()
    }
  })

  it('lets the system approve only what waits for review', () => {
    const automatic = edges.filter(({ by }) => 'system' in by && by.system === 'automatic_approval')
    expect(automatic.map(({ from, to }) => [from, to])).toEqual([['ready_for_review', 'approved']])
  })

  it('has no edge twice for one mover', () => {
    const names = edges.map((edge) => JSON.stringify(edge))
    expect(new Set(names).size).toBe(names.length)
  })
})
