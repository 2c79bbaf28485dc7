import type { Figures } from '../../domain/insights/figure.ts'
import type { Store } from '../../ports/store.ts'

const counted = 'insights/'
const before = 'insights_before/'

/** The counter of what was counted on a day (UTC) as it happened. */
export const countedName = (date: string): string => `${counted}${date}`

/** The counter of what was found of a day that passed before anybody counted. */
export const beforeName = (date: string): string => `${before}${date}`

/** The months that a stretch of days touches, as `2026-11`. */
const monthsBetween = (from: string, to: string): readonly string[] => {
  const months: string[] = []
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); ) {
    months.push(month)
    const [year = 0, number = 0] = month.split('-').map(Number)
    month = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7)
  }
  return months
}

/** The figures of each day from one to another, both included; a day may come twice, for what was counted and what was found. */
export const figuresBetween = async (
  store: Pick<Store, 'documents'>,
  from: string,
  to: string,
): Promise<readonly (readonly [date: string, figures: Figures])[]> => {
  const prefixes = monthsBetween(from, to).flatMap((month) => [countedName(month), beforeName(month)])
  const found = await Promise.all(prefixes.map((prefix) => store.documents('counters', prefix)))
  return found
    .flat()
    .map(({ name, values }) => [name.slice(name.indexOf('/') + 1), values] as const)
    .filter(([date]) => date >= from && date <= to)
}
