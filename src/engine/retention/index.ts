export { type DailyRetention, retainDaily, retainToday } from './daily.ts'
export { readRetention, writeRetention } from './policy.ts'
export { keepRetention, type RetentionCounts, type TrimmedLog } from './retention.ts'
