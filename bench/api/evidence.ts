import { type Article, blankContent } from '../../src/domain/article/article.ts'
import { type Claim, type KnowledgeBase, type Snapshot, topics } from '../../src/domain/evidence.ts'
import type { ModelCall, StageRun, StepRecord } from '../../src/domain/submission.ts'
import type { DocumentWrite } from '../../src/ports/store.ts'
import { bookIdOf, createdAtOf, hasLittle } from './books.ts'
import { pick, titleOf } from './names.ts'

/** One book in so many is kept with all that its work left, so that looking at it costs what it costs. */
export const documentedEvery = 100
/** Whether a book is kept with all that its work left. */
export const isDocumented = (number: number): boolean => number % documentedEvery === 0

/** So many of the oldest books have at least the article that their status speaks of, so that pages of articles are full. */
export const withArticles = 400

/** A page of an ordinary size: 100 passages of 60 words. */
const passagesOnPage = 100
const wordsOfPassage = 60
const vocabulary =
  'the log keeps every record in order so that a reader who comes late sees the same story as one who came first'.split(
    ' ',
  )
const page = Array.from({ length: passagesOnPage }, (_, passage) =>
  Array.from({ length: wordsOfPassage }, (_word, index) => pick(vocabulary, passage, 100 + index)).join(' '),
)
const starts = page.map((_, index) => page.slice(0, index).reduce((sum, passage) => sum + passage.length + 1, 0))
const text = page.join(' ')

const sources = ['amazon', 'goodreads', 'author-site', 'web'] as const

const snapshotOf = (submissionId: string, index: number, at: string): Snapshot => {
  const source = sources[index] ?? 'web'
  const source_id = `s${index + 1}`
  const url = `https://${source}.example/${submissionId}`
  const isRead = index !== 1
  return {
    submission_id: submissionId,
    source_id,
    source,
    label: source,
    url,
    final_url: url,
    fetched_at: at,
    fetched_by: 'http',
    outcome: isRead ? 'content' : 'bot_wall',
    outcome_reason: isRead ? null : 'the page asks whether a person is looking',
    http_status: isRead ? 200 : 403,
    content_hash: 'a'.repeat(64),
    language: 'en',
    page_title: 'A page about a book',
    text: isRead ? text : '',
    passages: isRead
      ? page.map((passage, place) => ({
          passage_id: `${source_id}.p${place + 1}`,
          kind: 'body',
          voice: 'reference',
          start: starts[place] ?? 0,
          end: (starts[place] ?? 0) + passage.length,
          locator: `main > p:nth-of-type(${place + 1})`,
        }))
      : [],
    record: [],
  }
}

const claimsOf = (count: number): readonly Claim[] =>
  Array.from({ length: count }, (_, index) => ({
    claim_id: `c${index + 1}`,
    text: page[index % page.length] ?? text,
    topic: pick(topics, index, 30),
    voice: 'reference',
    source_id: 's1',
    passage_ids: [`s1.p${index + 1}`],
    language: 'en',
  }))

const knowledgeBaseOf = (submissionId: string, claims: number, at: string): KnowledgeBase => ({
  submission_id: submissionId,
  record: {},
  claims: [...claimsOf(claims)],
  topics: [],
  gaps: [],
  needs: [],
  markdown: page.slice(0, claims).join('\n\n'),
  created_at: at,
})

const articleOf = (number: number, at: string): Article => ({
  submission_id: bookIdOf(number),
  version: 1,
  ...blankContent,
  title: titleOf(number),
  seo_title: titleOf(number).slice(0, 60),
  slug: `review-${number}`,
  markdown: page.slice(0, 20).join('\n\n'),
  schema_id: 'book-review',
  schema_version: 1,
  prompt_versions: {},
  language: 'en',
  support: { sentences: [], totals: { supported: 0, weak: 0, unsupported: 0, exempt: 0 } },
  validation: {
    gates: [],
    green: true,
    word_count: 1200,
    body_words: 1100,
    h2: 8,
    h3: 3,
    sections: [],
    readability: null,
  },
  seo: null,
  made_by: 'model:bench/one',
  label: null,
  created_at: at,
})

const stages = ['scrape', 'context', 'article'] as const

const runOf = (submission_id: string, stage: StageRun['stage'], at: string): StageRun => ({
  submission_id,
  run_id: `run-${stage}`,
  stage,
  attempt: 1,
  owner: 'worker-1',
  started_at: at,
  ended_at: at,
  outcome: 'done',
  error_code: null,
  error_message: null,
})

const callOf = (submission_id: string, index: number, at: string): ModelCall => ({
  call_id: `call-${index}`,
  submission_id,
  stage: index < 4 ? 'context' : 'article',
  step: `step-${index}`,
  provider: 'bench',
  model: 'one',
  input_tokens: 4_000,
  output_tokens: 600,
  cached_tokens: 1_000,
  cost_micro_usd: 900,
  duration_ms: 4_000,
  outcome: 'done',
  at,
})

/** The steps of a documented book: sources read, sources summarised, sections written. */
export const stepsOf = (number: number): readonly StepRecord[] => {
  const at = createdAtOf(number)
  return Array.from({ length: 16 }, (_, index) => ({
    submission_id: bookIdOf(number),
    stage: stages[Math.floor(index / 6)] ?? 'article',
    key: `step:${index}`,
    fingerprint: String(index).padStart(64, '0'),
    result: { text: page[index] },
    started_at: at,
    ended_at: at,
  }))
}

/** What stands beside a book. A book of which little was read has its knowledge base always: its list may ask for it. */
export const documentsOf = (number: number): readonly DocumentWrite[] => {
  const id = bookIdOf(number)
  const at = createdAtOf(number)
  const knowledge = (claims: number): DocumentWrite => ({
    collection: 'knowledge_base',
    document: knowledgeBaseOf(id, claims, at),
  })
  const article: DocumentWrite = { collection: 'articles', document: articleOf(number, at) }
  if (!isDocumented(number))
    return [...(hasLittle(number) ? [knowledge(12)] : []), ...(number < withArticles ? [article] : [])]
  return [
    ...sources.map((_, index): DocumentWrite => ({ collection: 'snapshots', document: snapshotOf(id, index, at) })),
    knowledge(60),
    article,
    ...stages.map((stage): DocumentWrite => ({ collection: 'stage_runs', document: runOf(id, stage, at) })),
    ...Array.from(
      { length: 15 },
      (_, index): DocumentWrite => ({
        collection: 'model_calls',
        document: callOf(id, index, at),
      }),
    ),
  ]
}
