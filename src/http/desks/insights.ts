export type { InsightsDesk } from '../../reporting/insights/index.ts'
