import type { Article } from '../../src/domain/article/article.ts'
import type { KnowledgeBase, Snapshot, Summary } from '../../src/domain/evidence.ts'
import type { Submission, Upload } from '../../src/domain/submission.ts'
import type { DocumentWrite, Store } from '../../src/ports/store.ts'
import { sampleUpload } from '../contracts/samples.ts'
import { seedSubmission } from '../support/action-bench.ts'
import { payloads } from './payloads.ts'

const at = '2026-03-01T10:00:00.000Z'
/** Every payload as a passage of one page. */
const pageText = payloads.join('\n')
const passageIds = payloads.map((_, place) => `s1.p${place + 1}`)
const inTurn = (place: number): string => payloads[place % payloads.length] ?? ''
/** As much of a payload as a name may have. */
const asName = (place: number): string => inTurn(place).slice(0, 200)

const poisonSnapshot = (former: Snapshot): Snapshot => {
  let end = -1
  const passages = payloads.map((text, place) => {
    const start = end + 1
    end = start + text.length
    return {
      passage_id: passageIds[place] ?? '',
      kind: 'body' as const,
      voice: 'critic' as const,
      start,
      end,
      locator: asName(place),
    }
  })
  return {
    ...former,
    label: asName(0),
    page_title: asName(1),
    url: inTurn(52),
    final_url: inTurn(52),
    text: pageText,
    passages,
  }
}

const claimsOf = (): KnowledgeBase['claims'] =>
  payloads.map((text, place) => ({
    claim_id: `c${place + 1}`,
    text,
    topic: 'subject',
    voice: 'critic',
    source_id: 's1',
    passage_ids: [passageIds[place] ?? ''],
    language: 'en',
  }))

const poisonArticle = (former: Article): Article => {
  const sentences = payloads.map((text, place) => ({
    sentence_id: `0.${place}`,
    section: 0,
    text,
    kind: 'factual' as const,
    claim_ids: [`c${place + 1}`],
    passage_ids: [passageIds[place] ?? ''],
    verdict: (['supported', 'weak', 'unsupported'] as const)[place % 3] ?? 'weak',
    score: 0.5,
    reasons: [text],
  }))
  const [gate] = former.validation.gates
  if (!gate) throw new Error('the article was not judged')
  const findings = payloads.map((message) => ({ severity: 'error' as const, section: 0, sentence_id: null, message }))
  return {
    ...former,
    title: asName(2),
    seo_title: asName(3),
    meta_description: inTurn(4),
    excerpt: inTurn(5),
    focus_keyword: asName(6).slice(0, 100),
    disclosure: inTurn(7),
    judgement: { by: asName(8), sentences: [inTurn(9), inTurn(16), inTurn(23)], rating: null, read_it: false, at },
    markdown: `${payloads[17]}\n\n## ${asName(16)}\n\n${payloads.map((text) => text.replaceAll('\n', ' ')).join('\n\n')}\n`,
    citations: payloads.map((sentence, place) => ({
      sentence,
      kind: 'factual',
      claim_ids: [`c${place + 1}`],
      passage_ids: [passageIds[place] ?? ''],
    })),
    support: { sentences, totals: { supported: 0, weak: 0, unsupported: 0, exempt: 0 } },
    validation: {
      ...former.validation,
      green: false,
      gates: [{ ...gate, verdict: 'fail', findings }, ...former.validation.gates.slice(1)],
    },
    made_by: `editor:${asName(10)}`,
    label: asName(11),
  }
}

/** What people leave at their desks. */
const deskDocuments = (id: string): readonly DocumentWrite[] => [
  ...payloads.map((text, place) => ({
    collection: 'comments' as const,
    document: {
      comment_id: `k${place}`,
      submission_id: id,
      reply_to: null,
      sentence: place % 2 === 0 ? text : null,
      text,
      by: asName(place),
      user_id: null,
      at,
      edited_at: null,
      resolved_at: null,
      resolved_by: null,
    },
  })),
  {
    collection: 'saved_views',
    document: {
      view_id: 'v1',
      user_id: null,
      by: asName(0),
      name: asName(16).slice(0, 80),
      search: inTurn(52),
      shared: true,
      at,
    },
  },
  {
    collection: 'submission_templates',
    document: {
      template_id: 't1',
      name: asName(16).slice(0, 80),
      fields: { title: inTurn(0), author: inTurn(16) },
      by: asName(0),
      at,
    },
  },
]

const upload = (id: string): Upload => ({
  ...sampleUpload(id, 'u1', `<html><body>${pageText}</body></html>`),
  kind: 'html',
  label: asName(12),
  by: asName(13),
})

const bookOf = (place: number): Submission['book'] => ({
  title: asName(place),
  author: asName(place + 1),
  language: 'en',
  schema_id: 'book-review',
  category: asName(place + 2),
  approval_required: true,
})

/** Puts payloads wherever words of books, pages, people and models are kept. @returns the book that holds all of them at once */
export const poison = async (store: Store): Promise<string> => {
  for (const place of payloads.keys())
    await seedSubmission(
      { store },
      { book: bookOf(place), article_version: place % 2, created_by: `editor:${asName(place)}` },
    )
  const failure = { stage: 'context', code: 'MODEL_BAD_ANSWER', message: pageText, attempts: 1, at } as const
  await seedSubmission({ store }, { book: bookOf(0), status: 'failed', article_version: 0, failure })
  const sources: Submission['sources'] = [
    { source_id: 's1', kind: 'web', url: inTurn(52), upload_id: null, asked_at: at },
    { source_id: 's2', kind: 'pasted', url: null, upload_id: 'u1', asked_at: at },
  ]
  const { submission_id: id } = await seedSubmission(
    { store },
    { book: bookOf(16), sources, notices: [...payloads], change_request: pageText },
  )
  const snapshot = await store.document('snapshots', `${id}/s1`)
  const knowledge = await store.document('knowledge_base', id)
  const article = (await store.documents('articles', `${id}/`))[0]
  if (!snapshot || !knowledge || !article) throw new Error('the book was not seeded whole')
  const summary: Summary = { submission_id: id, source_id: 's1', label: asName(0), claims: claimsOf() }
  await store.put([
    { collection: 'snapshots', document: poisonSnapshot(snapshot) },
    {
      collection: 'snapshots',
      document: {
        ...poisonSnapshot(snapshot),
        source_id: 's2',
        outcome: 'captcha',
        outcome_reason: pageText,
        passages: [],
      },
    },
    { collection: 'uploads', document: upload(id) },
    { collection: 'summaries', document: summary },
    { collection: 'knowledge_base', document: { ...knowledge, claims: claimsOf(), markdown: pageText } },
    { collection: 'articles', document: poisonArticle(article) },
    ...deskDocuments(id),
  ])
  return id
}
