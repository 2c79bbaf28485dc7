import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../domain/evidence.ts'
import { bookEn } from '../../domain/gates/fixtures/book-en.ts'
import { worldOf } from '../../domain/gates/fixtures/world-of.ts'
import { newSubmission } from '../../domain/new-submission.ts'
import { seededPrompts } from '../../domain/prompts/seeds.ts'
import type { Model } from '../../ports/model.ts'
import { summariseSource } from './summarise.ts'

const world = worldOf(bookEn)
const at = '2026-01-01T00:00:00.000Z'
const rules = {
  prompt_id: 'summarise' as const,
  version: 1,
  template: seededPrompts.summarise,
  note: '',
  by: 'test',
  created_at: at,
}

/** A source of many passages of 60 words each. */
const sourceOf = (count: number): Snapshot => {
  const [snapshot] = world.snapshots
  if (!snapshot) throw new Error('the fixture has no source')
  const words = `${Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')} `
  return {
    ...snapshot,
    text: words.repeat(count),
    passages: Array.from({ length: count }, (_, index) => ({
      passage_id: `s1.p${index + 1}`,
      kind: 'body',
      voice: 'critic',
      start: index * words.length,
      end: (index + 1) * words.length - 1,
      locator: 'p',
    })),
  }
}

const summarised = async (snapshot: Snapshot) => {
  const told: string[] = []
  const prompts: string[] = []
  const steps: string[] = []
  const calls: string[] = []
  const model: Model = {
    id: 'test/model',
    label: null,
    translates: true,
    write: async (request, onUsage) => {
      const { passages } = request.input as { passages: readonly { passage_id: string }[] }
      told.push(...passages.map(({ passage_id }) => passage_id))
      prompts.push(request.prompt.user)
      const tokens = { input_tokens: 1, output_tokens: 1, cached_tokens: 0, cost_micro_usd: 0, duration_ms: 1 }
      await onUsage({ provider: 'test', model: 'model', ...tokens, outcome: 'ok' })
      const claims = passages.slice(0, 1).map(({ passage_id }) => ({
        text: `About ${passage_id}.`,
        topic: 'subject',
        passage_ids: [passage_id],
        language: 'en',
      }))
      return { claims } as never
    },
  }
  const input = { submission_id: 'b1', book: world.book, sources: [], identity_keys: [], created_by: 'editor:test' }
  const output = await summariseSource(
    {
      submission: { ...newSubmission(input, at), attempts: 1 },
      signal: AbortSignal.timeout(1_000),
      log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {}, with: (() => undefined) as never },
      now: () => at,
      step: (key, _inputs, work) => {
        steps.push(key)
        return work()
      },
      tellWriting: () => undefined,
      recordCall: async ({ step }) => void calls.push(step),
    },
    { model, rules, book: world.brief, sources: 5 },
    snapshot,
  )
  return { output, told, prompts, steps, calls }
}

describe('summarising a source', () => {
  it('takes one call for a page of usual length', async () => {
    const { steps, calls, told } = await summarised(sourceOf(50))
    expect([steps, calls]).toEqual([['summarise:s1'], ['summarise:s1']])
    expect(told).toHaveLength(50)
  })

  it('goes through a long one part by part: every passage is told once, in one step, each call under its name', async () => {
    const { steps, calls, told, prompts, output } = await summarised(sourceOf(200))
    expect(steps).toEqual(['summarise:s1'])
    expect(calls).toEqual(['summarise:s1:1-of-3', 'summarise:s1:2-of-3', 'summarise:s1:3-of-3'])
    expect(new Set(told).size).toBe(200)
    expect(told).toHaveLength(200)
    for (const id of ['s1.p1', 's1.p100', 's1.p200'])
      expect(prompts.filter((text) => text.includes(`"${id}"`))).toHaveLength(1)
    expect(output.claims).toHaveLength(3)
  })

  it('asks nothing where there is nothing to read', async () => {
    expect((await summarised(sourceOf(0))).steps).toEqual([])
  })
})
