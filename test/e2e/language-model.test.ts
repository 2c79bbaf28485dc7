import { afterEach, describe, expect, it } from 'vitest'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite } from '../../src/app/demo/sample-site.ts'
import { articleKey } from '../../src/ports/store.ts'
import { openTestApp } from '../support/embedded.ts'
import { type SectionTwist, startScriptedWriter } from '../support/scripted-writer.ts'

const invented = 'The book sold 4,000,000 copies in its first year.'

const open: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

/** Reviews the sample book with a language model that was set up while the product runs. */
const review = async (twist?: SectionTwist, approvalRequired = true) => {
  const writer = await startScriptedWriter(twist)
  const site = await createSampleSite()
  const app = await openTestApp({ PIGMEU_MODEL_INTERVAL_MS: '1' })
  open.push(writer, site, app)
  await app.models.setUpModel(
    { provider: 'openai-compatible', modelName: 'scripted', baseUrl: writer.baseUrl, apiKey: null },
    AbortSignal.timeout(10_000),
  )
  const book = site.books.find((one) => one.book_id === 'en/designing-data-intensive-applications')
  if (!book) throw new Error('the sample book is missing')
  const input = { ...sampleInput(book, site.urlOf), approval_required: approvalRequired }
  const submission = await app.review(input)
  const article = await app.store.document('articles', articleKey(submission.submission_id, submission.article_version))
  if (!article)
    throw new Error(`no article: ${submission.status} ${JSON.stringify(submission.failure ?? submission.needs)}`)
  const calls = await app.store.documents('model_calls', `${submission.submission_id}/`)
  const gate = (name: string) => article.validation.gates.find((one) => one.gate === name)
  return { submission, article, calls, gate, kinds: writer.kinds }
}

/** Adds a sentence to the section on impact, resting on its first claim. */
const adding =
  (text: string, whenRepaired: boolean): SectionTwist =>
  (output, task) => {
    if (task.role !== 'impact' || (task.violations.length > 0 && !whenRepaired)) return output
    const claimIds = task.claims.slice(0, 1).map((claim) => claim.claim_id)
    const [first, ...rest] = output.paragraphs
    if (!first) return output
    const sentence = { text, kind: 'factual' as const, claim_ids: claimIds }
    return { paragraphs: [{ ...first, sentences: [...first.sentences, sentence] }, ...rest] }
  }

describe('with a language model', () => {
  it('writes the article from claims, and records tokens of every call; an unknown price stays unknown', async () => {
    const { submission, article, calls, kinds } = await review()
    expect(submission.status).toBe('ready_for_review')
    expect(article.made_by).toBe('model:openai-compatible/scripted')
    expect(article.label).toBeNull()
    expect(article.disclosure).toContain('with the help of AI')
    expect(article.validation.h2).toBe(8)
    expect(article.citations.every((citation) => citation.kind !== 'factual' || citation.passage_ids.length > 0)).toBe(
      true,
    )
    const summarised = calls.map(({ step }) => step).filter((step) => step.startsWith('summarise:'))
    expect(new Set(summarised).size).toBe(5)
    expect(new Set(calls.map(({ step }) => step).filter((step) => step.startsWith('section:'))).size).toBe(7)
    expect(calls).toHaveLength(kinds.length)
    expect(calls.every((call) => call.input_tokens === 900 && call.cost_micro_usd === null)).toBe(true)
  })

  it('catches an invented figure, tells the model so and has that section alone written again', async () => {
    const { article, gate, kinds } = await review(adding(invented, false))
    expect(kinds).toContain('repair')
    expect(article.markdown).not.toContain('4,000,000')
    expect(gate('support')?.verdict).toBe('pass')
  })

  it('shows the editor what a model insists on, and does not approve it by itself', async () => {
    const { submission, article, gate, kinds } = await review(adding(invented, true), false)
    expect(submission.status).toBe('ready_for_review')
    expect(kinds.filter((kind) => kind === 'repair').length).toBeGreaterThanOrEqual(2)
    expect(gate('support')?.verdict).toBe('fail')
    const flagged = article.support.sentences.find((sentence) => sentence.text === invented)
    expect(flagged?.verdict).toBe('unsupported')
    expect(flagged?.reasons.join(' ')).toContain('4,000,000')
  })
})
