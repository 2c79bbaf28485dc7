import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allVariables } from '../../src/app/variables/index.ts'
import type { RouteContract } from '../../src/http/contract/route.ts'
import { routes } from '../../src/http/contract/routes.ts'
import { sealedCollections } from '../../src/ports/secrets.ts'
import { runCommand } from '../support/command-line.ts'
import { tellFigures } from '../support/figures.ts'
import type { Leak, Output } from './canaries.ts'
import { type Exercise, exerciseProduct, visible } from './exercise.ts'
import { secretVariables } from './secret-variables.ts'

let exercise: Exercise
let searched = 0
const allLeaks: Leak[] = []

const leaksIn = (outputs: readonly Output[]): readonly Leak[] => {
  const leaks = outputs.flatMap(exercise.canaries.leaksIn)
  searched += outputs.length
  allLeaks.push(...leaks)
  return leaks
}

/** What may stand for the parameters of a path: ids of all kinds, so that each route is met with its own and with others. */
const valuesOf = (name: string): readonly string[] => {
  const { published, refusedBySite, refusedByModel } = exercise.books
  if (name === 'id') return [published, refusedBySite, refusedByModel, 'wp1', 'h1', 'book-review', 'section', 'nothing']
  if (name === 'target') return ['wp1', 'h1', 'file']
  if (name === 'version') return ['1']
  if (name === 'language') return ['en']
  return ['nothing', ...letterIds]
}
const letterIds: readonly string[] = []

const pathsOf = (path: string): readonly string[] => {
  const name = /:(\w+)/.exec(path)?.[1]
  return name === undefined ? [path] : valuesOf(name).flatMap((value) => pathsOf(path.replace(`:${name}`, value)))
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })

beforeAll(async () => {
  exercise = await exerciseProduct()
}, 120_000)
afterAll(() => exercise.close())

describe('canaries in every secret', () => {
  it('every secret variable has one', () => {
    const secret = Object.entries(allVariables).flatMap(([name, variable]) => (variable.secret ? [name] : []))
    expect(Object.keys(secretVariables).toSorted()).toEqual(secret.toSorted())
    expect([...exercise.canaries.planted.values()].filter(({ value }) => value.length < 20)).toEqual([])
  })

  it('the exercise came as far as it was meant to: a book is out, a site and a model have refused with the secret in their words', async () => {
    const { server, books } = exercise
    const told = async (id: string) => {
      const answer = await server.send('GET', `/api/submissions/${id}`)
      return [answer.at('status'), answer.at('failure.code')]
    }
    expect(await told(books.published)).toEqual(['published', ''])
    expect(await told(books.refusedBySite)).toEqual(['failed', 'PUBLISH_REFUSED'])
    expect(await told(books.refusedByModel)).toEqual(['failed', 'MODEL_CREDENTIAL_REFUSED'])
    const said = await server.send('GET', `/api/submissions/${books.refusedByModel}`)
    expect(said.at('failure.message')).toMatch(/status 401: Incorrect key provided: \[key\]/)
    const mail = await server.send('POST', '/api/notifications/test')
    expect(mail.at('detail')).toMatch(
      /did not take user and password: 535 5\.7\.8 ada does not sign in with \[secret\]$/,
    )
    const names = server.outputs.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['POST /api/tokens 201', 'POST /api/invitations/accept 200']))
    expect(names.filter((name) => name === 'POST /api/notifications/channels 201')).toHaveLength(2)
    expect(names.filter((name) => /webhooks\/h1\/test|channels\/[\w-]+\/test/.test(name))).toHaveLength(5)
    expect(names).toContain('POST /api/notifications/channels/broken/test 500')
    expect(names.filter((name) => name.endsWith(' 404') && !name.startsWith('GET'))).toEqual([])
  })

  it('none is in an answer of any GET route', async () => {
    const { server } = exercise
    const contracts: readonly RouteContract[] = Object.values(routes)
    const paths = contracts.filter(({ method }) => method === 'GET').flatMap(({ path }) => pathsOf(path))
    for (const path of [...paths, '/api/openapi.json', '/docs', '/metrics', '/']) await server.send('GET', path)
    const faults = server.outputs.filter(({ name }) => /^GET .* 5\d\d$/.test(name)).map(({ name }) => name)
    expect(faults.filter((name) => !name.includes('/health/'))).toEqual([])
    expect(leaksIn(server.outputs)).toEqual([])
  }, 60_000)

  it('none is in what the command line says', async () => {
    const { server, books, folder } = exercise
    const bundle = join(folder, 'support.json')
    const commands = [
      ['list'],
      ['show', books.refusedBySite],
      ['show', books.refusedByModel],
      ['dead-letters'],
      ['keys'],
      ['keys', 'prune'],
      ['site', 'list'],
      ['webhook', 'list'],
      ['webhook', 'test', 'h1'],
      ['doctor', 'wordpress', 'wp1'],
      ['doctor', 'wordpress', 'nobody'],
      ['export', books.published],
      ['support-bundle', bundle],
      ['users'],
      ['tokens'],
      ['audit'],
    ]
    const outputs: Output[] = []
    for (const command of commands) {
      const { lines } = await runCommand(server, command)
      outputs.push({ name: `pigmeu ${command.join(' ')}`, text: lines.join('\n') })
    }
    outputs.push({ name: 'support bundle', text: readFileSync(bundle, 'utf8') })
    expect(leaksIn(outputs)).toEqual([])
  }, 60_000)

  it('none is in the log, and the log is there', () => {
    const text = readFileSync(exercise.logFile, 'utf8')
    expect(text.split('\n').length).toBeGreaterThan(50)
    // The fault of the program that quotes the beginning of a secret is told, without it.
    expect(text).toContain(String.raw`\"[secret]\"... is not valid JSON`)
    expect(leaksIn([{ name: 'the log file', text }])).toEqual([])
  })

  it('none is in the data folder but sealed; the search finds what stands in clear', () => {
    const files = filesIn(join(exercise.folder, 'data')).filter((path) => !path.endsWith('server.json'))
    const outputs = files.map((path) => ({ name: path, text: readFileSync(path).toString('latin1') }))
    expect(outputs.some(({ text }) => text.includes(visible))).toBe(true)
    expect(leaksIn(outputs)).toEqual([])
  })

  it('what is sealed is kept where keys are changed and checked, and nowhere else', () => {
    const database = new DatabaseSync(join(exercise.environment.PIGMEU_DATA, 'pigmeu.sqlite'), { readOnly: true })
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
    const sealed = tables.flatMap(({ name }) => {
      const all = database.prepare(`SELECT * FROM "${String(name)}"`)
      all.setReadBigInts(true)
      const rows = all.all().map((row) => Object.values(row).map(String))
      return rows.filter((row) => /eyJ[\w-]{8,}(?:\.[\w-]*){4}/.test(row.join(' ')))
    })
    database.close()
    expect(sealed.length).toBeGreaterThan(2)
    const elsewhere = sealed.filter((row) => !sealedCollections.some((collection) => row.includes(collection)))
    expect(elsewhere).toEqual([])
  })

  it('a server that cannot start says none: no store, no Redis, bad values, a missing key', async () => {
    const outputs = await Promise.all(
      exercise.failedStarts.map(async ({ name, said }) => {
        expect(await said.ended).not.toBe(0)
        expect(said.text()).not.toBe('')
        return { name, text: said.text() }
      }),
    )
    expect(leaksIn(outputs)).toEqual([])
  }, 60_000)

  it('none is in what the server said, in traces, metrics and reports of errors', async ({ task }) => {
    const { server, collector, canaries } = exercise
    await server.close()
    const said = server.outputs.filter(({ name }) => name === 'what the server said')
    const bodies = collector.bodies.map((text, number) => ({
      name: `collector ${number}`,
      text,
      belongsTo: 'SENTRY_DSN',
    }))
    const arrived = (look: string) => bodies.filter(({ text }) => text.includes(look))
    expect(arrived('"resourceSpans"').length).toBeGreaterThan(0)
    expect(arrived('"resourceMetrics"').length).toBeGreaterThan(0)
    // A fault of the program, and a book that failed for good.
    expect(arrived('"exception"').map(({ text }) => /"code":"(\w+)"/.exec(text)?.[1])).toEqual(
      expect.arrayContaining(['INTERNAL', 'MODEL_CREDENTIAL_REFUSED', 'PUBLISH_REFUSED']),
    )
    expect(leaksIn([...said, ...bodies])).toEqual([])
    tellFigures(
      { task },
      { canaries_planted: canaries.planted.size, outputs_searched: searched, canaries_leaked: allLeaks.length },
    )
  }, 60_000)
})
