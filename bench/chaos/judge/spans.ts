/** A span of time; milliseconds since the epoch. */
export interface Span {
  readonly fromMs: number
  readonly untilMs: number
}

/** How much of a span lies in any of several spans that do not overlap each other. */
export const overlapMs = ({ fromMs, untilMs }: Span, spans: readonly Span[]): number =>
  spans.reduce((sum, span) => sum + Math.max(0, Math.min(untilMs, span.untilMs) - Math.max(fromMs, span.fromMs)), 0)

/** Several spans as spans that do not overlap. */
export const merged = (spans: readonly Span[]): readonly Span[] => {
  const result: Span[] = []
  for (const span of spans.toSorted((left, right) => left.fromMs - right.fromMs)) {
    const last = result.at(-1)
    if (last === undefined || last.untilMs < span.fromMs) result.push(span)
    else result[result.length - 1] = { fromMs: last.fromMs, untilMs: Math.max(last.untilMs, span.untilMs) }
  }
  return result
}

/** What is left of spans outside of others; neither may overlap among themselves. */
export const without = (spans: readonly Span[], others: readonly Span[]): readonly Span[] =>
  spans.flatMap((span) => {
    const left: Span[] = []
    let fromMs = span.fromMs
    for (const other of others.filter(({ fromMs, untilMs }) => untilMs > span.fromMs && fromMs < span.untilMs)) {
      if (other.fromMs > fromMs) left.push({ fromMs, untilMs: other.fromMs })
      fromMs = Math.max(fromMs, other.untilMs)
    }
    if (fromMs < span.untilMs) left.push({ fromMs, untilMs: span.untilMs })
    return left
  })
