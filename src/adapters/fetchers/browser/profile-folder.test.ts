import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeBrowserFolder, removeAbandonedFolders, removeFolder } from './profile-folder.ts'

let parent: string
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'profile-test-'))
})
afterEach(() => removeFolder(parent))

it('removes what killed processes left, and nothing else', async () => {
  const { pid: ended } = spawnSync(process.execPath, ['--version'])
  const own = await makeBrowserFolder(parent)
  const kept = [basename(own), `pigmeu-chromium-${process.ppid}-alive`, 'pigmeu-chromium-notes', 'other-1-x']
  for (const name of kept.slice(1)) await mkdir(join(parent, name))
  const abandoned = join(parent, `pigmeu-chromium-${ended}-x`)
  await mkdir(join(abandoned, 'profile'), { recursive: true })
  await writeFile(join(abandoned, 'profile', 'Cookies'), 'x')
  await removeAbandonedFolders(parent)
  expect((await readdir(parent)).toSorted()).toEqual(kept.toSorted())
})
