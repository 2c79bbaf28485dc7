import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateSources } from '../scripts/generate-sources.ts'
import { identifyAddress } from '../src/actions/identify-address.ts'
import { politeInterval } from '../src/app/polite-interval.ts'
import { sources } from '../src/app/sources.gen.ts'
import { sourceKindSchema } from '../src/domain/evidence.ts'
import { rightsSchema } from '../src/domain/rights.ts'
import type { Source } from '../src/ports/source.ts'
import { parsePage } from '../src/reading/page.ts'
import type { Rule } from '../src/reading/rules.ts'
import { snapshotOf } from '../src/reading/snapshot.ts'
import { sourceOf } from '../src/stages/scrape/choose-source.ts'
import { goldenOf, idleRules } from './support/rule-exercise.ts'

const project = resolve(import.meta.dirname, '..')
const text = readFileSync(join(project, 'docs/adding-a-source.md'), 'utf8')
/** The files that the page shows: code whose first line names a path. */
const files = [...text.matchAll(/^```(?:ts|html)\n(?:\/\/|<!--) (src\/\S+?)(?: -->)?\n([\s\S]*?)^```$/gm)].map(
  ([, path = '', code = '']) => ({ path, code }),
)

const root = mkdtempSync(join(tmpdir(), 'adding-a-source-'))
const folder = join(root, 'src/adapters/sources')
const made = join(folder, 'library-of-x')

beforeAll(() => {
  for (const { path, code } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), code)
  }
  for (const room of ['src/domain', 'src/ports', 'src/reading', 'test', 'node_modules'])
    symlinkSync(join(project, room), join(root, room))
  writeFileSync(join(root, 'package.json'), '{"type":"module"}')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const load = async (): Promise<{ source: Source; rules: readonly Rule<unknown>[] }> => {
  const from = async (name: string): Promise<Record<string, unknown>> =>
    await import(/* @vite-ignore */ pathToFileURL(join(made, name)).href)
  const [{ source }, { rules }] = await Promise.all([from('index.ts'), from('rules.ts')])
  return { source: source as Source, rules: rules as readonly Rule<unknown>[] }
}
const body = (): string => readFileSync(join(made, 'fixtures/card.html'), 'utf8')
const url = 'https://library-of-x.example/books/7'

describe('the page on adding a source', () => {
  it('shows files of one folder only', () => {
    expect(files.length).toBeGreaterThanOrEqual(7)
    expect(files.map(({ path }) => dirname(path).replace(/\/fixtures$/, ''))).toEqual(
      files.map(() => 'src/adapters/sources/library-of-x'),
    )
  })

  it('shows code whose types are right', () => {
    const { config } = ts.readConfigFile(join(project, 'tsconfig.base.json'), ts.sys.readFile)
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, project)
    const names = files.filter(({ path }) => path.endsWith('.ts')).map(({ path }) => join(root, path))
    const program = ts.createProgram(names, { ...options, noEmit: true, incremental: false, composite: false })
    const problems = names.flatMap((name) => {
      const file = program.getSourceFile(name)
      return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
    })
    expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
  }, 60_000)

  it('gets its line in the registry from the generator', () => {
    expect(generateSources(folder)).toContain(
      "import { source as libraryOfX } from '../adapters/sources/library-of-x/index.ts'",
    )
    expect(generateSources(folder)).toContain('[libraryOfX]')
  })

  it('reads a page as it says, by rules that are all needed', async () => {
    const { source, rules } = await load()
    const reading = source.read({ url, status: 200, mediaType: 'text/html', body: body() })
    expect(reading).toMatchObject({ outcome: 'content', language: 'en', brokenRules: [] })
    expect(goldenOf(reading.record)['isbn_13']).toEqual(['9780201835953', 'library-of-x.isbn.card'])
    expect(reading.passages).toHaveLength(1)
    expect(idleRules(rules, [parsePage(body())])).toEqual([])
    expect(source.read({ url, status: 404, mediaType: 'text/html', body: '<p>No.</p>' }).outcome).toBe('not_found')
  })

  it('finds a book by its ISBN', async () => {
    const { source } = await load()
    const ask = (asked: { readonly url: string }) =>
      Promise.resolve({ url: asked.url, status: 200, mediaType: 'text/html', body: body() })
    const book = { title: 'x', author: 'y', language: 'en', identityKeys: ['isbn:9780201835953'] }
    expect((await source.lookUp?.(book, ask, {}))?.url).toBe('https://library-of-x.example/isbn/9780201835953')
    expect((await source.lookUp?.({ ...book, identityKeys: ['isbn:9780131103627'] }, ask, {}))?.reading.outcome).toBe(
      'not_found',
    )
  })

  it('needs no other edit: addresses, politeness, kinds, weights and rights come from its manifest', async () => {
    const { source } = await load()
    const all = [source, ...sources]
    expect(identifyAddress(new URL(`${url}?utm_source=x`), all)).toEqual({
      kind: 'library-of-x',
      url,
      identityKeys: ['library-of-x:7'],
    })
    expect(sourceOf(all, 'library-of-x', url)).toBe(source)
    expect(politeInterval(all)('library-of-x.example')).toBe(1000)
    expect(sourceKindSchema.parse(source.kind)).toBe('library-of-x')
    expect(rightsSchema.parse(source.rights)).toEqual(source.rights)
    const reading = source.read({ url, status: 200, mediaType: 'text/html', body: body() })
    const { kind, label, weight, rights } = source
    const fetched = {
      fetchedAt: '2026-01-01T00:00:00.000Z',
      fetchedBy: 'http',
      httpStatus: 200,
      contentHash: 'x',
    } as const
    const place = { submissionId: 'b1', sourceId: 's1', url, finalUrl: url }
    expect(snapshotOf({ ...place, ...fetched, source: kind, label, weight, rights, reading })).toMatchObject({
      source: 'library-of-x',
      weight: 0.6,
    })
  })
})
