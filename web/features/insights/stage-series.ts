import { stageNames } from '../../../src/domain/status.ts'
import { chartColors } from './chart-look.ts'
import { stageName } from './shown-figures.ts'

const colors = {
  scrape: chartColors.blue,
  context: chartColors.orange,
  article: chartColors.green,
  publish: chartColors.purple,
} as const

/** The stages as series of a chart, in the order in which a book goes through them. */
export const stageSeries = stageNames.map((name) => ({ name, label: stageName[name].title, color: colors[name] }))
