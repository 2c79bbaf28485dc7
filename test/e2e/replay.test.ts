import { afterEach, describe, expect, it } from 'vitest'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite } from '../../src/app/demo/sample-site.ts'
import { isNoWorse, replayBooks } from '../../src/app/replay/replay-books.ts'
import { type Tried, tryBook } from '../../src/app/replay/trial.ts'
import { articleKey } from '../../src/ports/store.ts'
import { openTestApp } from '../support/embedded.ts'

const open: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

/** The sample book, written, with what it takes to write it again. */
const written = async () => {
  const site = await createSampleSite()
  const app = await openTestApp()
  open.push(site, app)
  const book = site.books.find((one) => one.book_id === 'en/designing-data-intensive-applications')
  if (!book) throw new Error('the sample book is missing')
  const { submission_id: id } = await app.review(sampleInput(book, site.urlOf))
  const article = await app.store.document('articles', articleKey(id, 1))
  if (!article) throw new Error('no article')
  const now = () => '2026-11-23T00:00:00.000Z'
  const trial = (tried: Tried) => tryBook({ ...app, now }, id, tried, AbortSignal.timeout(30_000))
  return { app, id, article, trial, now }
}

describe('a past run', () => {
  it('is written again from the record, the same to the letter and without one call', async () => {
    const { article, trial, app, id, now } = await written()
    const again = await trial(null)
    expect(again.new_calls).toBe(0)
    expect(again.markdown).toBe(article.markdown)
    expect(again.after).toEqual(again.before)
    const report = await replayBooks({ ...app, now }, { tried: null, books: null, signal: AbortSignal.timeout(30_000) })
    expect(report).toMatchObject({ ok: true, books: [{ submission_id: id }], failed: [] })
  })

  it('by another version of a prompt asks anew what that prompt asks, and nothing else; nothing is stored', async () => {
    const { app, id, trial } = await written()
    const editor = { name: 'Ana' }
    await app.actions.savePrompt(editor, 'section', { template: 'Write one section in {{language}}.' })
    const before = [
      await app.store.steps(id),
      await app.store.documents('model_calls', `${id}/`),
      await app.store.get(id),
    ]
    const result = await trial({ prompt: 'section', version: 2 })
    expect(result.new_calls).toBeGreaterThanOrEqual(7)
    expect(result.new_calls).toBeLessThan(20)
    expect(result.after?.gates).toEqual(result.before?.gates)
    expect(isNoWorse(result)).toBe(true)
    expect(result.note).toContain('reads no prompt')
    expect([
      await app.store.steps(id),
      await app.store.documents('model_calls', `${id}/`),
      await app.store.get(id),
    ]).toEqual(before)
    await expect(trial({ prompt: 'section', version: 9 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('of a book that is not there is told', async () => {
    const { app, now } = await written()
    const asked = { tried: null, books: ['nothing'], signal: AbortSignal.timeout(30_000) }
    const report = await replayBooks({ ...app, now }, asked)
    expect(report).toMatchObject({ ok: false, books: [], failed: [{ submission_id: 'nothing' }] })
  })
})
