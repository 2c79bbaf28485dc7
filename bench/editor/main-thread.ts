import type { Page } from 'playwright-core'

/**
 * Tells how long a page's main thread has worked, in milliseconds of a processor: unlike what is seen on the clock, it
 * does not grow when other programs want the processor too.
 */
export const mainThreadOf = async (page: Page): Promise<() => Promise<number>> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const worked = metrics.find(({ name }) => name === 'TaskDuration')
    if (worked === undefined) throw new Error('this browser does not tell how long its main thread worked')
    return worked.value * 1000
  }
}
