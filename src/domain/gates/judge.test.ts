import { describe, expect, it } from 'vitest'
import { blankContent, gateNames } from '../article/article.ts'
import { good } from './fixtures/cases.ts'
import { judgeArticle } from './judge.ts'

describe('judgeArticle', () => {
  it.each(['en', 'pt'] as const)('lets the good article in %s through every gate', (language) => {
    const { content, world } = good[language]
    const { validation } = judgeArticle(content, world)
    const failed = validation.gates.filter(({ verdict }) => verdict === 'fail')
    expect(failed).toEqual([])
    expect(validation.green).toBe(true)
    expect(validation.gates.map(({ gate }) => gate)).toEqual([...gateNames])
  })

  it('counts words, headings and sections', () => {
    const { content, world } = good.en
    const { validation, support } = judgeArticle(content, world)
    expect(validation).toMatchObject({ h2: 8, h3: 2 })
    expect(validation.body_words).toBeGreaterThanOrEqual(800)
    expect(validation.word_count).toBeGreaterThan(validation.body_words)
    expect(validation.sections.map(({ role }) => role)).toEqual(world.schema.sections.map(({ role }) => role))
    const prose = validation.sections
      .filter(({ role }) => role !== 'details')
      .reduce((words, section) => words + section.words, 0)
    expect(prose).toBe(validation.body_words)
    expect(Object.values(support.totals).reduce((sum, count) => sum + count, 0)).toBe(support.sentences.length)
  })

  it('gives the same answer again, and to the plain world', () => {
    const { content, world } = good.en
    const { schema, book, knowledgeBase, snapshots, waiver, ownPosts } = world
    const first = judgeArticle(content, world)
    expect(judgeArticle(content, world)).toEqual(first)
    expect(judgeArticle(content, { schema, book, knowledgeBase, snapshots, waiver, ownPosts })).toEqual(first)
  })

  it('flags everything that rests on words which are no longer kept', () => {
    const { content, world } = good.en
    const { schema, book, knowledgeBase, waiver, ownPosts } = world
    const snapshots = world.snapshots.map((snapshot) =>
      snapshot.source_id === 's4' ? { ...snapshot, text: '' } : snapshot,
    )
    const { support, validation } = judgeArticle(content, { schema, book, knowledgeBase, snapshots, waiver, ownPosts })
    const resting = support.sentences.filter(
      ({ passage_ids }) => passage_ids.length > 0 && passage_ids.every((id) => id.startsWith('s4.')),
    )
    expect(resting.length).toBeGreaterThan(5)
    expect(resting.every(({ verdict }) => verdict === 'unsupported')).toBe(true)
    expect(validation.green).toBe(false)
  })

  it('judges an empty article without failing itself', () => {
    const { world } = good.en
    const { validation } = judgeArticle(blankContent, world)
    expect(validation.green).toBe(false)
    expect(validation).toMatchObject({ h2: 0, h3: 0, word_count: 0 })
  })
})
