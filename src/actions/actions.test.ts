import { describe, expect, it } from 'vitest'
import { type ActionBench, createActionBench, seedSubmission } from '../../test/support/action-bench.ts'
import { owedFrom } from '../domain/owed.ts'
import { usualOptions } from '../domain/post-options.ts'
import { actionsFor, type HumanAction, statuses, targetOf } from '../domain/status.ts'
import type { Actions, Editor } from './index.ts'

const editor: Editor = { name: 'Ana' }

/** How each action of the status table is taken, with an input that is otherwise fine. */
const taken: Readonly<Record<HumanAction, (actions: Actions, id: string) => Promise<unknown>>> = {
  approve: (actions, id) => actions.approve(editor, id, {}),
  request_changes: (actions, id) => actions.requestChanges(editor, id, { text: 'Say more about state.' }),
  edit: (actions, id) => actions.editArticle(editor, id, { base_version: 1, title: 'Another title' }),
  publish: (actions, id) => actions.publish(editor, id, { target: 'file' }),
  refresh: (actions, id) => actions.refresh(editor, id, {}),
  add_source: (actions, id) => actions.addSource(editor, id, { url: 'https://other.example/streams' }),
  waive: (actions, id) => actions.waive(editor, id, { reason: 'a short one is fine' }),
  retry: (actions, id) => actions.retry(editor, id, {}),
  dismiss: (actions, id) => actions.dismiss(editor, id, {}),
  cancel: (actions, id) => actions.cancel(editor, id, {}),
  rerun: (actions, id) => actions.rerun(editor, id, { from: 'scrape' }),
}

const failure = {
  stage: 'article',
  code: 'MODEL_UNAVAILABLE',
  message: 'no answer',
  attempts: 5,
  at: '2026-11-01T10:00:00.000Z',
} as const

describe.each(Object.keys(taken) as HumanAction[])('%s', (action) => {
  it.each(statuses)('follows the status table from %s', async (status) => {
    const bench = createActionBench()
    const seeded = await seedSubmission(bench, { status, green: true, failure: status === 'failed' ? failure : null })
    const id = seeded.submission_id
    const result = taken[action](bench.actions, id)
    const target = targetOf(status, action)
    if (target === null) {
      await expect(result).rejects.toMatchObject({
        code: 'ACTION_NOT_ALLOWED',
        context: { possible: actionsFor(status) },
      })
      expect(await bench.store.get(id)).toEqual(seeded)
      expect(bench.rings).toEqual([])
      return
    }
    await result
    const stored = await bench.store.get(id)
    // A retry goes back to the status whose stage failed.
    expect(stored?.status).toBe(action === 'retry' && status === 'failed' ? 'pending_article' : target)
    expect((await bench.store.history(id)).at(-1)).toMatchObject({
      from: status,
      to: stored?.status,
      actor: 'editor:Ana',
    })
    expect(bench.rings).toEqual(stored === null || owedFrom(stored) === null ? [] : [id])
    expect(bench.told.at(-1)).toMatchObject({ kind: 'status', submission_id: id, status: stored?.status })
  })
})

const seeded = async (
  changes: Parameters<typeof seedSubmission>[1],
  options: Parameters<typeof createActionBench>[0] = {},
) => {
  const bench = createActionBench(options)
  const { submission_id: id } = await seedSubmission(bench, changes)
  return { ...bench, id }
}
const stored = async ({ store, id }: Pick<ActionBench, 'store'> & { id: string }) => {
  const submission = await store.get(id)
  if (submission) return submission
  throw new Error('gone')
}

describe('evidence handed over', () => {
  it('continues the ids, keeps the text, and goes back to reading', async () => {
    const bench = await seeded({ status: 'needs_sources' })
    const { source } = await bench.actions.pasteText(editor, bench.id, { text: 'A long text.', label: 'a newsletter' })
    expect(source).toMatchObject({ source_id: 's2', kind: 'pasted', url: null })
    expect((await stored(bench)).sources).toHaveLength(2)
    const [upload] = await bench.store.documents('uploads', `${bench.id}/`)
    expect(upload).toMatchObject({ upload_id: source.upload_id, kind: 'text', body: 'A long text.', by: 'Ana' })
  })

  it('refuses an address that is a source already', async () => {
    const bench = await seeded({ status: 'needs_sources' })
    const again = bench.actions.addSource(editor, bench.id, { url: 'https://books.example/streams' })
    await expect(again).rejects.toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'url' }] })
  })

  it('stores answers with the words of the questions, and knows the language', async () => {
    const bench = await seeded({ status: 'needs_sources' })
    const { source } = await bench.actions.answerQuestions(editor, bench.id, {
      answers: [
        { question_id: 'audience', answer: 'Backend engineers.' },
        { question_id: 'author', answer: ' ' },
      ],
    })
    expect(source.kind).toBe('editor')
    const [upload] = await bench.store.documents('uploads', `${bench.id}/`)
    expect(upload?.kind).toBe('answers')
    expect(JSON.parse(upload?.body ?? '')).toEqual([
      { question: 'Whom is the book for?', answer: 'Backend engineers.', topic: 'audience' },
    ])
  })

  it.each([
    ['no answer', [{ question_id: 'audience', answer: '' }], 'answers'],
    ['an unknown question', [{ question_id: 'colour', answer: 'blue' }], 'answers.0.question_id'],
    ['one question twice', [1, 2].map(() => ({ question_id: 'author', answer: 'x' })), 'answers.1.question_id'],
  ])('refuses %s', async (_, answers, field) => {
    const bench = await seeded({ status: 'needs_sources' })
    const result = bench.actions.answerQuestions(editor, bench.id, { answers })
    await expect(result).rejects.toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ field })]),
    })
    expect((await stored(bench)).sources).toHaveLength(1)
  })
})

const bytes = (text: string) => new TextEncoder().encode(text)

describe('uploadPage', () => {
  it('reads a saved page by the source whose page it is', async () => {
    const bench = await seeded({ status: 'needs_sources' })
    const page =
      '<html><head><link rel="canonical" href="https://www.amazon.com/dp/1449373321"></head><body>Book</body></html>'
    const { source, submission } = await bench.actions.uploadPage(editor, bench.id, {
      fileName: 'page.HTML',
      bytes: bytes(page),
    })
    expect(source.kind).toBe('amazon')
    expect(submission.identity_keys.length).toBeGreaterThan(1)
  })

  it('never makes the name of a file the speaker of a text', async () => {
    const bench = await seeded({ status: 'needs_sources' })
    const page = { fileName: 'publisher.txt', bytes: bytes('About the book.') }
    await bench.actions.uploadPage(editor, bench.id, page)
    const [upload] = await bench.store.documents('uploads', `${bench.id}/`)
    expect(upload).toMatchObject({ kind: 'text', label: 'Uploaded text' })
  })

  it('reads the declared encoding', async () => {
    const bench = await seeded({ status: 'needs_sources' })
    const head = bytes('<html><meta charset="iso-8859-1"><p>Resenha t')
    const page = new Uint8Array([...head, 0xe9, ...bytes('cnica</p>')])
    await bench.actions.uploadPage(editor, bench.id, { fileName: 'page.htm', bytes: page })
    const [upload] = await bench.store.documents('uploads', `${bench.id}/`)
    expect(upload?.body).toContain('técnica')
  })

  it.each([
    ['another ending', 'page.pdf', bytes('%PDF-1.7')],
    ['no ending', 'page', bytes('<html></html>')],
    ['binary data', 'page.html', new Uint8Array([0x3c, 0x68, 0, 1, 2, 3])],
    ['nothing in it', 'page.html', new Uint8Array()],
    ['no HTML in it', 'page.html', bytes('just words')],
    ['no MHTML in it', 'page.mhtml', bytes('<html>no headers</html>')],
  ])('refuses a file with %s', async (_, fileName, content) => {
    const bench = await seeded({ status: 'needs_sources' })
    const result = bench.actions.uploadPage(editor, bench.id, { fileName, bytes: content })
    await expect(result).rejects.toMatchObject({ code: 'UNSUPPORTED_UPLOAD', problems: [{ field: 'file' }] })
    expect(await bench.store.documents('uploads', `${bench.id}/`)).toEqual([])
  })
})

describe('waive', () => {
  it('records who, why and which sections', async () => {
    const need = { role: 'author', title: 'About the Author', claims_held: 0, claims_needed: 3, starved: true }
    const bench = await seeded({ status: 'needs_sources', needs: [need, { ...need, role: 'impact', starved: false }] })
    await bench.actions.waive(editor, bench.id, { reason: 'a short notice' })
    expect((await stored(bench)).waiver).toMatchObject({ by: 'Ana', reason: 'a short notice', sections: ['author'] })
  })

  it('is refused while nothing at all could be read', async () => {
    const bench = await seeded({ status: 'needs_sources' })
    await bench.store.remove('knowledge_base', bench.id)
    await expect(bench.actions.waive(editor, bench.id, { reason: 'anyway' })).rejects.toMatchObject({
      code: 'ACTION_NOT_ALLOWED',
      context: { possible: ['add_source', 'retry', 'cancel', 'rerun'] },
    })
  })
})

describe('requestChanges', () => {
  it('is refused while the writer cannot follow requests, and leaves the edited article alone', async () => {
    const bench = await seeded({}, { followsRequests: false })
    const before = await stored(bench)
    await expect(bench.actions.requestChanges(editor, bench.id, { text: 'Shorter, please.' })).rejects.toMatchObject({
      code: 'ACTION_NOT_ALLOWED',
      message: expect.stringMatching(/cannot follow.*Set up a model provider.*edit the article/),
    })
    expect(await stored(bench)).toEqual(before)
    expect(bench.rings).toEqual([])
  })

  it('hands the words to a writer that can', async () => {
    const bench = await seeded({})
    await bench.actions.requestChanges(editor, bench.id, { text: 'Shorter, please.' })
    expect(await stored(bench)).toMatchObject({ status: 'pending_article', change_request: 'Shorter, please.' })
  })
})

describe('approve and publish', () => {
  it('asks for a reason when a gate fails, and keeps it in the history', async () => {
    const bench = await seeded({ green: false })
    await expect(bench.actions.approve(editor, bench.id, {})).rejects.toMatchObject({
      problems: [{ field: 'reason', reason: expect.stringContaining('structure') }],
    })
    await bench.actions.approve(editor, bench.id, { reason: 'a short notice is wanted' })
    expect((await stored(bench)).approved_by).toBe('Ana')
    expect((await bench.store.history(bench.id)).at(-1)?.reason).toContain('a short notice is wanted')
  })

  it('takes an instant in any zone and a target that exists', async () => {
    const bench = await seeded({ green: true })
    const publish = { target: 'file', due_at: '2030-01-01T09:00:00-03:00' }
    await bench.actions.approve(editor, bench.id, { publish })
    expect((await stored(bench)).publish_intent).toEqual({
      options: usualOptions,
      target: 'file',
      due_at: '2030-01-01T12:00:00.000Z',
      by: 'Ana',
    })
    const local = bench.actions.publish(editor, bench.id, { target: 'nowhere', due_at: '2030-01-01T09:00:00' })
    await expect(local).rejects.toMatchObject({ problems: [{ field: 'target' }, { field: 'due_at' }] })
  })

  it('refuses to publish what failed a gate and nobody approved', async () => {
    const bench = await seeded({ status: 'approved', green: false, approved_by: null })
    await expect(bench.actions.publish(editor, bench.id, { target: 'file' })).rejects.toMatchObject({
      code: 'ACTION_NOT_ALLOWED',
    })
  })
})

describe('editArticle', () => {
  const sentence = 'It was written on the moon by seventeen authors.'

  it('writes a new version, keeps the old one, runs the gates, ends the approval', async () => {
    const bench = await seeded({ status: 'approved', approved_by: 'Bo', green: true })
    const before = await bench.store.document('articles', `${bench.id}/000001`)
    const markdown = `${before?.markdown ?? ''}\n${sentence}\n`
    const { article, submission } = await bench.actions.editArticle(editor, bench.id, { base_version: 1, markdown })
    expect(submission).toMatchObject({ status: 'ready_for_review', article_version: 2, approved_by: null })
    expect(article).toMatchObject({ version: 2, made_by: 'editor:Ana', title: before?.title })
    const verdicts = new Map(article.support.sentences.map((one) => [one.text, one.verdict]))
    expect(verdicts.get(sentence)).toBe('unsupported')
    expect(article.citations.find((one) => one.sentence === before?.citations[0]?.sentence)?.passage_ids).toEqual([
      's1.p1',
    ])
    expect(article.validation.green).toBe(false)
    expect(await bench.store.document('articles', `${bench.id}/000001`)).toEqual(before)
  })

  it('refuses an edit of a version that is no longer the current one', async () => {
    const bench = await seeded({})
    await bench.actions.editArticle(editor, bench.id, { base_version: 1, title: 'First' })
    await expect(
      bench.actions.editArticle(editor, bench.id, { base_version: 1, title: 'Second' }),
    ).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      context: { base_version: 1, current_version: 2 },
    })
  })

  it('lets one of two editors at once win', async () => {
    const bench = await seeded({})
    const edits = ['First', 'Second'].map((title) =>
      bench.actions.editArticle(editor, bench.id, { base_version: 1, title }),
    )
    const results = await Promise.allSettled(edits)
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await stored(bench)).article_version).toBe(2)
  })

  it.each([
    ['slug', 'Not A Slug'],
    ['title', ''],
    ['markdown', ''],
  ])('refuses a %s that cannot be used', async (field, value) => {
    const bench = await seeded({})
    const result = bench.actions.editArticle(editor, bench.id, { base_version: 1, [field]: value })
    await expect(result).rejects.toMatchObject({ code: 'INVALID_INPUT', problems: [{ field }] })
  })
})

it('names a submission that does not exist', async () => {
  const { actions } = createActionBench()
  await expect(actions.retry(editor, 'nothing', {})).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
