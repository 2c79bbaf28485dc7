import type { ReadPipelineSettings } from '../../domain/pipeline-settings.ts'
import type { OwnPosts } from '../../ports/publisher.ts'

/** The own posts while somebody wants them looked at; none else, and then no site is asked. */
export const ownPostsWhereWanted = (ownPosts: OwnPosts, choices: ReadPipelineSettings): OwnPosts => ({
  read: async (signal) => ((await choices()).own_posts ? ownPosts.read(signal) : []),
})
