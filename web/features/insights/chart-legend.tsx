/** One series of a chart. */
export interface ShownSeries {
  readonly name: string
  readonly label: string
  readonly color: string
  /** Of a line: its dashes. */
  readonly strokeDasharray?: string
}

const Sign = ({ color, strokeDasharray }: ShownSeries) => (
  <svg width={strokeDasharray ? 26 : 12} height={12} aria-hidden className="chart-sign">
    {strokeDasharray ? (
      <line x1={0} y1={6} x2={26} y2={6} stroke={color} strokeWidth={2} strokeDasharray={strokeDasharray} />
    ) : (
      <rect width={12} height={12} rx={2} fill={color} />
    )}
  </svg>
)

/** What the colours and dashes of a chart mean, in the order in which they stand. */
export const ChartLegend = ({ series }: { series: readonly ShownSeries[] }) => (
  <ul className="plain-list chart-legend">
    {series.map((one) => (
      <li key={one.name}>
        <Sign {...one} />
        {one.label}
      </li>
    ))}
  </ul>
)
