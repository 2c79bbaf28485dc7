import { describe, expect, it } from 'vitest'
import type { SupportReport } from '../../domain/article/article.ts'
import { bookEn } from '../../domain/gates/fixtures/book-en.ts'
import { contentOf, worldOf } from '../../domain/gates/fixtures/world-of.ts'
import { judgeArticle } from '../../domain/gates/judge.ts'
import { seededPrompts } from '../../domain/prompts/seeds.ts'
import type { JudgeSupportInput } from '../../domain/writing.ts'
import type { Model } from '../../ports/model.ts'
import { type SecondDesk, withSecondOpinion } from './second-opinion.ts'

const world = worldOf(bookEn)
const content = contentOf(bookEn, world)
const { support } = judgeArticle(content, world)
const open = support.sentences.filter(({ kind, passage_ids: ids }) => kind === 'factual' && ids.length > 0).slice(4, 10)
/** The report as it would be if the code left some sentences open, each less sure than the one before. */
const undecided: SupportReport = {
  ...support,
  sentences: support.sentences.map((sentence) => {
    const place = open.indexOf(sentence)
    return place === -1
      ? { ...sentence, verdict: 'supported' }
      : { ...sentence, verdict: 'weak', score: 0.5 - place / 100 }
  }),
}

const rules = {
  prompt_id: 'judge_support' as const,
  version: 1,
  template: seededPrompts.judge_support,
  note: '',
  by: 'test',
  created_at: '2026-01-01T00:00:00.000Z',
}
const ask = async (report: SupportReport) => {
  const asked: JudgeSupportInput[] = []
  const model: Model = {
    id: 'test/judge',
    label: null,
    translates: true,
    write: async (request) => {
      const input = request.input as JudgeSupportInput
      asked.push(input)
      const verdicts = input.sentences.map(({ sentence_id }, index) => ({
        sentence_id,
        supported: index > 0,
        reason: 'read closely',
      }))
      // The last one is left open.
      return { verdicts: verdicts.slice(0, -1) } as never
    },
  }
  const desk: SecondDesk = {
    world,
    context: {
      signal: AbortSignal.timeout(1_000),
      step: (_key, _inputs, work) => work(),
      recordCall: async () => undefined,
    },
  }
  const judged = await withSecondOpinion(desk, { model, rules, mostSentences: 4 }, content, report)
  return { asked, judged, said: judged.citations.filter(({ second_opinion: opinion }) => opinion !== undefined) }
}

describe('asking a second judge', () => {
  it('asks in one call about the weakest sentences, with the words that they rest on', async () => {
    const { asked } = await ask(undecided)
    expect(asked).toHaveLength(1)
    expect(asked[0]?.sentences.map(({ text }) => text)).toEqual(
      open
        .map(({ text }) => text)
        .reverse()
        .slice(0, 4),
    )
    expect(asked[0]?.sentences.every(({ passages }) => passages.length > 0)).toBe(true)
  })

  it('keeps what it says beside the citation, and leaves open what it leaves open', async () => {
    const { said, judged } = await ask(undecided)
    expect(said.map((one) => one.second_opinion?.supported).toSorted()).toEqual([false, true, true])
    expect(said[0]?.second_opinion).toMatchObject({ by: 'test/judge', reason: 'read closely' })
    expect(judged.markdown).toBe(content.markdown)
  })

  it('asks nothing where nothing is open', async () => {
    const decided = {
      ...undecided,
      sentences: undecided.sentences.map((one) => ({ ...one, verdict: 'supported' as const })),
    }
    const { asked, judged } = await ask(decided)
    expect([asked, judged]).toEqual([[], content])
  })
})
