import { insightsQuerySchema, insightsSchema } from './insights.ts'
import { defineRoute } from './route.ts'

/** The route by which people see what the house does and what that takes. */
export const insightRoutes = {
  getInsights: defineRoute({
    method: 'GET',
    path: '/api/insights',
    tag: 'config',
    access: { least: 'viewer' },
    summary: 'Throughput, success by source, time and cost by stage, gates that fail: by day or month (UTC)',
    query: insightsQuerySchema,
    response: insightsSchema,
  }),
} as const
