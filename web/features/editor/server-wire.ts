import { articleSchema } from '../../../src/domain/article/article.ts'
import { draftSchema } from '../../../src/domain/desk/draft.ts'
import { articleViewSchema } from '../../../src/http/contract/article.ts'
import { answerOf, api, successOf } from '../../api/client.ts'
import { hasCode, ProblemError } from '../../api/problem.ts'
import { thisDesk } from '../../api/this-desk.ts'
import { changesOf } from '../review/article-draft.ts'
import { signInAgain } from '../session/sign-in-again.ts'
import { DraftFailure, type DraftWire, type FailureKind } from './draft-wire.ts'

const kindOf = (error: unknown): FailureKind => {
  if (!(error instanceof ProblemError)) return 'refused'
  if (error.status === 401) return 'signed_out'
  if (hasCode(error, 'VERSION_CONFLICT')) return 'conflict'
  return error.status === 0 || error.status === 429 || error.status >= 500 ? 'away' : 'refused'
}

const told = async <T>(answer: Promise<T>): Promise<T> =>
  answer.catch((error: unknown) => {
    throw new DraftFailure(kindOf(error), error)
  })

/** The server, as the words of one article reach it. */
export const serverWire = (id: string): DraftWire => {
  const params = { path: { id } }
  return {
    standing: async () => {
      const askedAt = Date.now()
      // The draft first: a version that was made of it in between is then known.
      const { draft } = await told(answerOf(api.GET('/api/articles/{id}/draft', { params })))
      const { article } = articleViewSchema.parse(await told(answerOf(api.GET('/api/articles/{id}', { params }))))
      return { draft: draftSchema.nullable().parse(draft), article, askedAt }
    },
    save: async (draft) =>
      draftSchema.parse(
        await told(answerOf(api.PUT('/api/articles/{id}/draft', { params, body: { ...draft, desk: thisDesk } }))),
      ),
    discard: (revision) =>
      told(successOf(api.DELETE('/api/articles/{id}/draft', { params: { ...params, query: { revision } } }))),
    saveVersion: async (base, words, revision) => {
      const body = { base_version: base.version, ...changesOf(words, base) }
      const ends = revision > 0 ? { draft_revision: revision } : {}
      const view = await told(answerOf(api.PUT('/api/articles/{id}', { params, body: { ...body, ...ends } })))
      return articleViewSchema.parse(view).article
    },
    version: async (version) =>
      articleSchema.parse(
        await told(answerOf(api.GET('/api/articles/{id}/versions/{version}', { params: { path: { id, version } } }))),
      ),
    signIn: signInAgain,
  }
}
