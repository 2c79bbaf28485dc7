import { describe, expect, it } from 'vitest'
import { sampleSubmission } from '../../test/contracts/samples.ts'
import { createMemoryStore } from '../adapters/stores/memory/index.ts'
import { possibleActions } from './possible-actions.ts'

const needing = (...held: readonly number[]) =>
  sampleSubmission('a', {
    status: 'needs_sources',
    needs: held.map((claims_held, index) => ({
      role: `section-${index}`,
      title: `Section ${index}`,
      claims_held,
      claims_needed: 3,
      starved: claims_held < 3,
    })),
  })

describe('what a person may do with a book that needs sources', () => {
  it.each([
    ['sections hold claims', [0, 2, 7, 1], true],
    ['only facts are known, however many sections list them', [0, 7, 7, 0], false],
    ['nothing was read', [0, 0, 0], false],
    ['nothing was counted yet', [], false],
  ])('when %s', async (_, held, mayWaive) => {
    const actions = await possibleActions(createMemoryStore(), needing(...held))
    expect(actions.includes('waive')).toBe(mayWaive)
    expect(actions).toContain('add_source')
  })
})
