import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { readLock, readManifest } from '../../scripts/lock-file.ts'

const manifest = readManifest()
const packages = readLock()
const asked = { ...manifest.dependencies, ...manifest.devDependencies }
const exactVersion = /^\d+\.\d+\.\d+$/

describe('what package.json asks for', () => {
  it('is one exact version of each package, and the lock file has that one', () => {
    expect(Object.entries(asked).filter(([, version]) => !exactVersion.test(version))).toEqual([])
    const locked = new Map(packages.map(({ path, version }) => [path, version]))
    expect(Object.entries(asked).filter(([name, version]) => locked.get(`node_modules/${name}`) !== version)).toEqual(
      [],
    )
  })

  it('is kept exact by npm, and no address of a registry comes into the lock file', () => {
    const settings = readFileSync('.npmrc', 'utf8').split('\n')
    expect(settings).toEqual(expect.arrayContaining(['save-exact=true', 'omit-lockfile-registry-resolved=true']))
    expect(settings.filter((line) => /registry\s*=\s*http|_auth|_password|token/i.test(line))).toEqual([])
  })
})

describe('every package of the lock file', () => {
  it('is named by the hash of its bytes', () => {
    expect(packages.length).toBeGreaterThan(400)
    expect(packages.filter(({ integrity = '' }) => !/^sha512-[\w+/]{86}==$/.test(integrity))).toEqual([])
  })

  it('comes from whatever registry this machine uses, never from an address of its own', () => {
    expect(packages.filter(({ resolved }) => resolved !== undefined)).toEqual([])
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/https?:\/\/[^"]*\.tgz|git\+|"file:/)
  })
})

describe('scripts that run while packages are installed', () => {
  const withScripts = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)

  it('are run for the pinned Node alone; every other package that has one is refused by name', () => {
    const allowed = Object.entries(manifest.allowScripts).filter(([, isAllowed]) => isAllowed)
    expect(allowed.map(([name]) => name)).toEqual(['node'])
    expect(withScripts.toSorted()).toEqual(Object.keys(manifest.allowScripts).toSorted())
  })

  it('are none of our own', () => {
    const moments = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish', 'preprepare', 'postprepare']
    expect(Object.keys(manifest.scripts).filter((name) => moments.includes(name))).toEqual([])
  })

  it('are run for none where images are built', () => {
    const installs = readFileSync('Dockerfile', 'utf8').match(/npm (?:ci|install)\b.*/g) ?? []
    expect(installs.length).toBeGreaterThan(0)
    expect(installs.filter((line) => !/^npm ci\b.*--ignore-scripts/.test(line))).toEqual([])
  })

  it('are not missed: messages are packed without what msgpackr-extract would build', async () => {
    const program = `const { pack, unpack } = require('msgpackr');
      process.stdout.write(JSON.stringify(unpack(pack({ words: 'añb', list: [1, 2.5, null] }))))`
    const { stdout } = await promisify(execFile)(process.execPath, ['--eval', program], {
      env: { ...process.env, MSGPACKR_NATIVE_ACCELERATION_DISABLED: 'true' },
    })
    expect(JSON.parse(stdout)).toEqual({ words: 'añb', list: [1, 2.5, null] })
  })
})
