import { afterEach, describe, expect, it } from 'vitest'
import { seedSubmission } from '../../test/support/action-bench.ts'
import { createHttpBench, type HttpBench } from '../../test/support/http-bench.ts'
import { articleSchema } from '../domain/article/article.ts'
import { type Draft, type DraftWords, draftSchema, draftWordsOf } from '../domain/desk/draft.ts'

let made: HttpBench | null = null
afterEach(async () => {
  await made?.server.close()
  made = null
})

const open = async () => {
  const bench = await createHttpBench()
  made = bench
  const { submission_id: id } = await seedSubmission(bench)
  const article = articleSchema.parse((await bench.send('GET', `/api/articles/${id}/versions/1`)).json())
  const words = draftWordsOf(article)
  const path = `/api/articles/${id}/draft`
  const put = (body: {
    revision: number
    words: DraftWords
    desk?: string
    set_aside?: boolean
    base_version?: number
  }) => bench.send('PUT', path, { base_version: 1, desk: 'one', ...body })
  const save = async (body: Parameters<typeof put>[0]): Promise<Draft> => draftSchema.parse((await put(body)).json())
  return { bench, id, words, path, put, save, draft: () => bench.store.document('drafts', id) }
}

const titled = (words: DraftWords, title: string): DraftWords => ({ ...words, title })

describe('the draft of an article', () => {
  it('is kept, grows by one at every save, and is told to whoever watches', async () => {
    const { bench, words, path, save } = await open()
    expect((await bench.send('GET', path)).json()).toEqual({ draft: null, current_version: 1 })
    const first = await save({ revision: 0, words: titled(words, 'One') })
    const second = await save({ revision: first.revision, words: titled(words, 'Two') })
    expect(second).toMatchObject({
      revision: first.revision + 1,
      by: 'command line',
      desk: 'one',
      words: { title: 'Two' },
    })
    expect((await bench.send('GET', path)).json()).toEqual({ draft: second, current_version: 1 })
    expect(bench.told).toMatchObject([
      { kind: 'draft', revision: first.revision },
      { kind: 'draft', revision: second.revision, desk: 'one', by: 'command line' },
    ])
  })

  it('is never overwritten by who does not know it: the refusal brings it along', async () => {
    const { words, put, save, draft } = await open()
    const first = await save({ revision: 0, words: titled(words, 'Ana’s') })
    for (const revision of [0, first.revision - 1, first.revision + 1]) {
      const refused = await put({ revision, desk: 'two', words: titled(words, 'Bo’s') })
      expect(refused.statusCode).toBe(409)
      expect(refused.json()).toMatchObject({ code: 'VERSION_CONFLICT', context: { draft: first } })
    }
    expect(await draft()).toEqual(first)
  })

  it('of several that are saved at once, one stays', async () => {
    const { bench, id, words, save } = await open()
    const { revision } = await save({ revision: 0, words })
    const answers = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((desk) =>
        bench.actions.saveDraft({ name: desk }, id, { revision, base_version: 1, desk, words: titled(words, desk) }),
      ),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'VERSION_CONFLICT' })
  })

  it('keeps what was passed over beside it, the newest five', async () => {
    const { words, save } = await open()
    let { revision } = await save({ revision: 0, words: titled(words, '0') })
    for (const title of ['1', '2', '3', '4', '5', '6'])
      ({ revision } = await save({ revision, words: titled(words, title), set_aside: true }))
    const last = await save({ revision, words: titled(words, 'last') })
    expect(last.set_aside?.map((one) => one.words.title)).toEqual(['1', '2', '3', '4', '5'])
  })

  it('ends with the version that it becomes; no number of it comes again', async () => {
    const { bench, id, words, put, save, draft } = await open()
    const { revision } = await save({ revision: 0, words: titled(words, 'New') })
    const body = { base_version: 1, title: 'New', draft_revision: revision }
    expect((await bench.send('PUT', `/api/articles/${id}`, body)).statusCode).toBe(200)
    expect(await draft()).toBeNull()
    expect(bench.told.at(-1)).toMatchObject({ kind: 'draft', revision: null })
    const late = await put({ revision, words: titled(words, 'Late') })
    expect(late.json()).toMatchObject({ code: 'VERSION_CONFLICT', context: { draft: null } })
    expect((await save({ revision: 0, base_version: 2, words })).revision).toBeGreaterThan(revision)
  })

  it('stays when a version is saved from other words, and shows that it began from an older one', async () => {
    const { bench, id, words, path, save } = await open()
    const { revision } = await save({ revision: 0, words: titled(words, 'Ana’s') })
    const other = { base_version: 1, title: 'Bo’s', draft_revision: revision - 1 }
    expect((await bench.send('PUT', `/api/articles/${id}`, other)).statusCode).toBe(200)
    const view = (await bench.send('GET', path)).json()
    expect(view).toMatchObject({ current_version: 2, draft: { base_version: 1, words: { title: 'Ana’s' } } })
    expect((await save({ revision, words: titled(words, 'still Ana’s') })).base_version).toBe(1)
  })

  it('is thrown away only by who knows its last words', async () => {
    const { bench, words, path, save, draft } = await open()
    const first = await save({ revision: 0, words })
    const second = await save({ revision: first.revision, words: titled(words, 'More') })
    const refused = await bench.send('DELETE', `${path}?revision=${first.revision}`)
    expect(refused.json()).toMatchObject({ code: 'VERSION_CONFLICT', context: { draft: second } })
    expect((await bench.send('DELETE', `${path}?revision=${second.revision}`)).statusCode).toBe(204)
    expect(await draft()).toBeNull()
    expect((await bench.send('DELETE', `${path}?revision=${second.revision}`)).statusCode).toBe(204)
  })

  it('asks for a version that there is, an article, and a text of a length that can be', async () => {
    const { bench, words, put } = await open()
    expect((await put({ revision: 0, base_version: 2, words })).json()).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ field: 'base_version' }],
    })
    const long = { ...words, markdown: 'a'.repeat(200_001) }
    expect((await put({ revision: 0, words: long })).json()).toMatchObject({ problems: [{ field: 'words' }] })
    const { submission_id: other } = await seedSubmission(bench, { status: 'pending_article', article_version: 0 })
    const body = { revision: 0, base_version: 1, desk: 'one', words }
    expect((await bench.send('PUT', `/api/articles/${other}/draft`, body)).statusCode).toBe(404)
    expect((await bench.send('GET', '/api/articles/nothing/draft')).statusCode).toBe(404)
  })
})
