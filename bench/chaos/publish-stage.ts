import { createInProcessLimiter } from '../../src/adapters/limiters/in-process/index.ts'
import { createWordPressPublisher } from '../../src/adapters/publishers/wordpress/index.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { defineStage, type Stage } from '../../src/ports/stage.ts'
import { publishRequest } from '../../test/publish/publish-request.ts'

/** The last stage as the product has it: its publisher for WordPress brings a small article to the site, found again by the book's id. */
export const createSitePublishing = (clock: Clock, siteUrl: string): Stage => {
  const publisher = createWordPressPublisher({
    siteUrl,
    user: 'bench',
    applicationPassword: 'bench',
    limiter: createInProcessLimiter(clock),
    intervalMs: 0,
  })
  return defineStage({
    name: 'publish',
    run: async ({ submission, signal, step }) => {
      const { submission_id: id } = submission
      const article = { submission_id: id, title: id, slug: id }
      await step('publish:site', { id }, () =>
        publisher.publish({ ...publishRequest(`pigmeu-${id}`, { submission, article }), signal }),
      )
      return { to: 'published', reason: null }
    },
  })
}
