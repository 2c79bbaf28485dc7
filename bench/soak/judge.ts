import type { TimedSample } from './sample.ts'

const megabyte = 2 ** 20

/** What growth is let pass, and why. All over the second half: in the first one caches fill and code is compiled. */
export const limits = {
  /**
   * By the fitted line. Four books are under way at every look, a few megabytes each, so single looks lie that far apart; what one
   * book leaves behind for good, its pages and its article, is some 200 KB: a thousand books would be 200 MB.
   */
  heap_growth_mb: 6,
  /** The same of buffers and of what else the process holds beyond its heap; allocators keep what they once had. */
  external_growth_mb: 6,
  rss_growth_mb: 24,
  /** How many more than in the first half: connections come and go between two looks. */
  more_handles: 12,
} as const

/** A straight line through points, by least squares: how much it rises over its whole width. */
export const riseOf = (points: readonly { readonly x: number; readonly y: number }[]): number => {
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined || points.length < 2) return 0
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length
  const covered = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0)
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0)
  return spread === 0 ? 0 : (covered / spread) * (last.x - first.x)
}

const handlesOf = ({ resources }: TimedSample): number =>
  Object.values(resources).reduce((sum, count) => sum + count, 0)

const mostOf = (samples: readonly TimedSample[], read: (sample: TimedSample) => number): number =>
  samples.reduce((most, sample) => Math.max(most, read(sample)), 0)

const round = (value: number): number => Math.round(value * 100) / 100

/** What the looks at the product come to. */
export const figuresOf = (samples: readonly TimedSample[]) => {
  const middle = Math.floor(samples.length / 2)
  const earlier = samples.slice(0, middle)
  const later = samples.slice(middle)
  const minutes = (later.at(-1)?.minute ?? 0) - (later[0]?.minute ?? 0)
  const books = (later.at(-1)?.books ?? 0) - (later[0]?.books ?? 0)
  const bytes = (read: (sample: TimedSample) => number) => {
    const rise = riseOf(later.map((sample) => ({ x: sample.minute, y: read(sample) })))
    return {
      first_mb: round(read(later[0] ?? never) / megabyte),
      last_mb: round(read(later.at(-1) ?? never) / megabyte),
      most_mb: round(mostOf(later, read) / megabyte),
      growth_mb: round(rise / megabyte),
      kb_per_book: round(books === 0 ? 0 : rise / 1024 / books),
    }
  }
  const count = (read: (sample: TimedSample) => number) => ({
    most_first_half: mostOf(earlier, read),
    most_second_half: mostOf(later, read),
  })
  return {
    looks: samples.length,
    second_half: { minutes: round(minutes), books },
    heap: bytes(({ heap }) => heap),
    external: bytes(({ external }) => external),
    rss: bytes(({ rss }) => rss),
    handles: count(handlesOf),
    open_files: count(({ open_files }) => open_files ?? 0),
    listeners: count(({ listeners }) => listeners),
    listener_warnings: mostOf(samples, ({ listener_warnings }) => listener_warnings),
  }
}

const never: TimedSample = {
  minute: 0,
  books: 0,
  heap: 0,
  external: 0,
  rss: 0,
  open_files: 0,
  resources: {},
  listeners: 0,
  listener_warnings: 0,
}

/** The run in a dozen looks, for whoever wants to see how it went. */
export const courseOf = (samples: readonly TimedSample[]) =>
  samples
    .filter((_, index) => index % Math.max(1, Math.floor(samples.length / 12)) === 0)
    .map((sample) => ({
      minute: round(sample.minute),
      books: sample.books,
      heap_mb: round(sample.heap / megabyte),
      rss_mb: round(sample.rss / megabyte),
      handles: handlesOf(sample),
      open_files: sample.open_files,
    }))

/** What the looks at the product come to. */
export type SoakFigures = ReturnType<typeof figuresOf>

/** What is beyond its limit, in words. */
export const missedBy = (figures: SoakFigures): readonly string[] => {
  const missed: string[] = []
  const grown = (what: 'heap' | 'external' | 'rss', limitMb: number): void => {
    const { growth_mb: grownMb } = figures[what]
    if (grownMb > limitMb) missed.push(`${what} grew by ${grownMb} MB, more than ${limitMb}`)
  }
  grown('heap', limits.heap_growth_mb)
  grown('external', limits.external_growth_mb)
  grown('rss', limits.rss_growth_mb)
  for (const what of ['handles', 'open_files', 'listeners'] as const) {
    const { most_first_half: before, most_second_half: after } = figures[what]
    const more = what === 'listeners' ? 0 : limits.more_handles
    if (after > before + more) missed.push(`${what} grew from ${before} to ${after}`)
  }
  if (figures.listener_warnings > 0) missed.push(`${figures.listener_warnings} warnings of too many listeners`)
  return missed
}
