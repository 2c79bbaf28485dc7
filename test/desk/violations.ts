import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { rests } from './pages.ts'

/** What axe finds wrong, in words. @source https://www.deque.com/axe/core-documentation/api-documentation/ */
export const violationsOn = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(rests)
  await page.evaluate(axe.source)
  const { violations }: axe.AxeResults = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}
