import { randomUUID } from 'node:crypto'
import { instant } from '../ports/clock.ts'

let made = 0

/**
 * A name that was never used and that sorts by time, within one process also at one instant: runs and model calls are
 * listed in the order in which they began.
 */
export const timedId = (nowMs: number): string => {
  made += 1
  const order = (made % 36 ** 4).toString(36).padStart(4, '0')
  return `${instant(nowMs).replace(/[-:.]/g, '')}-${order}-${randomUUID().slice(0, 8)}`
}
