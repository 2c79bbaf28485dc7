import { describe, expect, it } from 'vitest'
import type { Citation, SentenceKind } from '../article/article.ts'
import { parseArticle } from '../article/parse.ts'
import { good } from '../gates/fixtures/cases.ts'
import { supportReport } from './support-report.ts'

const { content, world } = good.en

const reportOn = (sentence: string, kind: SentenceKind, passageIds: string[] = [], claimIds: string[] = []) => {
  const citation: Citation = { sentence, kind, claim_ids: claimIds, passage_ids: passageIds }
  const [first] = supportReport(parseArticle(`## Introduction\n\n${sentence}\n`), [citation], world).sentences
  return first
}

describe('supportReport', () => {
  it('names every sentence by section and place, with what it rests on', () => {
    const report = supportReport(parseArticle(content.markdown), content.citations, world)
    expect(report.sentences.find(({ section }) => section === 0)).toMatchObject({
      sentence_id: '0.0',
      section: 0,
      kind: 'factual',
      verdict: 'supported',
      passage_ids: ['s1.p5'],
    })
    const ids = report.sentences.map(({ sentence_id }) => sentence_id)
    expect(new Set(ids).size).toBe(ids.length)
    const exempt = content.citations.filter(({ kind }) => kind !== 'factual').length
    expect(report.totals).toMatchObject({ unsupported: 0, exempt })
  })

  it('reads the passages of claims too', () => {
    expect(reportOn('All examples run on one laptop.', 'factual', [], ['s1p11'])?.verdict).toBe('supported')
  })

  it('carries every line of the details list, conflicts included', () => {
    const report = supportReport(parseArticle(content.markdown), content.citations, world)
    const lines = report.sentences.filter(({ section }) => section === 6)
    expect(lines.map(({ text }) => text)).toContain('Pages: 412 (Amazon); 398 (Goodreads)')
    expect(lines.every(({ verdict }) => verdict === 'supported')).toBe(true)
  })

  it.each<[string, SentenceKind, string]>([
    ['So much for theory.', 'transition', 'exempt'],
    ['But who replays orders at night?', 'question', 'exempt'],
    ['What does Kafka add to that?', 'question', 'exempt'],
    ['Did it sell 90,000 copies?', 'question', 'unsupported'],
    ['On to Tolstoy and the others, then.', 'transition', 'unsupported'],
    ['No source says how the book treats managed cloud brokers.', 'gap', 'exempt'],
    ['No source says what it costs.', 'gap', 'unsupported'],
    ['It sold 90,000 copies.', 'editor', 'exempt'],
  ])('%s (%s): %s', (sentence, kind, verdict) => {
    expect(reportOn(sentence, kind)?.verdict).toBe(verdict)
  })

  it('names ids that do not exist', () => {
    expect(reportOn('All examples run on one laptop.', 'factual', ['s1.p11', 's1.p99'], ['c7'])).toMatchObject({
      verdict: 'unsupported',
      reasons: ['there is no evidence with the id c7, s1.p99'],
    })
  })
})
