import type { StageName } from './status.ts'
import type { Submission } from './submission.ts'

/** The sources as they were asked for; what an editor handed over is named, never repeated. */
const sourcesOf = ({ sources }: Submission) =>
  sources.map(({ source_id, kind, url, upload_id }) => ({ source_id, kind, url, handed_over: upload_id !== null }))

/** What each stage works from, of all that a submission holds. */
const inputsByStage: { readonly [S in StageName]: (submission: Submission) => Readonly<Record<string, unknown>> } = {
  scrape: (submission) => ({ language: submission.book.language, sources: sourcesOf(submission) }),
  context: (submission) => ({ language: submission.book.language, sources: sourcesOf(submission) }),
  article: ({ book, needs, waiver, change_request, article_version }) => ({
    language: book.language,
    schema_id: book.schema_id,
    article_version,
    change_request,
    waiver,
    needs,
  }),
  publish: ({ publish_intent, article_version, approved_by }) => ({ publish_intent, article_version, approved_by }),
}

/** What a stage had been given: the fields it works from, by their names. Names of sites stand for their passwords. */
export const stageInputs = (stage: StageName, submission: Submission): Record<string, unknown> => ({
  ...inputsByStage[stage](submission),
})
