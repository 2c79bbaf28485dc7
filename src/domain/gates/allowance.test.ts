import { describe, expect, it } from 'vitest'
import { openWorld } from '../article/world.ts'
import type { Snapshot } from '../evidence.ts'
import { expire } from '../expiry.ts'
import { add, errorText, good, judged } from './fixtures/cases.ts'
import { judgeArticle } from './judge.ts'

const after = 'As early as chapter four the reader replays a whole week of orders.'
const { world } = good.en
/** The good article without the quotations that it has. */
const unquoted = (text: string): string => text.replaceAll(/[“”"]/gu, '')
const content = {
  ...good.en.content,
  markdown: unquoted(good.en.content.markdown),
  citations: good.en.content.citations.map((one) => ({ ...one, sentence: unquoted(one.sentence) })),
}
const { schema, book, knowledgeBase, waiver, ownPosts } = world
const source = world.passages.get('s1.p7')?.text ?? ''
const words = (from: number, to: number): string => source.split(' ').slice(from, to).join(' ')
const quoting = (from: number, to: number): string => `According to the publisher, “${words(from, to)}”.`

const allowing = (quoteWords: number, change: (snapshot: Snapshot) => Snapshot = (snapshot) => snapshot) => {
  const rights = { store_hours: 24, field_hours: {}, show: 'all', images: 'none', reason: 'a test' } as const
  const snapshots = world.snapshots.map((one) =>
    change(one.source_id === 's1' ? { ...one, rights: { ...rights, quote_words: quoteWords } } : one),
  )
  return { content, world: openWorld({ schema, book, knowledgeBase, waiver, ownPosts, snapshots }) }
}
const refusals = (quoteWords: number, ...sentences: string[]): string =>
  errorText(
    judged('overlap', allowing(quoteWords), (before) =>
      sentences.reduce((changed, sentence) => add(after, sentence, ['s1.p7'])(changed), before),
    ),
  )

describe('what an article may quote of a source', () => {
  it('is counted over all its quotations', () => {
    expect(refusals(19, quoting(0, 10), quoting(10, 20))).toBe('')
    expect(refusals(18, quoting(0, 10), quoting(10, 20))).toMatch(
      /^Quotations from Amazon have 19 words in all; its rights say that they may have 18\.$/u,
    )
  })

  it('may be nothing at all, but for single names and terms', () => {
    expect(refusals(0, quoting(0, 4))).toMatch(/have 4 words in all; its rights say that they may have none/u)
    expect(refusals(0, quoting(0, 3))).toBe('')
  })

  it('is told with what is quoted of each source that is quoted', () => {
    const { content: quotes, world: open } = allowing(50)
    const told = (...sentences: string[]) =>
      judgeArticle(
        sentences.reduce((changed, sentence) => add(after, sentence, ['s1.p7'])(changed), quotes),
        open,
      ).validation.quoted
    expect(told()).toEqual([])
    expect(told(quoting(0, 10), quoting(10, 20))).toEqual([{ source_id: 's1', words: 19, allowed: 50 }])
  })

  it('is not limited by what the words of others are', () => {
    const own = good.en.world.passages.get('s4.p1')?.text.split(' ').slice(0, 9).join(' ') ?? ''
    expect(refusals(0, `According to Pipeline Weekly, “${own}”.`)).toBe('')
  })

  it('is counted by what a sentence rests on where the words are changed, or no longer kept', () => {
    const changed = quoting(0, 10).replace(words(1, 2), 'something')
    expect(refusals(5, changed)).toMatch(/have 9 words/u)
    const later = allowing(5, (one) => (one.rights ? expire(one, '2026-02-02T00:00:00.000Z') : one))
    expect(errorText(judged('overlap', later, add(after, quoting(0, 10), ['s1.p7'])))).toMatch(/have 9 words/u)
  })
})
