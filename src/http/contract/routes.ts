import { articleRoutes } from './routes-articles.ts'
import { catalogueRoutes } from './routes-catalogue.ts'
import { configRoutes } from './routes-config.ts'
import { costRoutes } from './routes-costs.ts'
import { deadLetterRoutes } from './routes-dead-letters.ts'
import { submissionRoutes } from './routes-submissions.ts'
import { taskRoutes } from './routes-tasks.ts'

/** Every route of the API by operation name. */
export const routes = {
  ...submissionRoutes,
  ...taskRoutes,
  ...deadLetterRoutes,
  ...articleRoutes,
  ...catalogueRoutes,
  ...configRoutes,
  ...costRoutes,
} as const
/** The name of a route. */
export type RouteName = keyof typeof routes
