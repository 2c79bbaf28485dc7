/** Height of a chart over time, in pixels. */
export const chartHeight = 220

/** How all charts look: still, without a grid that shouts, reached by nobody's Tab, for the table beside says the same. */
export const stillChart = {
  h: chartHeight,
  tickLine: 'none',
  accessibilityLayer: false,
  xAxisProps: { minTickGap: 16 },
  yAxisProps: { width: 56, allowDecimals: false },
} as const

/** Room for the uppermost figure beside a chart. */
export const chartRoom = { margin: { top: 10, right: 8 } } as const

/** Bars that do not move; those that stand on one another are apart by more than their colours. */
export const stillBars = {
  isAnimationActive: false,
  stroke: 'var(--mantine-color-body)',
  strokeWidth: 1,
} as const

/** Height of a chart with a bar for each of some things, in pixels. */
export const barsHeight = (count: number): number => 44 + 38 * Math.max(1, count)

/** The colours of series, apart by lightness as well as by hue; each is another one in the dark. */
export const chartColors = {
  blue: 'var(--chart-blue)',
  orange: 'var(--chart-orange)',
  green: 'var(--chart-green)',
  purple: 'var(--chart-purple)',
  grey: 'var(--chart-grey)',
} as const
