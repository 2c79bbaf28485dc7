import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPage } from '../support/browser.ts'
import { describeWith } from '../support/servers.ts'
import { deskEncounters } from './encounters.ts'
import { openDeskPage } from './pages.ts'
import { deskStates } from './states.ts'
import { violationsOn } from './violations.ts'
import { type DeskWorld, openDeskWorld, workAtDesk } from './world.ts'

const narrow = { width: 390, height: 844 }
const wide = { width: 1360, height: 900 }

describeWith('chromium', 'what people open in the web UI', () => {
  let world: DeskWorld

  beforeAll(async () => {
    world = await openDeskWorld()
    await workAtDesk(world)
  }, 120_000)
  afterAll(async () => {
    await world?.close()
  })

  for (const scheme of ['light', 'dark'] as const) {
    for (const { name, address, open } of deskStates)
      it(`can be used by everybody: ${name}, ${scheme}`, async () => {
        const { page, server } = world
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
        await openDeskPage(page, server.url, address(world))
        await open(page)
        expect(await violationsOn(page)).toEqual([])
      })

    for (const { name, address, meet } of deskEncounters)
      it(`can be used by everybody: ${name}, ${scheme}`, async () => {
        const { browser, server } = world
        const { page, complaints } = await openPage(browser)
        await page.context().addCookies(await world.page.context().cookies())
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
        await openDeskPage(page, server.url, address(world))
        await meet(page, world)
        expect(await violationsOn(page)).toEqual([])
        expect(complaints).toEqual([])
        await page.context().close()
      })

    it(`can be used by everybody on a phone, ${scheme}`, async () => {
      const { page, server, inReview } = world
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await page.setViewportSize(narrow)
      for (const address of ['/', '/submit', `/tasks/${inReview}`, '/articles', `/articles/${inReview}`]) {
        await openDeskPage(page, server.url, address)
        expect({ address, violations: await violationsOn(page) }).toEqual({ address, violations: [] })
      }
      await page.setViewportSize(wide)
    })
  }

  it('complains of nothing', () => {
    expect(world.watched.complaints).toEqual([])
  })
})
