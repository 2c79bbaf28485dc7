import type { EvidenceWorld } from '../domain/article/world.ts'
import { PigmeuError } from '../domain/errors.ts'
import { tellArticle } from '../domain/refusals/articles.ts'
import type { Submission } from '../domain/submission.ts'
import type { ActionDeps } from './deps.ts'

/**
 * All that the article of a submission is judged by.
 * @param schemaVersion the version of the content schema that the article was written by
 * @throws ACTION_NOT_ALLOWED when the knowledge base is gone, INVALID_INPUT when the content schema is
 */
export const openEvidence = async (
  { store, catalogue }: Pick<ActionDeps, 'store' | 'catalogue'>,
  { book, waiver, submission_id: id }: Submission,
  schemaVersion?: number,
): Promise<EvidenceWorld> => {
  const [knowledgeBase, snapshots, posts, schema] = await Promise.all([
    store.document('knowledge_base', id),
    store.documents('snapshots', `${id}/`),
    store.documents('own_posts', ''),
    catalogue.contentSchema(book.schema_id, book.language, schemaVersion),
  ])
  if (!knowledgeBase)
    throw new PigmeuError('ACTION_NOT_ALLOWED', tellArticle('evidence_unverifiable', {}), {
      context: { submission_id: id },
    })
  const ownPosts = posts.filter((post) => post.submission_id !== id)
  return { schema, book, knowledgeBase, snapshots, waiver, ownPosts }
}
