import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deadLetterOf } from '../../src/domain/dead-letter.ts'
import type { Happening } from '../../src/domain/happening.ts'
import { refreshBaseName } from '../../src/domain/refresh/refresh-base.ts'
import type { Store } from '../../src/ports/store.ts'
import {
  claimed,
  editorMove,
  later,
  sampleArticle,
  sampleChange,
  sampleSnapshot,
  sampleSubmission,
  sampleUpload,
  wayTo,
} from '../contracts/samples.ts'

const happeningOf = (id: string, word: string): Happening => ({
  happening_id: `h-${id}`,
  kind: 'published',
  at: later(1),
  submission_id: id,
  book: { title: word, author: word },
  created_by: 'editor:ada',
  facts: { url: word },
})

const callOf = (id: string, word: string) =>
  ({
    call_id: 'c1',
    submission_id: id,
    stage: 'context',
    step: word,
    provider: 'offline',
    model: 'offline',
    input_tokens: 1,
    output_tokens: 1,
    cached_tokens: 0,
    cost_micro_usd: 0,
    duration_ms: 1,
    outcome: word,
    at: later(1),
  }) as const

/** Writes a book of which every part says a word: title, pasted text, pages, steps, calls, articles and their former forms, news, files. */
export const writeBookSaying = async (store: Store, published: string, id: string, word: string): Promise<void> => {
  const long = `${word} `.repeat(3_000)
  const sample = sampleSubmission(id, { identity_keys: [`url:https://shop.example/${word}`] })
  const book = { ...sample.book, title: `${word} title`, author: word }
  await store.create({ ...sample, book }, { actor: `editor:${word}`, reason: word }, [
    { collection: 'uploads', document: sampleUpload(id, 'u1', long) },
  ])
  const claim = await claimed(store, id, 't1')
  const step = {
    submission_id: id,
    stage: 'scrape',
    fingerprint: 'f',
    started_at: later(1),
    ended_at: later(2),
  } as const
  for (const key of ['read:s1', `plan:${word}`]) await store.writeStep(claim, { ...step, key, result: long })
  const snapshot = { ...sampleSnapshot(id, 's1', null), url: `https://shop.example/${word}`, text: long }
  const failure = { stage: 'scrape', code: 'FETCH_FAILED', message: word, attempts: 1, at: later(1) } as const
  const happening = happeningOf(id, word)
  const publications = [
    { target: 'file', external_id: `${word}-article`, url: `file:///${word}`, article_version: 1, at: later(1) },
    { target: 'wordpress', external_id: '7', url: 'https://blog.example/7', article_version: 1, at: later(1) },
  ]
  const submission = await store.get(id)
  if (submission === null) throw new Error('the book is gone')
  // Written several times, shorter and longer: former forms must go as well.
  for (const times of [1, 40, 3])
    await store.put([
      {
        collection: 'articles',
        document: { ...sampleArticle(id, 1, true), markdown: `## ${word.repeat(times * 100)}` },
      },
      { collection: 'snapshots', document: { ...snapshot, text: long.slice(0, times * 900) } },
      { collection: 'model_calls', document: callOf(id, word) },
      {
        collection: 'dead_letters',
        document: deadLetterOf({ submission: { ...submission }, failure, letterId: 'l1', runs: [] }),
      },
      { collection: 'happenings', document: happening },
      { collection: 'settings', document: { name: refreshBaseName(id), value: word } },
    ])
  const deliveries = await store.documents('deliveries', '')
  const delivery = deliveries[0] ?? {
    delivery_id: 'd1',
    receiver: 'mail:owner',
    happenings: [],
    created_at: later(1),
    due_at: later(1),
    attempts: 0,
    last_error: null,
    state: 'owed' as const,
  }
  await store.put([
    { collection: 'deliveries', document: { ...delivery, happenings: [...delivery.happenings, happening] } },
  ])
  const moves = wayTo('published').map((to) => editorMove(to, word))
  await store.commit(claim, sampleChange({ moves, set: { change_request: long, publications } }), later(3))
  mkdirSync(join(published, `${word}-article`), { recursive: true })
  writeFileSync(join(published, `${word}-article`, 'article.md'), long)
}
