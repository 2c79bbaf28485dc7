import { describe, expect, it } from 'vitest'
import { errorsOf, good, judged } from './fixtures/cases.ts'
import { acceptedThin, genericBut, specificityCases, thinTheme } from './fixtures/specificity.cases.ts'
import { runTable } from './fixtures/table.ts'
import { genericShare } from './specificity.ts'

describe('genericShare', () => {
  it.each(['en', 'sensors', 'pt', 'maps'] as const)('is small for the good article %s', (article) => {
    const { content, world } = good[article]
    expect(genericShare(content, world)).toBeLessThan(0.2)
  })

  it('is large for sentences that fit any book, and for another book', () => {
    expect(genericShare(genericBut('en')(good.en.content), good.en.world)).toBeGreaterThan(0.9)
    expect(genericShare(genericBut('maps')(good.maps.content), good.maps.world)).toBeGreaterThan(0.9)
    expect(genericShare(good.sensors.content, good.en.world)).toBeGreaterThan(0.5)
    expect(genericShare(good.en.content, good.sensors.world)).toBeGreaterThan(0.5)
  })

  it('is nothing where nothing is written', () => {
    expect(genericShare({ markdown: '', citations: [] }, good.en.world)).toBe(0)
  })
})

describe('specificity: what an editor is told', () => {
  it('names what the section has and what its evidence offers', () => {
    const row = specificityCases.fails.find(([name]) => name === 'one name')
    if (!row) throw new Error('there is no such row')
    const [finding] = errorsOf(judged('specificity', good.en, row[2]))
    expect(finding).toMatchObject({ section: 3, sentence_id: null })
    expect(finding?.message).toMatch(/names 1 of the 2 chapters.*its evidence has .*Crumb/u)
  })

  it('is waived where the editor accepted the section', () => {
    const world = acceptedThin(good.en.world)
    const result = judged('specificity', { content: good.en.content, world }, thinTheme)
    expect(result.verdict).toBe('waived')
    expect(result.findings).toHaveLength(1)
  })
})

runTable(specificityCases)
