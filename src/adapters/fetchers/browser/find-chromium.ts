import { accessSync, constants, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const programFiles = ['C:\\Program Files', 'C:\\Program Files (x86)', join(homedir(), 'AppData', 'Local')]
const applications = ['/Applications', join(homedir(), 'Applications')]

/** Where browsers of the Chromium family live, best first, per platform; folders where several hold the same below them. */
const usualPlaces: Readonly<
  Partial<Record<NodeJS.Platform, { folders: readonly string[]; names: readonly string[] }>>
> = {
  linux: {
    folders: ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin'],
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'],
  },
  darwin: {
    folders: applications,
    names: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
  },
  win32: {
    folders: programFiles,
    names: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
}

/** Whether there is a program at a path that may be run. */
export const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The usual places of a platform, in the order in which they are looked at. */
export const placesOf = (platform: NodeJS.Platform): readonly string[] => {
  const { folders, names } = usualPlaces[platform] ?? { folders: [], names: [] }
  const separator = platform === 'win32' ? '\\' : '/'
  return names.flatMap((name) => folders.map((folder) => `${folder}${separator}${name}`))
}

/**
 * The Chromium of this machine, or null: at the usual places of the platform, else where `npx playwright-core install chromium`
 * puts one.
 */
export const findChromium = async (platform: NodeJS.Platform = process.platform): Promise<string | null> => {
  const found = placesOf(platform).find(isProgram)
  if (found !== undefined) return found
  const { chromium } = await import('playwright-core')
  const installed = chromium.executablePath()
  return isProgram(installed) ? installed : null
}
