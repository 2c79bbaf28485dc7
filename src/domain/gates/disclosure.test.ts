import { describe, expect, it } from 'vitest'
import { frame, good, judged } from './fixtures/cases.ts'
import { disclosureCases, policy } from './fixtures/disclosure.cases.ts'
import { runTable } from './fixtures/table.ts'

const said = (disclosure: string, change: Parameters<typeof policy>[0], article: 'en' | 'maps' = 'en') => {
  const { content, world } = good[article]
  return judged('disclosure', { content, world: policy(change)(world) }, frame({ disclosure }))
}

describe('disclosure: what an editor is told', () => {
  it('offers the site’s own words', () => {
    const [finding] = said('', { ai: 'always' }).findings
    expect(finding).toMatchObject({ severity: 'error', section: null })
    expect(finding?.message).toContain(good.en.world.schema.disclosure.ai_text)
  })

  it('names the words that say nothing', () => {
    expect(said('AI may have been used.', { ai: 'always' }).findings[0]?.message).toMatch(
      /“AI may have been used.” does not/u,
    )
  })

  it('reports silence that a named review would allow', () => {
    const { verdict, findings } = said('', { ai: 'unless_reviewed' })
    expect(verdict).toBe('pass')
    expect(findings).toMatchObject([{ severity: 'notice' }])
    expect(findings[0]?.message).toMatch(/by name/u)
  })

  it('reports a missing name of the Amazon programme', () => {
    const { verdict, findings } = said('We earn a commission when you buy through our links.', {
      ai: 'never',
      affiliate: true,
    })
    expect(verdict).toBe('pass')
    expect(findings.map(({ message }) => message).join()).toMatch(/Amazon Associates/u)
  })

  it.each(['en', 'maps'] as const)('takes the words of the schema as they are (%s)', (article) => {
    const { ai_text, affiliate_text } = good[article].world.schema.disclosure
    const { findings } = said(`${ai_text}\n\n${affiliate_text}`, { ai: 'always', affiliate: true }, article)
    expect(findings).toEqual([])
  })
})

runTable(disclosureCases)
