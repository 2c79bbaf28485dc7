import { gateNames } from '../../domain/article/article.ts'
import { outcomes } from '../../domain/evidence.ts'
import { addFigures, type Figures, figureName, figureParts } from '../../domain/insights/figure.ts'
import type { BookFigure } from '../../domain/insights/figures-of.ts'
import { stageNames } from '../../domain/status.ts'
import type { InsightStep, Insights, StageInsight } from '../contract/insights.ts'

/** Sums are counted up in several places; what a fault leaves below zero is none. */
const whole = (value: number | undefined): number => Math.max(0, Math.round(value ?? 0))

/** The sum of the figures whose names begin with some parts and end with one. */
const sumOf = (figures: Figures, begins: readonly string[], ends: string): number => {
  const beginning = `${figureName(...begins)}/`
  const ending = `/${figureName(ends)}`
  return Object.entries(figures)
    .filter(([name]) => name.startsWith(beginning) && name.endsWith(ending))
    .reduce((sum, [, amount]) => sum + amount, 0)
}

const booksOf = (figures: Figures): Record<BookFigure, number> => {
  const of = (figure: BookFigure): number => whole(figures[figureName('books', figure)])
  return {
    submitted: of('submitted'),
    ready: of('ready'),
    approved: of('approved'),
    published: of('published'),
    needs_sources: of('needs_sources'),
    failed: of('failed'),
    cancelled: of('cancelled'),
  }
}

const stagesOf = (figures: Figures): StageInsight[] =>
  stageNames.map((stage) => {
    const runs = (outcome: string): number => whole(figures[figureName('runs', stage, outcome)])
    const done = runs('done')
    return {
      stage,
      done,
      failed: runs('failed'),
      again: runs('retry') + runs('defer') + runs('crashed'),
      mean_ms: done === 0 ? null : whole((figures[figureName('ms', stage, 'done')] ?? 0) / done),
      calls: whole(sumOf(figures, ['cost', stage], 'calls')),
      unpriced_calls: whole(sumOf(figures, ['cost', stage], 'unpriced')),
      cost_micro_usd: whole(sumOf(figures, ['cost', stage], 'micro_usd')),
    }
  })

/** The different values of one part of the names that begin with a word. */
const partsAt = (figures: Figures, word: string, ...places: readonly number[]): readonly (readonly string[])[] => {
  const found = new Map<string, readonly string[]>()
  for (const name of Object.keys(figures)) {
    const parts = figureParts(name)
    if (parts[0] !== word) continue
    const chosen = places.map((place) => parts[place] ?? '')
    found.set(figureName(...chosen), chosen)
  }
  return [...found.values()]
}

const sourcesOf = (figures: Figures): Insights['sources'] =>
  partsAt(figures, 'source', 1)
    .map(([source = '']) => {
      const counted = outcomes.map(
        (outcome) => [outcome, whole(figures[figureName('source', source, outcome)])] as const,
      )
      const came = counted.filter(([, count]) => count > 0)
      return { source, asked: came.reduce((sum, [, count]) => sum + count, 0), outcomes: Object.fromEntries(came) }
    })
    .toSorted((left, right) => right.asked - left.asked || left.source.localeCompare(right.source))

const modelsOf = (figures: Figures): Insights['models'] =>
  partsAt(figures, 'cost', 2, 3)
    .map(([provider = '', model = '']) => {
      const of = (what: string): number =>
        whole(
          stageNames.reduce((sum, stage) => sum + (figures[figureName('cost', stage, provider, model, what)] ?? 0), 0),
        )
      return {
        provider,
        model,
        calls: of('calls'),
        input_tokens: of('input_tokens'),
        output_tokens: of('output_tokens'),
        unpriced_calls: of('unpriced'),
        cost_micro_usd: of('micro_usd'),
      }
    })
    .toSorted((left, right) => right.cost_micro_usd - left.cost_micro_usd || right.calls - left.calls)

const articlesOf = (figures: Figures): Insights['articles'] => {
  const of = (...parts: readonly string[]): number => whole(figures[figureName(...parts)])
  const gates = gateNames
    .map((gate) => ({ gate, written: of('gate', 'written', gate), approved: of('gate', 'approved', gate) }))
    .filter(({ written, approved }) => written + approved > 0)
    .toSorted((left, right) => right.written - left.written || right.approved - left.approved)
  const [written, green, approved] = [of('articles', 'written'), of('articles', 'green'), of('articles', 'attested')]
  return { written, green, approved, gates }
}

/** Every day or month of a stretch, in its order. */
const spansOf = (from: string, to: string, step: InsightStep): readonly string[] => {
  const length = step === 'day' ? 10 : 7
  const spans: string[] = []
  for (const at = new Date(`${from.slice(0, length)}${step === 'day' ? '' : '-01'}T00:00:00Z`); ; ) {
    const span = at.toISOString().slice(0, length)
    if (span > to.slice(0, length)) return spans
    spans.push(span)
    if (step === 'day') at.setUTCDate(at.getUTCDate() + 1)
    else at.setUTCMonth(at.getUTCMonth() + 1)
  }
}

/** What was counted of a stretch of days, as people see it. */
export const viewInsights = (
  { from, to, step }: { readonly from: string; readonly to: string; readonly step: InsightStep },
  counted: {
    readonly days: readonly (readonly [date: string, figures: Figures])[]
    readonly since: string
    readonly filling: boolean
  },
): Insights => {
  const all: Record<string, number> = {}
  const bySpan = new Map<string, Record<string, number>>(spansOf(from, to, step).map((span) => [span, {}]))
  for (const [date, figures] of counted.days) {
    addFigures(all, Object.entries(figures))
    const own = bySpan.get(date.slice(0, step === 'day' ? 10 : 7))
    if (own) addFigures(own, Object.entries(figures))
  }
  const { since, filling } = counted
  return {
    ...{ from, to, step, since, filling },
    books: booksOf(all),
    spans: [...bySpan].map(([span, own]) => ({ span, books: booksOf(own), stages: stagesOf(own) })),
    stages: stagesOf(all),
    sources: sourcesOf(all),
    models: modelsOf(all),
    articles: articlesOf(all),
  }
}
