import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite, type SampleSite } from '../../src/app/demo/sample-site.ts'
import { createPipelineDesk } from '../../src/app/pipeline-settings.ts'
import { type PipelineSettings, usualPipeline } from '../../src/domain/pipeline-settings.ts'
import { articleKey } from '../../src/ports/store.ts'
import { openTestApp, type TestApp } from '../support/embedded.ts'
import { type SectionTwist, startScriptedWriter } from '../support/scripted-writer.ts'

/** What the model insists on, whatever it is told. */
const insisting: SectionTwist = (output, task) => {
  const [first, ...rest] = output.paragraphs
  if (task.role !== 'impact' || !first) return output
  const claimIds = task.claims.slice(0, 1).map((claim) => claim.claim_id)
  const text = 'The book sold 4,000,000 copies in its first year.'
  const sentence = { text, kind: 'factual' as const, claim_ids: claimIds }
  return { paragraphs: [{ ...first, sentences: [...first.sentences, sentence] }, ...rest] }
}

describe('the steps of a running pipeline', () => {
  let writer: Awaited<ReturnType<typeof startScriptedWriter>>
  let site: SampleSite
  let app: TestApp

  beforeAll(async () => {
    writer = await startScriptedWriter(insisting)
    site = await createSampleSite()
    app = await openTestApp({ PIGMEU_MODEL_INTERVAL_MS: '1', PIGMEU_CACHE_HOURS: '0' })
    await app.models.setUpModel(
      { provider: 'openai-compatible', modelName: 'scripted', baseUrl: writer.baseUrl, apiKey: null },
      AbortSignal.timeout(10_000),
    )
  })
  afterAll(async () => {
    await app?.close()
    await site?.close()
    await writer?.close()
  })

  /** Reviews the same book once more under other switches: how often sections were repaired, what is offered. */
  const reviewWith = async (chosen: Partial<PipelineSettings>) => {
    await createPipelineDesk({ store: app.store, config: app.config }).choose({ ...usualPipeline, ...chosen })
    const book = site.books.find((one) => one.book_id === 'en/designing-data-intensive-applications')
    if (!book) throw new Error('the sample book is missing')
    const { submission_id: id } = await app.review({ ...sampleInput(book, site.urlOf), allow_duplicate: true })
    const article = await app.store.document('articles', articleKey(id, 1))
    const calls = await app.store.documents('model_calls', `${id}/`)
    return {
      questions: article?.faq.length,
      repairs: calls.map(({ step }) => step).filter((step) => step.startsWith('repair:')),
    }
  }

  it('repair what fails as often as is chosen, from the next book on', async () => {
    expect((await reviewWith({ repair_rounds: 0 })).repairs).toEqual([])
    const { repairs } = await reviewWith({ repair_rounds: 1 })
    expect(repairs).toContain('repair:impact:1')
    expect(repairs.filter((step) => !step.endsWith(':1'))).toEqual([])
  })

  it('offer questions of readers only while that is on', async () => {
    await app.models.setUpModel({ provider: 'offline' }, AbortSignal.timeout(10_000))
    expect((await reviewWith({ questions: false })).questions).toBe(0)
    expect((await reviewWith({ questions: true })).questions).toBeGreaterThan(0)
  })
})
