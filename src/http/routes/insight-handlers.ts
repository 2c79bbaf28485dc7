import { PigmeuError } from '../../domain/errors.ts'
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
      ? `must not be after ${to}`
      : days > mostDays[step]
        ? `is too long ago: at most ${mostDays[step]} days by ${step} can be asked for at once`
        : null
  if (reason === null) return { from, to, step }
  throw new PigmeuError('INVALID_INPUT', `from ${reason}`, { problems: [{ field: 'from', reason }] })
}

/** Answers the route by which people see what the house does and what that takes. */
export const insightHandlers = ({ insights, clock }: HttpDeps): Handlers<keyof typeof insightRoutes> => ({
  getInsights: async ({ query }) => {
    const stretch = stretchOf(query, clock.now())
    return viewInsights(stretch, await insights.between(stretch.from, stretch.to))
  },
})
