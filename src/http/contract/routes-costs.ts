import {
  budgetBodySchema,
  budgetViewSchema,
  estimateQuerySchema,
  estimateSchema,
  monthCostsSchema,
  monthQuerySchema,
  writersSchema,
} from './costs.ts'
import { defineRoute } from './route.ts'

const tag = 'config'

/** The routes by which people see what models cost, say what they may, and who writes what. */
export const costRoutes = {
  getCosts: defineRoute({
    method: 'GET',
    path: '/api/costs',
    tag,
    access: { least: 'viewer' },
    summary: 'What the model calls of a month took: by day, stage, model and submission',
    query: monthQuerySchema,
    response: monthCostsSchema,
  }),
  estimateCosts: defineRoute({
    method: 'GET',
    path: '/api/costs/estimate',
    tag,
    access: { least: 'viewer' },
    summary: 'What an article is expected to take and to cost: of a submission whose sources were read, or a usual one',
    query: estimateQuerySchema,
    response: estimateSchema,
  }),
  getBudget: defineRoute({
    method: 'GET',
    path: '/api/config/budget',
    tag,
    access: { least: 'viewer' },
    summary: 'What models may cost an article and a day, and what today cost',
    response: budgetViewSchema,
  }),
  setBudget: defineRoute({
    method: 'PUT',
    path: '/api/config/budget',
    tag,
    access: { least: 'owner' },
    audit: 'setting.budget',
    summary: 'Say what models may cost an article and a day',
    body: budgetBodySchema,
    response: budgetViewSchema,
  }),
  getWriters: defineRoute({
    method: 'GET',
    path: '/api/config/writers',
    tag,
    access: { least: 'viewer' },
    summary: 'Which models write which kind of text, and which follow when they fail',
    response: writersSchema,
  }),
  setWriters: defineRoute({
    method: 'PUT',
    path: '/api/config/writers',
    tag,
    access: { least: 'owner' },
    audit: 'setting.writers',
    summary: 'Say which models write which kind of text, and which follow when they fail',
    body: writersSchema,
    response: writersSchema,
  }),
} as const
