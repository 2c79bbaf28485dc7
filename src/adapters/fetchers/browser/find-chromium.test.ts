import { expect, it } from 'vitest'
import { chromiumPath, describeWith } from '../../../../test/support/servers.ts'
import { findChromium, isProgram, placesOf } from './find-chromium.ts'

it.each<[NodeJS.Platform, string]>([
  ['linux', '/usr/bin/chromium'],
  ['linux', '/snap/bin/chromium'],
  ['linux', '/opt/google/chrome/chrome'],
  ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['win32', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
  ['win32', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
])('on %s a browser is looked for at %s', (platform, place) => {
  expect(placesOf(platform)).toContain(place)
})

it('prefers Chromium to its relatives, and knows no place on other platforms', () => {
  for (const platform of ['linux', 'darwin', 'win32'] as const) expect(placesOf(platform)[0]).toMatch(/chromium/i)
  expect(placesOf('aix')).toEqual([])
})

it('takes only what can be run for a program', () => {
  expect(isProgram(process.execPath)).toBe(true)
  for (const path of ['/nowhere/chromium', '/usr', import.meta.filename, '']) expect(isProgram(path)).toBe(false)
})

describeWith('chromium', 'on this machine', () => {
  it('a browser is found', async () => {
    const found = await findChromium()
    expect(found === null ? chromiumPath() : isProgram(found)).toBeTruthy()
  })
})
