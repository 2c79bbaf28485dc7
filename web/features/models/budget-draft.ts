/** Millionths of a US dollar as what stands in a field; an empty field is no cap. */
export const asDollars = (microUsd: number | null): number | '' => (microUsd === null ? '' : microUsd / 1_000_000)

/** What stands in a field as millionths of a US dollar; null for no cap. */
export const asMicroUsd = (typed: number | string): number | null => {
  const value = typeof typed === 'number' ? typed : Number.parseFloat(typed)
  return Number.isFinite(value) ? Math.round(value * 1_000_000) : null
}

/** The part of a cap that is spent, 0 to 100; 0 where there is no cap. */
export const percentSpent = (spent: number, cap: number | null): number =>
  cap === null ? 0 : cap === 0 ? 100 : Math.min(100, Math.round((spent / cap) * 100))
