import { describe, expect, it } from 'vitest'
import { good } from '../gates/fixtures/cases.ts'
import { judgeArticle } from '../gates/judge.ts'
import type { Citation } from './article.ts'
import { carryCitations } from './citations.ts'
import { parseArticle, placedSentences } from './parse.ts'

const { content, world } = good.en
const orders = 'As early as chapter four the reader replays a whole week of orders.'

const edited = (
  from: string,
  to: string,
): { markdown: string; citations: readonly Citation[]; of: (text: string) => Citation | undefined } => {
  expect(content.markdown).toContain(from)
  const markdown = content.markdown.replace(from, to)
  const citations = carryCitations(markdown, content.citations, world)
  return { markdown, citations, of: (text) => citations.find(({ sentence }) => sentence === text) }
}
const formerly = (text: string): Citation | undefined => content.citations.find(({ sentence }) => sentence === text)

describe('carryCitations', () => {
  it('keeps everything of an article that nobody changed', () => {
    expect(carryCitations(content.markdown, content.citations, world)).toEqual(content.citations)
  })

  it('keeps citations when sections and lines move', () => {
    const moved = content.markdown
      .replace(/## Introduction\n[\s\S]*?(?=\n## )/u, '')
      .concat('\n## Introduction\n\n', orders)
    const citations = carryCitations(moved, content.citations, world)
    expect(citations.find(({ sentence }) => sentence === orders)).toEqual(formerly(orders))
  })

  it('keeps the citation of a sentence that changed a little', () => {
    const now = 'As early as chapter four, readers replay a whole week of bakery orders.'
    expect(edited(orders, now).of(now)).toEqual({ ...formerly(orders), sentence: now })
  })

  it('keeps it also where a number changed, so that the gate sees the wrong number', () => {
    const now = orders.replace('four', 'nine')
    const { markdown, citations } = edited(orders, now)
    const { support } = judgeArticle({ ...content, markdown, citations: [...citations] }, world)
    const sentence = support.sentences.find(({ text }) => text === now)
    expect(sentence).toMatchObject({ verdict: 'unsupported', passage_ids: ['s4.p4'] })
  })

  it('joins the citations of sentences that became one', () => {
    const two = 'The work took two afternoons.'
    const one =
      'One reader on Goodreads reports that the checklist for dead letters in chapter nine helped to clean up a queue with 200,000 stuck messages'
    const now = `${one}, and that the work took two afternoons.`
    expect(edited(`${one}. ${two}`, now).of(now)?.claim_ids).toEqual(['s2p4'])
  })

  it('finds the passages that carry a new sentence', () => {
    const fresh = 'Cargolane, whose data platform Duarte led until 2019, is a logistics company.'
    const citation = edited(orders, `${orders} ${fresh}`).of(fresh)
    expect(citation).toMatchObject({ kind: 'factual', passage_ids: ['s3.p1'] })
  })

  it('gives no evidence to a new sentence that nothing carries', () => {
    const fresh = 'The second volume will appear in 2031.'
    const { of, markdown, citations } = edited(orders, `${orders} ${fresh}`)
    expect(of(fresh)).toEqual({ sentence: fresh, kind: 'factual', claim_ids: [], passage_ids: [] })
    const { validation } = judgeArticle({ ...content, markdown, citations: [...citations] }, world)
    expect(validation.green).toBe(false)
  })

  it('keeps the kinds of sentences, the editor’s own included', () => {
    const own = 'To me this is the heart of the book.'
    const previous: Citation[] = [
      ...content.citations,
      { sentence: own, kind: 'editor', claim_ids: [], passage_ids: [] },
    ]
    const markdown = content.markdown.replace(orders, `${orders} To me this is really the heart of the book.`)
    const carried = carryCitations(markdown, previous, world)
    expect(carried.find(({ sentence }) => sentence.startsWith('To me'))?.kind).toBe('editor')
    expect(carried.find(({ sentence }) => sentence.startsWith('No source says'))?.kind).toBe('gap')
  })

  it('knows a gap again that was taken out and put back, in the verdict box too', () => {
    const gap = world.knowledgeBase.gaps[0]?.text ?? ''
    const line = `- **Who it is for:** ${gap}`
    const box = content.markdown.replace(/^- \*\*Who it is for:\*\* .*$/mu, line)
    expect(box).toContain(line)
    const without = carryCitations(content.markdown.slice(content.markdown.indexOf('## ')), content.citations, world)
    const told = carryCitations(box, without, world).find(({ sentence }) => sentence.startsWith('Who it is for:'))
    expect(told).toMatchObject({ kind: 'gap', claim_ids: [], passage_ids: [] })
    const stuck = [{ sentence: `Who it is for: ${gap}`, kind: 'factual' as const, claim_ids: [], passage_ids: [] }]
    expect(carryCitations(box, stuck, world).find(({ sentence }) => sentence === stuck[0]?.sentence)?.kind).toBe('gap')
  })

  it('takes no statement for a gap because it uses the words of one', () => {
    const gap = world.knowledgeBase.gaps[0]?.text ?? ''
    const stated = gap.replace(/^No source says/u, 'Every source says')
    expect(stated).not.toBe(gap)
    expect(edited(orders, `${orders} ${stated}`).of(stated)?.kind).toBe('factual')
  })

  it('drops citations of sentences that are gone', () => {
    const { citations, markdown } = edited(` ${orders}`.trimStart(), '')
    expect(citations.some(({ sentence }) => sentence === orders)).toBe(false)
    const texts = new Set(placedSentences(parseArticle(markdown)).map(({ text }) => text))
    expect(citations).toHaveLength(texts.size)
  })

  it('gives a line of the details list its evidence again, changed away and back', () => {
    const line = 'Pages: 412 (Amazon); 398 (Goodreads)'
    const marked = '- **Pages:** 412 (Amazon); 398 (Goodreads)'
    const wrong = content.markdown.replace(marked, '- **Pages:** 999')
    expect(wrong).not.toBe(content.markdown)
    const away = carryCitations(wrong, content.citations, world)
    const judged = judgeArticle({ ...content, markdown: wrong, citations: [...away] }, world).support.sentences
    expect(judged.find(({ text }) => text === 'Pages: 999')).toMatchObject({
      verdict: 'unsupported',
      reasons: [expect.stringContaining('"999"')],
    })
    const back = carryCitations(content.markdown, away, world)
    expect(back.find(({ sentence }) => sentence === line)).toEqual(formerly(line))
    expect(judgeArticle({ ...content, citations: [...back] }, world).support.totals.unsupported).toBe(0)
  })

  it('finds the evidence of a details line that was stored without any', () => {
    const bare = content.citations.map((citation) =>
      citation.sentence.startsWith('Pages:') ? { ...citation, claim_ids: [], passage_ids: [] } : citation,
    )
    expect(carryCitations(content.markdown, bare, world)).toEqual(content.citations)
  })

  it('gives a line of no field nothing', () => {
    const markdown = content.markdown.replace('- **Format:**', '- **Weight:** 2 pounds\n- **Format:**')
    const added = carryCitations(markdown, content.citations, world).find(({ sentence }) =>
      sentence.startsWith('Weight'),
    )
    expect(added).toMatchObject({ kind: 'factual', passage_ids: [] })
  })

  it('looks for the passages of the speaker whom a new sentence names', () => {
    const fresh = 'According to one reader on Goodreads, windowed joins get only four pages.'
    expect(edited(orders, `${orders} ${fresh}`).of(fresh)?.passage_ids).toEqual(['s2.p3'])
  })
})
