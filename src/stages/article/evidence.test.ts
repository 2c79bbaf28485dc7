import { describe, expect, it } from 'vitest'
import { bookEn } from '../../domain/gates/fixtures/book-en.ts'
import { worldOf } from '../../domain/gates/fixtures/world-of.ts'
import { seededPrompts } from '../../domain/prompts/seeds.ts'
import type { SectionInput } from '../../domain/writing.ts'
import { evidenceClaims, evidenceGroups, nearWords } from './evidence.ts'
import { sectionPrompt } from './prompt.ts'

const world = worldOf(bookEn)
const claims = world.knowledgeBase.claims.filter(({ topic }) => topic !== 'details')
const ids = claims.map(({ claim_id }) => claim_id)
const rules = {
  prompt_id: 'section' as const,
  version: 1,
  template: seededPrompts.section,
  note: '',
  by: 'test',
  created_at: '2026-01-01T00:00:00.000Z',
}
const section = (role: string, claimIds: readonly string[]): SectionInput => ({
  book: world.brief,
  language: 'en',
  role,
  kind: 'thematic',
  heading: `About ${role}`,
  purpose: 'Tell it.',
  words: { min: 100, max: 200 },
  claims: evidenceClaims(claimIds, world),
  subsections: [],
  gaps: ['None of the sources criticises it.'],
  tone: 'plain',
  outline: [{ role: 'x', heading: 'X', points: ['one', 'two'] }],
  names: [{ use: 'Kafka', instead_of: ['kafka'] }],
  change_request: null,
  violations: [],
  previous: null,
})

describe('evidence for a prompt', () => {
  it('gives every claim once, and each passage at most once, under who says it', () => {
    const doubled = evidenceClaims(ids, world).flatMap((claim) => [
      { ...claim, text: `Said otherwise: ${claim.claim_id}.` },
      { ...claim, claim_id: `${claim.claim_id}b`, text: `And again: ${claim.claim_id}.` },
    ])
    const groups = evidenceGroups(doubled, 'en')
    const told = groups.flatMap((group) => Object.keys(group.passages))
    expect(new Set(told).size).toBe(told.length)
    expect(groups.flatMap((group) => group.claims.map(([id]) => id)).toSorted()).toEqual(
      doubled.map(({ claim_id }) => claim_id).toSorted(),
    )
    const named = groups.flatMap((group) => group.claims.flatMap(([, , ...passages]) => passages))
    expect(named.every((id) => told.includes(id))).toBe(true)
  })

  it('does not repeat a passage that says no more than its claim', () => {
    const groups = evidenceGroups(evidenceClaims(ids, world), 'en')
    expect(groups.every(({ passages }) => Object.keys(passages).length === 0)).toBe(true)
    expect(groups.flatMap((group) => group.claims)).toHaveLength(ids.length)
  })

  it('tells a long passage by the sentences that the claims rest on, and marks what is left out', () => {
    const filling = Array.from(
      { length: 12 },
      (_, index) => `Sentence ${index} speaks about gardens, rivers and hills.`,
    )
    const long = [...filling.slice(0, 6), 'Kafka keeps a log of orders.', ...filling.slice(6)].join(' ')
    const near = nearWords(long, ['Orders are kept in a log by Kafka.'], 'en')
    expect(near).toContain('Kafka keeps a log of orders.')
    expect(near).toContain('[…]')
    expect(near.split(' ').length).toBeLessThan(70)
    expect(nearWords('Short\n and whole.', [], 'en')).toBe('Short and whole.')
  })
})

describe('the prompt of a section', () => {
  it('begins with the same bytes for every section of an article', () => {
    const [one, other] = [
      sectionPrompt(rules, section('a', ids.slice(0, 4))),
      sectionPrompt(rules, section('b', ids.slice(4))),
    ]
    expect([other.system, other.shared]).toEqual([one.system, one.shared])
    expect(other.user).not.toBe(one.user)
  })

  it('tells the introduction how the other sections begin', () => {
    const written = [{ heading: 'Queues', first_sentence: 'A queue fills.' }]
    expect(JSON.parse(sectionPrompt(rules, section('introduction', ids), written).user)).toMatchObject({ written })
    expect(JSON.parse(sectionPrompt(rules, section('a', ids)).user)).not.toHaveProperty('written')
  })

  it('shows a repair what failed and how the section stood, a sentence a line with its claims', () => {
    const previous = {
      paragraphs: [
        { subheading: 'H', sentences: [{ text: 'It sold.', kind: 'factual' as const, claim_ids: ['c1', 'c2'] }] },
      ],
    }
    const violations = [{ gate: 'support', message: 'It did not.', sentence: 'It sold.' }]
    const { user } = sectionPrompt(rules, { ...section('a', ids.slice(0, 2)), previous, violations })
    expect(JSON.parse(user)).toMatchObject({
      violations,
      previous: [{ subheading: 'H', sentences: ['It sold. [c1] [c2]'] }],
    })
  })
})
