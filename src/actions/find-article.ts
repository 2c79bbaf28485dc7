import type { Article, GateName } from '../domain/article/article.ts'
import { PigmeuError } from '../domain/errors.ts'
import { tellArticle } from '../domain/refusals/articles.ts'
import type { Submission } from '../domain/submission.ts'
import { articleKey, type Store } from '../ports/store.ts'

/** The current article of a submission. @throws NOT_FOUND when none is written yet */
export const findArticle = async (store: Store, submission: Submission): Promise<Article> => {
  const { submission_id, article_version, status } = submission
  const article =
    article_version === 0 ? null : await store.document('articles', articleKey(submission_id, article_version))
  if (article) return article
  throw new PigmeuError('NOT_FOUND', tellArticle('article_not_yet', { title: submission.book.title, status }), {
    context: { submission_id, status },
  })
}

/** The gates that an article fails, by name. */
export const failedGates = (article: Article): readonly GateName[] =>
  article.validation.gates.filter((gate) => gate.verdict === 'fail').map((gate) => gate.gate)
