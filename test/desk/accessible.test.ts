import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWith } from '../support/servers.ts'
import { deskPages, openDeskPage } from './pages.ts'
import { violationsOn } from './violations.ts'
import { type DeskWorld, openDeskWorld } from './world.ts'

describeWith('chromium', 'every page of the web UI', () => {
  let world: DeskWorld
  let outside: Page

  beforeAll(async () => {
    world = await openDeskWorld()
    outside = await (await world.outside()).newPage()
  }, 120_000)
  afterAll(async () => {
    await world?.close()
  })

  it('is in the list of pages', () => {
    const router = readFileSync('web/router.tsx', 'utf8')
    const listed = new Set(deskPages.map(({ route }) => route))
    // Routes below the settings say the rest of their address only.
    const told = [...router.matchAll(/getParentRoute: \(\) => (\w+),\s+path: '([^']*)'/gu)].map(
      ([, parent = '', path = '']) => (parent === 'settings' ? `/settings${path === '/' ? '' : path}` : path),
    )
    expect(told.length).toBeGreaterThan(10)
    expect(told.filter((route) => !listed.has(route))).toEqual([])
  })

  for (const scheme of ['light', 'dark'] as const)
    for (const { name, address, outside: isOutside } of deskPages)
      it(`can be used by everybody: ${name}, ${scheme}`, async () => {
        const page = isOutside ? outside : world.page
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
        await openDeskPage(page, world.server.url, address(world))
        expect(await violationsOn(page)).toEqual([])
      })

  it('complains of nothing', () => {
    expect(world.watched.complaints).toEqual([])
  })
})
