import { describe, expect, it } from 'vitest'
import type { FieldValue } from './book-record.ts'
import { type KnowledgeBase, passageText, type Snapshot, snapshotSchema } from './evidence.ts'
import { expiredPassages, goneWords, knowledgeWithout, summaryWithout } from './expire-knowledge.ts'
import { expire, nextExpiry } from './expiry.ts'
import type { Rights } from './rights.ts'

const rights: Rights = {
  store_hours: null,
  field_hours: {},
  show: 'cited',
  quote_words: 50,
  images: 'none',
  reason: 'a test',
}
const field = (name: FieldValue['field'], value: FieldValue['value']): FieldValue => ({
  field: name,
  value,
  raw: String(value),
  rule: 'test',
  locator: `#${name}`,
})
const words = ['Title: A Book', 'Price: $39.99', 'Pages: 416', 'What the book is about.', 'It costs little.']
const text = words.join('\n\n')
const snapshotWith = (changes: Partial<Rights>): Snapshot => {
  const snapshot: Snapshot = {
    submission_id: 'a',
    source_id: 's1',
    source: 'amazon',
    label: 'Amazon',
    url: 'https://shop.example/1',
    final_url: 'https://shop.example/1',
    fetched_at: '2026-11-22T10:00:00.000Z',
    fetched_by: 'http',
    outcome: 'content',
    outcome_reason: null,
    http_status: 200,
    content_hash: 'ab'.repeat(32),
    language: 'en',
    page_title: 'A Book',
    text,
    passages: words.map((part, index) => ({
      passage_id: `s1.p${index + 1}`,
      kind: index < 3 ? 'fact' : index === 3 ? 'description' : 'body',
      voice: 'record',
      start: text.indexOf(part),
      end: text.indexOf(part) + part.length,
      locator: '#x',
    })),
    record: [field('title', 'A Book'), field('price', 39.99), field('pages', 416), field('description', 'What ...')],
    rights: { ...rights, ...changes },
  }
  return { ...snapshot, expires_at: nextExpiry(snapshot) }
}
const wordsOf = (snapshot: Snapshot) => snapshot.passages.map((passage) => passageText(snapshot, passage).trim())
const nextDay = '2026-11-23T10:00:00.000Z'

describe('the rights of a snapshot run out', () => {
  it('never, where nothing must go', () => {
    const snapshot = snapshotWith({ field_hours: { rating: 1 } })
    expect(snapshot.expires_at).toBeNull()
    expect(expire(snapshot, '2099-01-01T00:00:00.000Z')).toEqual(snapshot)
  })

  it('for single fields, whose words become white space while all others stay where they were', () => {
    const snapshot = snapshotWith({ field_hours: { price: 24, pages: 48 } })
    expect(snapshot.expires_at).toBe(nextDay)
    expect(expire(snapshot, '2026-11-23T09:59:59.999Z')).toEqual(snapshot)
    const left = expire(snapshot, nextDay)
    expect(snapshotSchema.parse(left)).toEqual(left)
    expect(left.record.map((one) => one.field)).toEqual(['title', 'pages', 'description'])
    expect(wordsOf(left)).toEqual([words[0], '', words[2], words[3], words[4]])
    expect(left.text).toHaveLength(text.length)
    expect(left.passages.map(({ expired_at }) => expired_at)).toEqual([
      undefined,
      nextDay,
      undefined,
      undefined,
      undefined,
    ])
    expect(left).toMatchObject({ content_hash: snapshot.content_hash, expires_at: '2026-11-24T10:00:00.000Z' })
    expect(left.expired_at).toBeUndefined()
    const later = expire(left, '2026-11-24T10:00:00.000Z')
    expect(wordsOf(later)).toEqual([words[0], '', '', words[3], words[4]])
    expect(later.expires_at).toBeNull()
  })

  it('for prose, with the passages of its kind', () => {
    const left = expire(snapshotWith({ field_hours: { description: 1 } }), nextDay)
    expect(wordsOf(left)).toEqual([words[0], words[1], words[2], '', words[4]])
  })

  it('as a whole: text and facts go, while hash, offsets and addresses stay', () => {
    const snapshot = snapshotWith({ store_hours: 24, field_hours: { price: 48 } })
    expect(snapshot.expires_at).toBe(nextDay)
    const left = expire(snapshot, nextDay)
    expect(left).toMatchObject({ text: '', record: [], page_title: null, expires_at: null, expired_at: nextDay })
    expect(left.passages.map(({ start, end }) => [start, end])).toEqual(
      snapshot.passages.map(({ start, end }) => [start, end]),
    )
    expect(JSON.stringify(left)).not.toMatch(/39|416|about/u)
    expect([left.content_hash, left.url]).toEqual([snapshot.content_hash, snapshot.url])
    expect(expire(left, '2027-01-01T00:00:00.000Z')).toEqual(left)
  })
})

describe('what was made of words whose rights ran out', () => {
  const origin = (source_id: string, passage_id: string, value: number) => ({
    source_id,
    passage_id,
    value,
    raw: String(value),
    rule: 'test',
    locator: '#x',
  })
  const claim = (claim_id: string, passage_ids: string[]) => ({
    claim_id,
    text: `The claim ${claim_id}.`,
    topic: 'details' as const,
    voice: 'record' as const,
    source_id: 's1',
    passage_ids,
    language: 'en',
  })
  const gone = expiredPassages([expire(snapshotWith({ store_hours: 1 }), nextDay)])
  const claims = [claim('c1', ['s1.p1']), claim('c2', ['s1.p1', 's2.p1']), claim('c3', ['s2.p1'])]

  it('goes too, where it rests on nothing else', () => {
    const knowledgeBase: KnowledgeBase = {
      submission_id: 'a',
      record: {
        price: { value: 39.99, confidence: 1, provenance: [origin('s1', 's1.p2', 39.99)], lost: [] },
        pages: {
          value: 416,
          confidence: 1,
          provenance: [origin('s1', 's1.p3', 416), origin('s2', 's2.p1', 416)],
          lost: [origin('s1', 's1.p4', 400), origin('s3', 's3.p1', 420)],
        },
      },
      claims,
      topics: [],
      gaps: [],
      needs: [],
      markdown: '# A Book\n- **price:** 39.99 [s1.p2]\n- **pages:** 420 [s3.p1]\n- The claim c2. [s1.p1] [s2.p1]',
      created_at: nextDay,
    }
    const left = knowledgeWithout(knowledgeBase, gone)
    expect(left.record.price).toBeUndefined()
    expect(left.record.pages).toMatchObject({ value: 416 })
    expect(left.record.pages?.provenance.map(({ source_id }) => source_id)).toEqual(['s2'])
    expect(left.record.pages?.lost.map(({ source_id }) => source_id)).toEqual(['s3'])
    expect(left.claims.map((one) => one.text)).toEqual([goneWords, 'The claim c2.', 'The claim c3.'])
    expect(left.markdown).toBe(
      `# A Book\n- ${goneWords} [s1.p2]\n- **pages:** 420 [s3.p1]\n- ${goneWords} [s1.p1] [s2.p1]`,
    )
    const summary = { submission_id: 'a', source_id: 's1', label: 'Amazon', claims }
    expect(summaryWithout(summary, gone).claims.map((one) => one.text)).toEqual(left.claims.map((one) => one.text))
  })
})
