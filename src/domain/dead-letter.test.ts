import { describe, expect, it } from 'vitest'
import { deadLetterOf, deadLetterSchema, letterIdOfFailure } from './dead-letter.ts'
import { deadLetterRemedy } from './dead-letter-remedy.ts'
import { type ErrorCode, errorRules } from './errors.ts'
import { newSubmission } from './new-submission.ts'
import { type StageName, stageNames } from './status.ts'
import type { StageRun, Submission } from './submission.ts'

const at = '2026-11-01T10:00:00.000Z'
const submission: Submission = {
  ...newSubmission(
    {
      submission_id: 'a',
      book: {
        title: 'Streams',
        author: 'Ada Writer',
        language: 'en',
        schema_id: 'book-review',
        category: null,
        approval_required: true,
      },
      sources: [
        { source_id: 's1', kind: 'web', url: 'https://books.example/streams', upload_id: null, asked_at: at },
        { source_id: 's2', kind: 'pasted', url: null, upload_id: 'u1', asked_at: at },
      ],
      identity_keys: [],
      created_by: 'editor:test',
    },
    at,
  ),
  change_request: 'Say more about state.',
  article_version: 2,
  crashes: 3,
  publish_intent: { target: 'site-1', due_at: at, by: 'Ana' },
}
const failure = (stage: StageName) => ({ stage, code: 'INTERNAL', message: 'no', attempts: 5, at }) as const
const run = (order: number, stage: StageName): StageRun => ({
  submission_id: 'a',
  run_id: `r${order}`,
  stage,
  attempt: order,
  owner: 'worker',
  started_at: new Date(Date.parse(at) + order * 1000).toISOString(),
  ended_at: at,
  outcome: 'retry',
  error_code: null,
  error_message: null,
})
const letterOf = (stage: StageName, runs: readonly StageRun[] = []) =>
  deadLetterOf({ submission, failure: failure(stage), letterId: 'r1', runs })

describe('a dead letter', () => {
  it.each(stageNames)('of stage %s is what the store keeps', (stage) => {
    const letter = letterOf(stage)
    expect(deadLetterSchema.parse(letter)).toEqual(letter)
    expect(letter).toMatchObject({ stage, crashes: 3, attempts: 5, state: 'open', settled_at: null })
  })

  it('names what its stage works from, and nothing else', () => {
    expect(Object.keys(letterOf('context').inputs)).toEqual(['language', 'sources'])
    expect(letterOf('scrape').inputs['sources']).toEqual([
      { source_id: 's1', kind: 'web', url: 'https://books.example/streams', handed_over: false },
      { source_id: 's2', kind: 'pasted', url: null, handed_over: true },
    ])
    expect(letterOf('article').inputs).toMatchObject({
      change_request: 'Say more about state.',
      article_version: 2,
      schema_id: 'book-review',
      needs: [],
      waiver: null,
    })
    expect(letterOf('publish').inputs).toMatchObject({ publish_intent: { target: 'site-1' }, article_version: 2 })
  })

  it('keeps the last runs of its own stage, oldest first', () => {
    const runs = Array.from({ length: 30 }, (_, index) => run(30 - index, index === 0 ? 'context' : 'scrape'))
    const kept = letterOf('scrape', runs).runs.map(({ run_id }) => run_id)
    expect(kept).toHaveLength(20)
    expect([kept.at(0), kept.at(-1)]).toEqual(['r10', 'r29'])
  })

  it('has an id that sorts by time where it was not written at once', () => {
    expect(letterIdOfFailure(failure('scrape'))).toBe('20261101T100000000Z-failed')
  })
})

it.each(Object.keys(errorRules) as ErrorCode[])('the remedy of %s does not wait for what will not come', (code) => {
  expect(deadLetterRemedy(code)).not.toMatch(/by itself/)
  expect(deadLetterRemedy(code).length).toBeGreaterThan(0)
})
