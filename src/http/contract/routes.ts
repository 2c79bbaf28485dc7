import { affiliateChangeRoutes } from './routes-affiliate-change.ts'
import { articleRoutes } from './routes-articles.ts'
import { auditRoutes } from './routes-audit.ts'
import { backlistRoutes } from './routes-backlist.ts'
import { catalogueRoutes } from './routes-catalogue.ts'
import { commentRoutes } from './routes-comments.ts'
import { configRoutes } from './routes-config.ts'
import { costRoutes } from './routes-costs.ts'
import { dataRoutes } from './routes-data.ts'
import { deadLetterRoutes } from './routes-dead-letters.ts'
import { draftRoutes } from './routes-drafts.ts'
import { driftRoutes } from './routes-drift.ts'
import { insightRoutes } from './routes-insights.ts'
import { keyRoutes } from './routes-keys.ts'
import { linksBackRoutes } from './routes-links-back.ts'
import { notificationRoutes } from './routes-notifications.ts'
import { peopleRoutes } from './routes-people.ts'
import { pipelineRoutes } from './routes-pipeline.ts'
import { proposalRoutes } from './routes-proposals.ts'
import { refreshRoutes } from './routes-refresh.ts'
import { sessionRoutes } from './routes-session.ts'
import { siteProfileRoutes } from './routes-site-profile.ts'
import { siteRoutes } from './routes-sites.ts'
import { submissionCheckRoutes } from './routes-submission-check.ts'
import { submissionRoutes } from './routes-submissions.ts'
import { supportRoutes } from './routes-support.ts'
import { taskDeskRoutes } from './routes-task-desk.ts'
import { taskRoutes } from './routes-tasks.ts'
import { webhookRoutes } from './routes-webhooks.ts'

/** Every route of the API by operation name. */
export const routes = {
  ...submissionRoutes,
  ...submissionCheckRoutes,
  ...taskRoutes,
  ...taskDeskRoutes,
  ...deadLetterRoutes,
  ...articleRoutes,
  ...commentRoutes,
  ...draftRoutes,
  ...proposalRoutes,
  ...backlistRoutes,
  ...linksBackRoutes,
  ...driftRoutes,
  ...refreshRoutes,
  ...catalogueRoutes,
  ...configRoutes,
  ...keyRoutes,
  ...supportRoutes,
  ...sessionRoutes,
  ...peopleRoutes,
  ...costRoutes,
  ...insightRoutes,
  ...pipelineRoutes,
  ...webhookRoutes,
  ...notificationRoutes,
  ...siteProfileRoutes,
  ...siteRoutes,
  ...affiliateChangeRoutes,
  ...auditRoutes,
  ...dataRoutes,
} as const
/** The name of a route. */
export type RouteName = keyof typeof routes
