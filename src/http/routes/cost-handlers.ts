import { usualTime } from '../../actions/usual-time.ts'
import { instant } from '../../ports/clock.ts'
import type { costRoutes } from '../contract/routes-costs.ts'
import type { HttpDeps } from '../deps.ts'
import { viewMonth } from '../views/month-costs.ts'
import type { Handlers } from './handlers.ts'

/** Answers the routes by which people see what models cost, say what they may, and who writes what. */
export const costHandlers = ({ store, clock, money }: HttpDeps): Handlers<keyof typeof costRoutes> => ({
  getCosts: ({ query: { month } }) => viewMonth(store, month ?? instant(clock.now()).slice(0, 7)),
  estimateCosts: async ({ query: { submission_id: submissionId } }) => {
    const [costs, time] = await Promise.all([money.estimate(submissionId ?? null), usualTime(store)])
    return { ...costs, time }
  },
  getBudget: () => money.budget(),
  setBudget: ({ body, note }) => {
    note({ details: body })
    return money.setBudget(body)
  },
  getWriters: () => money.writers(),
  setWriters: ({ body, note }) => {
    note({ details: body })
    return money.setWriters(body)
  },
})
