import type { InsightStep } from '../../../src/http/contract/insights.ts'

/** The stretches of days that can be looked at. */
export const periods = ['7d', '30d', '12m'] as const
/** A stretch of days, up to today. */
export type Period = (typeof periods)[number]

/** What the page shows, as it stands in the address. */
export interface InsightsSearch {
  readonly period?: Period
}

/** Shown unless the address says otherwise. */
export const usualPeriod: Period = '30d'

/** Reads the address of the page; what it does not understand is left out. */
export const insightsSearchOf = (search: Record<string, unknown>): InsightsSearch => {
  const period = periods.find((one) => one === search['period'])
  return period === undefined || period === usualPeriod ? {} : { period }
}

const dayMs = 86_400_000
const days = { '7d': 7, '30d': 30 } as const

/** The days (UTC) of a period that ends today, both included, and how they are put together. */
export const stretchOf = (
  period: Period,
  nowMs: number,
): { readonly from: string; readonly to: string; readonly step: InsightStep } => {
  const to = new Date(nowMs).toISOString().slice(0, 10)
  if (period !== '12m') {
    const from = new Date(nowMs - (days[period] - 1) * dayMs).toISOString().slice(0, 10)
    return { from, to, step: 'day' }
  }
  const first = new Date(`${to.slice(0, 7)}-01T00:00:00Z`)
  first.setUTCMonth(first.getUTCMonth() - 11)
  return { from: first.toISOString().slice(0, 10), to, step: 'month' }
}
