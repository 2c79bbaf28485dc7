// Takes pictures of every page of the web UI with sample books, for the README. Usage: npm run screenshots [-- <folder>]
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { deskPages, openDeskPage } from '../test/desk/pages.ts'
import { openDeskWorld } from '../test/desk/world.ts'

const folder = resolve(process.argv[2] ?? 'docs/screenshots')
mkdirSync(folder, { recursive: true })
const world = await openDeskWorld()
const outside = await (await world.outside()).newPage()
await world.page.emulateMedia({ reducedMotion: 'reduce' })

/** Waits, in the page, until its pictures are there. */
const pictured = 'Promise.all([...document.images].map((one) => one.decode().catch(() => 0))).then(() => 0)'

const take = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(pictured)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(join(folder, `${name}.png`))
}
for (const { name, address, outside: isOutside } of deskPages) {
  const page = isOutside ? outside : world.page
  await openDeskPage(page, world.server.url, address(world))
  // The heart of the review desk: a sentence with what it rests on.
  if (name === 'review-desk') await page.locator('[data-sentence]').nth(3).click()
  await take(page, name)
}
const review = `/articles/${world.inReview}`
await world.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
await openDeskPage(world.page, world.server.url, review)
await world.page.locator('[data-sentence]').nth(3).click()
await take(world.page, 'review-desk-dark')
await world.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
await world.page.setViewportSize({ width: 390, height: 844 })
for (const [name, address] of [
  ['books-phone', '/'],
  ['review-desk-phone', review],
] as const) {
  await openDeskPage(world.page, world.server.url, address)
  await take(world.page, name)
}
await world.close()
