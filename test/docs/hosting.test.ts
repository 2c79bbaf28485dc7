import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readManifest } from '../../scripts/lock-file.ts'
import { allVariables } from '../../src/app/variables/index.ts'
import { errorRules } from '../../src/domain/errors.ts'
import { routes } from '../../src/http/contract/routes.ts'
import { namedCommands, problemOf } from './named-commands.ts'

const paths = ['SECURITY.md', 'docs/security.md', 'docs/operations.md']
const pages = paths.map((path) => ({ path, page: readFileSync(path, 'utf8') }))
const inCode = (page: string): readonly string[] => [...page.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)

it.each([
  ['`pigmeu nothing`', 'there is no command: pigmeu nothing'],
  ['`pigmeu keys nothing`', 'there is no command: pigmeu keys nothing'],
  ['    $ pigmeu backup a.pigmeu --with-keys', 'pigmeu backup has no --with-keys'],
  ['run `pigmeu audit verify --expect <sequence>:<hash>`', null],
])('of %j is told what is wrong', async (page, problem) => {
  expect(await Promise.all(namedCommands(page).map(problemOf))).toEqual([problem])
})

describe.each(pages)('$path', ({ path, page }) => {
  it('names only commands that there are, with options that they have', async () => {
    const commands = namedCommands(page)
    expect(commands).not.toHaveLength(0)
    const problems: (string | null)[] = []
    for (const command of commands) problems.push(await problemOf(command))
    expect(problems.filter((problem) => problem !== null)).toEqual([])
  })

  it('names only scripts of npm that there are', () => {
    const named = [...page.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name)
    const { scripts } = readManifest()
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  it('names only variables that the program has', () => {
    const named = page.match(/\b(?:PIGMEU|OTEL|SENTRY)_[A-Z][A-Z_]*[A-Z]\b/g) ?? []
    expect(named.filter((name) => !(name in allVariables))).toEqual([])
  })

  it('names only files and pages that there are', () => {
    const files = inCode(page).filter((code) => /^(src|test|docs|deploy|scripts|bench|web|\.ci)\/[\w./-]+$/.test(code))
    const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].flatMap(([, to = '']) =>
      to.startsWith('http') ? [] : [join(dirname(path), to)],
    )
    expect([...files, ...links].filter((file) => !existsSync(file))).toEqual([])
  })

  it('names only errors and calls that there are', () => {
    const codes = inCode(page).filter((code) => /^[A-Z]+(?:_[A-Z]+)+$/.test(code) && !(code in allVariables))
    expect(codes.filter((code) => !(code in errorRules))).toEqual([])
    const known = new Set(
      Object.values(routes).map(({ method, path: route }) => `${method} ${route.replaceAll(/:(\w+)/g, '{$1}')}`),
    )
    const calls = inCode(page).filter((code) => /^(GET|POST|PUT|DELETE) \/api/.test(code))
    expect(calls.filter((call) => !known.has(call))).toEqual([])
  })
})
