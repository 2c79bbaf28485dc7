import { describe, expect, it } from 'vitest'
import { bookCopyRights } from './book-copy.ts'
import { type Claim, type KnowledgeBase, passageText, type Snapshot } from './evidence.ts'
import type { Rights } from './rights.ts'
import { citedPassages, exportedClaims, exportedPassages, shownEvidence } from './shown-evidence.ts'

const words = (label: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${label}${index}`).join(' ')

const snapshotOf = (sourceId: string, rights: Rights | undefined, texts: readonly string[]): Snapshot => {
  let text = ''
  const passages = texts.map((words, index) => {
    const start = text === '' ? 0 : text.length + 2
    text = text === '' ? words : `${text}\n\n${words}`
    const kind = words.startsWith('Title:') ? ('fact' as const) : ('body' as const)
    return {
      passage_id: `${sourceId}.p${index + 1}`,
      kind,
      voice: 'author' as const,
      start,
      end: text.length,
      locator: `page ${index}`,
    }
  })
  return {
    submission_id: 'b1',
    source_id: sourceId,
    source: rights ? 'book' : 'web',
    label: 'The book itself',
    url: null,
    final_url: null,
    fetched_at: '2026-11-22T10:00:00.000Z',
    fetched_by: 'uploaded',
    outcome: 'content',
    outcome_reason: null,
    http_status: null,
    content_hash: 'a'.repeat(64),
    language: 'en',
    page_title: null,
    text,
    passages,
    record: [],
    ...(rights ? { rights } : {}),
  }
}

const claim = (id: string, passageId: string, text: string, topic: Claim['topic'] = 'subject'): Claim => ({
  claim_id: id,
  text,
  topic,
  voice: 'author',
  source_id: passageId.split('.')[0] ?? '',
  passage_ids: [passageId],
  language: 'en',
})

const knowledgeBaseOf = (claims: readonly Claim[]): KnowledgeBase => ({
  submission_id: 'b1',
  record: {},
  claims: [...claims],
  topics: [{ topic: 'subject', claim_ids: claims.map((one) => one.claim_id) }],
  gaps: [],
  needs: [],
  markdown: [
    '# Book',
    ...claims.map((one) => `- **${one.claim_id}** (author) ${one.text} [${one.passage_ids}]`),
    '## Gaps',
    '',
  ].join('\n'),
  created_at: '2026-11-22T10:00:00.000Z',
})

const articleOn = (claimIds: readonly string[], passageIds: readonly string[] = []) => ({
  citations: [
    { sentence: 'A sentence.', kind: 'factual' as const, claim_ids: [...claimIds], passage_ids: [...passageIds] },
  ],
})

const open = snapshotOf('s1', undefined, ['An open page.', 'More of it.'])
const own = snapshotOf('s2', bookCopyRights, [
  'Title: Ledger',
  'Cited words.',
  'Secret words\nin two lines.',
  'Also cited.',
])
const claims = [
  claim('c1', 's1.p1', 'An open page.'),
  claim('c2', 's2.p2', 'Cited words.'),
  claim('c3', 's2.p3', 'Secret words\nin two lines.'),
  claim('c4', 's2.p1', 'Title: Ledger', 'details'),
]

describe('what people see of the evidence', () => {
  const article = articleOn(['c2'], ['s2.p4'])
  const { knowledgeBase, snapshots } = shownEvidence(article, knowledgeBaseOf(claims), [open, own])

  it('is all of an open source', () => {
    expect(snapshots[0]).toEqual(open)
  })

  it('is of a private one its facts and what is cited, at offsets that fit', () => {
    const [, shown] = snapshots
    expect(shown?.passages.map((passage) => [passage.passage_id, passageText(shown, passage)])).toEqual([
      ['s2.p1', 'Title: Ledger'],
      ['s2.p2', 'Cited words.'],
      ['s2.p4', 'Also cited.'],
    ])
    expect(shown?.text).toBe('Title: Ledger\n\nCited words.\n\nAlso cited.')
  })

  it('leaves out the claims on the rest, in every place where they stand', () => {
    expect(knowledgeBase?.claims.map(({ claim_id: id }) => id)).toEqual(['c1', 'c2', 'c4'])
    expect(knowledgeBase?.topics).toEqual([{ topic: 'subject', claim_ids: ['c1', 'c2', 'c4'] }])
    expect(knowledgeBase?.markdown).toBe(
      '# Book\n- **c1** (author) An open page. [s1.p1]\n- **c2** (author) Cited words. [s2.p2]\n- **c4** (author) Title: Ledger [s2.p1]\n## Gaps\n',
    )
  })

  it('is of a private source nothing but facts before there is an article, and where nothing may be shown', () => {
    const before = shownEvidence(null, knowledgeBaseOf(claims), [own])
    expect(before.snapshots[0]?.text).toBe('Title: Ledger')
    const hidden = { ...own, rights: { ...bookCopyRights, show: 'none' as const } }
    expect(shownEvidence(article, null, [hidden])).toMatchObject({
      knowledgeBase: null,
      snapshots: [{ text: 'Title: Ledger' }],
    })
  })
})

describe('what leaves the house', () => {
  const long = snapshotOf(
    's2',
    bookCopyRights,
    ['a', 'b', 'c', 'd'].map((label) => words(label, 80)),
  )
  const cited = citedPassages(articleOn([], ['s2.p1', 's2.p2', 's2.p3', 's2.p4']), [])

  it('is no more of a private source than one article may quote of it', () => {
    expect(exportedPassages(long, cited).map(({ text }) => text)).toEqual([
      `${words('a', 50)} …`,
      `${words('b', 50)} …`,
      `${words('c', 50)} …`,
      null,
    ])
  })

  it('is all that is cited of an open source', () => {
    expect(exportedPassages(open, new Set(['s1.p2'])).map(({ text }) => text)).toEqual(['More of it.'])
  })

  it('names what a claim on a private source rests on, without its words', () => {
    expect(exportedClaims(claims, [open, own]).map(({ text }) => text)).toEqual([
      'An open page.',
      null,
      null,
      'Title: Ledger',
    ])
  })
})

describe('a shop that is shown where it is cited', () => {
  const shop = { ...own, source: 'amazon' }

  it('keeps its claims, which are statements of the house', () => {
    const { knowledgeBase, snapshots } = shownEvidence(articleOn(['c2']), knowledgeBaseOf(claims), [open, shop])
    expect(knowledgeBase?.claims).toEqual(claims)
    expect(snapshots[1]?.text).toBe('Title: Ledger\n\nCited words.')
  })

  it('proves an article by whole passages', () => {
    expect(exportedPassages(shop, new Set(['s2.p2'])).map(({ text }) => text)).toEqual(['Cited words.'])
    expect(exportedClaims(claims, [shop])).toEqual(claims)
  })
})
