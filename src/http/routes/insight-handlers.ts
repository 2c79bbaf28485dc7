import { refusedField } from '../../domain/refusals/refused-fields.ts'
import { tellRequest } from '../../domain/refusals/requests.ts'
import { instant } from '../../ports/clock.ts'
import { type InsightsQuery, mostDays } from '../contract/insights.ts'
import type { insightRoutes } from '../contract/routes-insights.ts'
import type { HttpDeps } from '../deps.ts'
import { viewInsights } from '../views/insights.ts'
import type { Handlers } from './handlers.ts'

const dayMs = 86_400_000
const usualDays = 30

const dateOf = (epochMs: number): string => instant(epochMs).slice(0, 10)

/** The days that are asked for. @throws INVALID_INPUT */
const stretchOf = ({ from: asked, to: until, step }: InsightsQuery, nowMs: number) => {
  const to = until ?? dateOf(nowMs)
  const from = asked ?? dateOf(Date.parse(to) - (usualDays - 1) * dayMs)
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1
  const reason =
    days < 1
      ? tellRequest('stretch_backwards', { to })
      : days > mostDays[step]
        ? tellRequest('stretch_too_long', { most: mostDays[step], step })
        : null
  if (reason === null) return { from, to, step }
  throw refusedField('from', reason)
}

/** Answers the route by which people see what the house does and what that takes. */
export const insightHandlers = ({ insights, clock }: HttpDeps): Handlers<keyof typeof insightRoutes> => ({
  getInsights: async ({ query }) => {
    const stretch = stretchOf(query, clock.now())
    return viewInsights(stretch, await insights.between(stretch.from, stretch.to))
  },
})
