import { describe, expect, it } from 'vitest'
import { balanceCases, praised } from './fixtures/balance.cases.ts'
import { errorsOf, good, judged } from './fixtures/cases.ts'
import { runTable } from './fixtures/table.ts'
import { isInterestedPraise } from './praise.ts'

describe('balance: what an editor is told', () => {
  it('counts, names examples and the section that has most of them', () => {
    const [finding] = errorsOf(judged('balance', praised))
    expect(finding).toMatchObject({ section: 0, sentence_id: null })
    expect(finding?.message).toMatch(/2 of the 3 statements.*at most 1 may be.*“The definitive guide to streams\.”/u)
  })

  it('asks the schema for the share', () => {
    const { content, world } = praised
    const lenient = { ...world, schema: { ...world.schema, praise_share: { max: 1 } } }
    expect(judged('balance', { content, world: lenient }).verdict).toBe('pass')
  })
})

describe('what is praise', () => {
  const says = (text: string) =>
    isInterestedPraise({ text, voice: 'publisher', topic: 'subject', language: 'en' }, good.en.world)

  it('does not take the name of the book for one', () => {
    expect(says('Practical Event Streams is clear.')).toBe(false)
    expect(says('Practical, clear event streams.')).toBe(true)
  })
})

runTable(balanceCases)
