import { findSubmission } from '../../actions/change-submission.ts'
import { findArticle } from '../../actions/find-article.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { tellArticle } from '../../domain/refusals/articles.ts'
import type { Submission } from '../../domain/submission.ts'
import { instant } from '../../ports/clock.ts'
import { articleKey } from '../../ports/store.ts'
import type { ExportFormat } from '../contract/article.ts'
import type { articleRoutes } from '../contract/routes-articles.ts'
import type { HttpDeps } from '../deps.ts'
import { createArticleList } from '../views/article-list.ts'
import { viewEvidence } from '../views/evidence-view.ts'
import { viewSubmission } from '../views/submission-view.ts'
import { viewVersions } from '../views/versions-view.ts'
import type { Handlers } from './handlers.ts'

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

const exportArticle = async (deps: HttpDeps, submissionId: string, format: ExportFormat) => {
  const { store, exporter } = deps
  const submission = await findSubmission(deps, submissionId)
  const article = await findArticle(store, submission)
  const [knowledgeBase, snapshots] = await Promise.all([
    store.document('knowledge_base', submissionId),
    store.documents('snapshots', `${submissionId}/`),
  ])
  if (!knowledgeBase) throw new PigmeuError('NOT_FOUND', tellArticle('evidence_gone', {}))
  const body = await exporter.render(format, { submission, article, knowledgeBase, snapshots })
  return { body, fileName: `${article.slug}.${format}` }
}

/** Answers the routes by which articles are read. */
const readingHandlers = (deps: HttpDeps) => {
  const { store, clock } = deps
  const listArticles = createArticleList(store)
  const now = () => instant(clock.now())
  return {
    listArticles: ({ query }) => listArticles(query),
    getArticle: async ({ params }) => {
      const submission = await findSubmission(deps, params.id)
      const article = await findArticle(store, submission)
      return { submission: await viewSubmission(store, submission, now()), article }
    },
    listVersions: async ({ params }) => {
      const { article_version: current } = await findSubmission(deps, params.id)
      return { items: await viewVersions(store, params.id, current) }
    },
    getVersion: async ({ params }) => {
      const found = await store.document('articles', articleKey(params.id, params.version))
      if (found) return found
      throw new PigmeuError('NOT_FOUND', tellArticle('article_version_unknown', { version: params.version }))
    },
    evidence: async ({ params }) => {
      return viewEvidence(deps, await findSubmission(deps, params.id))
    },
    exportArticle: async ({ params, query, reply }) => {
      const { body, fileName } = await exportArticle(deps, params.id, query.format)
      // An exported page is a file to keep, never a page of this server.
      return reply
        .header('content-type', mediaTypes[query.format])
        .header('content-disposition', `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"`)
        .send(body)
    },
  } satisfies Partial<Handlers>
}

/** Answers the routes by which articles are edited, approved and published. */
const deciding = ({ actions, store, clock }: HttpDeps) => {
  const view = (submission: Submission) => viewSubmission(store, submission, instant(clock.now()))
  return {
    editArticle: async ({ params, body, editor, note }) => {
      const { submission, article } = await actions.editArticle(editor(), params.id, body)
      note({ details: { version: article.version } })
      return { submission: await view(submission), article }
    },
    approve: async ({ params, body, editor, note }) => {
      const submission = await actions.approve(editor(), params.id, body ?? {})
      const { attestation_id, article_version, content_hash, failed_gates, reason } =
        submission.attestations?.at(-1) ?? {}
      const target = submission.publish_intent?.target
      note({ details: { attestation_id, version: article_version, content_hash, failed_gates, reason, target } })
      return view(submission)
    },
    requestChanges: async ({ params, body, editor }) => view(await actions.requestChanges(editor(), params.id, body)),
    publish: async ({ params, body, editor, note }) => {
      const submission = await actions.publish(editor(), params.id, body)
      note({ details: { target: body.target, due_at: submission.publish_intent?.due_at } })
      return view(submission)
    },
    refresh: async ({ params, body, editor, note }) => {
      note({ details: { reason: body?.reason } })
      return view(await actions.refresh(editor(), params.id, body ?? {}))
    },
  } satisfies Partial<Handlers>
}

/** Answers the routes of articles. */
export const articleHandlers = (deps: HttpDeps): Handlers<keyof typeof articleRoutes> => ({
  ...readingHandlers(deps),
  ...deciding(deps),
})
