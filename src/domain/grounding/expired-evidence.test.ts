import { describe, expect, it } from 'vitest'
import { parseArticle } from '../article/parse.ts'
import { openWorld } from '../article/world.ts'
import { expire } from '../expiry.ts'
import { good, reword } from '../gates/fixtures/cases.ts'
import { judgeArticle } from '../gates/judge.ts'
import { supportReport } from './support-report.ts'

const { content, world } = good.en
const now = '2026-02-02T00:00:00.000Z'
const shortLived = {
  store_hours: 24,
  field_hours: {},
  show: 'all',
  quote_words: 50,
  images: 'none',
  reason: 'a test',
} as const
const { schema, book, knowledgeBase, waiver, ownPosts } = world
/** The same world after the words of the second source have expired. */
const later = openWorld({
  schema,
  book,
  knowledgeBase,
  waiver,
  ownPosts,
  snapshots: world.snapshots.map((one) => (one.source_id === 's2' ? expire({ ...one, rights: shortLived }, now) : one)),
})
const before = { ...judgeArticle(content, world), created_at: '2026-01-02T03:04:05.000Z' }
const sentence = content.citations.find(({ passage_ids }) => passage_ids.join() === 's2.p2')?.sentence ?? ''
const verdictOf = (text: string, changed = content, checked: typeof before | null = before) =>
  supportReport(parseArticle(changed.markdown), changed.citations, later, checked).sentences.find(
    (one) => one.text === text,
  )

describe('sentences whose evidence has expired', () => {
  it('keep the verdict that they were given, and say when that was', () => {
    expect(sentence).not.toBe('')
    const told = verdictOf(sentence)
    expect(told).toMatchObject({ verdict: 'supported', passage_ids: ['s2.p2'] })
    expect(told?.reasons).toEqual(['the words of its source have expired; it was checked on 2026-01-02'])
    const again = { ...judgeArticle(content, later, before), created_at: '2026-02-03T00:00:00.000Z' }
    expect(told?.told).toEqual([{ rule: 'expired_checked', values: { day: '2026-01-02' } }])
    expect(verdictOf(sentence, content, again)).toMatchObject({ reasons: told?.reasons, told: told?.told })
    expect(again.validation.gates.find(({ gate }) => gate === 'support')?.verdict).toBe('pass')
  })

  it('say that they cannot be compared any more when they were changed, or never checked', () => {
    const changed = `${sentence.slice(0, -1)} 77 times.`
    const edited = reword(sentence, changed)(content)
    for (const told of [verdictOf(changed, edited), verdictOf(sentence, content, null)]) {
      expect(told?.verdict).toBe('weak')
      expect(told?.reasons).toEqual([
        'the words of s2.p2 expired on 2026-02-02, so it can no longer be compared with them',
      ])
    }
  })

  it('stay unsupported where they cite what never was, and as they are where other evidence carries them', () => {
    const [other] = content.citations.filter(({ passage_ids }) => passage_ids.join() === 's1.p5')
    expect(verdictOf(other?.sentence ?? '')).toMatchObject({ verdict: 'supported', reasons: [] })
    const citations = content.citations.map((one) =>
      one.sentence === sentence ? { ...one, passage_ids: ['s2.p2', 's9.p9'] } : one,
    )
    expect(verdictOf(sentence, { ...content, citations })?.verdict).toBe('unsupported')
  })
})
