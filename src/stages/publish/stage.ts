import { PigmeuError } from '../../domain/errors.ts'
import type { Publication } from '../../domain/submission.ts'
import type { Publishers } from '../../ports/publisher.ts'
import { defineStage, type Stage } from '../../ports/stage.ts'
import { articleKey, type Store } from '../../ports/store.ts'

/** The stage that brings an approved article to where its publish intent says; publishing again updates the same post. */
export const createPublishStage = ({ store, publishers }: { store: Store; publishers: Publishers }): Stage =>
  defineStage({
    name: 'publish',
    async run(context) {
      const { submission } = context
      const { submission_id, publish_intent: intent, article_version: version } = submission
      const [article, knowledgeBase, snapshots] = await Promise.all([
        store.document('articles', articleKey(submission_id, version)),
        store.document('knowledge_base', submission_id),
        store.documents('snapshots', `${submission_id}/`),
      ])
      if (!article || !knowledgeBase || intent === null)
        throw new PigmeuError('INTERNAL', 'an approved submission lacks its article, knowledge base or publish intent')
      const { target } = intent
      const publisher = await publishers.find(target)
      const post = await context.step(`publish:${target}`, { version, due_at: intent.due_at }, () =>
        publisher.publish({
          submission,
          article,
          knowledgeBase,
          snapshots,
          externalKey: `pigmeu-${submission_id}`,
          signal: context.signal,
        }),
      )
      const publication: Publication = { target, ...post, article_version: version, at: context.now() }
      const others = submission.publications.filter((one) => one.target !== target)
      return {
        to: 'published',
        reason: `published to ${publisher.label}`,
        set: { publications: [...others, publication], publish_intent: null },
      }
    },
  })
