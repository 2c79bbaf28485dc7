import { expect, test } from 'vitest'
import { createMemoryStore } from '../../src/adapters/stores/memory/index.ts'
import { PigmeuError } from '../../src/domain/errors.ts'
import type { Outcome, Snapshot } from '../../src/domain/evidence.ts'
import type { StageName } from '../../src/domain/status.ts'
import type { Publication } from '../../src/domain/submission.ts'
import type { StageContext, StageResult } from '../../src/ports/stage.ts'
import { beginning, sampleSnapshot } from '../contracts/samples.ts'
import { createWorkshop } from './workshop.ts'

type Work = Partial<Record<StageName, (context: StageContext) => Promise<StageResult>>>

const told = async (work: Work, given = {}, store = createMemoryStore()) => {
  const shop = createWorkshop({ work, store, options: { maxAttempts: 1 } })
  await shop.given(given)
  await shop.engine.advance('a')
  return store.documents('happenings', '')
}

test('a book that waits for its editor, with whose book it is', async () => {
  const [happening, ...others] = await told({}, { status: 'pending_article' })
  expect(others).toEqual([])
  expect(happening).toMatchObject({
    kind: 'ready_for_review',
    at: beginning,
    submission_id: 'a',
    book: { title: 'The book a', author: 'A. Writer' },
    created_by: 'editor:ada',
    facts: {},
  })
})

test('what failed for good, with stage, code and words', async () => {
  const scrape = async () => {
    throw new PigmeuError('FETCH_FAILED', 'no route')
  }
  expect(await told({ scrape })).toMatchObject([
    { kind: 'failed', facts: { stage: 'scrape', code: 'FETCH_FAILED', message: 'no route', attempts: 1 } },
  ])
})

test('a run that will be tried again is nothing to tell', async () => {
  const shop = createWorkshop({
    work: {
      scrape: async () => {
        throw new PigmeuError('FETCH_FAILED', 'no route')
      },
    },
  })
  await shop.given()
  await shop.engine.advance('a')
  expect(await shop.store.documents('happenings', '')).toEqual([])
})

test('too little evidence, with the sections that starve', async () => {
  const need = { role: 'practice', title: 'In practice', claims_held: 0, claims_needed: 3 }
  const needs = [
    { ...need, starved: true },
    { ...need, title: 'Enough', starved: false },
  ]
  const scrape = async () => ({ to: 'needs_sources' as const, reason: 'walls', set: { needs } })
  expect(await told({ scrape })).toMatchObject([{ kind: 'needs_sources', facts: { starved: ['In practice'] } }])
})

test('where a book went out', async () => {
  const post: Publication = {
    target: 'blog',
    external_id: '7',
    url: 'https://blog.example/streams',
    article_version: 2,
    at: beginning,
    status: 'publish',
  }
  const publish = async () => ({ to: 'published' as const, reason: null, set: { publications: [post] } })
  const intent = { target: 'blog', due_at: beginning, by: 'editor:ada' }
  expect(await told({ publish }, { status: 'approved', publish_intent: intent })).toMatchObject([
    { kind: 'published', facts: { target: 'blog', url: 'https://blog.example/streams', article_version: 2 } },
  ])
})

test('walls are told once a run, each source by its name; pages that are merely not there are not', async () => {
  const page = (id: string, label: string, outcome: Outcome): { collection: 'snapshots'; document: Snapshot } => ({
    collection: 'snapshots',
    document: { ...sampleSnapshot('a', id, null), label, outcome },
  })
  const documents = [
    page('s1', 'Amazon', 'captcha'),
    page('s2', 'Amazon', 'bot_wall'),
    page('s3', 'Goodreads', 'login_wall'),
    page('s4', 'Nowhere', 'not_found'),
  ]
  const scrape = async () => ({ to: 'scraped' as const, reason: null, documents })
  expect(await told({ scrape })).toMatchObject([
    { kind: 'source_blocked', facts: { sources: ['Amazon', 'Goodreads'] } },
  ])
})

test('it is written in the same commit as what it tells of: without the one there is not the other', async () => {
  const memory = createMemoryStore()
  const commits: (readonly string[])[] = []
  const store = {
    ...memory,
    commit: async (...[, change]: Parameters<typeof memory.commit>) => {
      commits.push(change.documents.map(({ collection }) => collection))
      return false
    },
  }
  expect(await told({}, { status: 'pending_article' }, store)).toEqual([])
  expect(commits).toEqual([['articles', 'stage_runs', 'happenings']])
})
