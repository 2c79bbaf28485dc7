import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generateSources, sourcesFile } from '../../scripts/generate-sources.ts'
import { corpusFolder, corpusMissing } from '../../test/support/corpus.ts'
import { corpusAddress, corpusPages, corpusText } from '../../test/support/corpus-books.ts'
import { fieldValueSchema } from '../domain/book-record.ts'
import { sources } from './sources.gen.ts'

describe('the registry of sources', () => {
  it('is what its generator makes of the folders now', () => {
    expect(readFileSync(sourcesFile, 'utf8')).toBe(generateSources())
  })

  it('puts sources that know their hosts before those for any page', () => {
    const generic = sources.map(({ hosts }) => hosts.length === 0)
    expect(generic).toEqual([...generic].sort((one, other) => Number(one) - Number(other)))
    expect(sources.slice(-2).map(({ kind }) => kind)).toEqual(['author-site', 'web'])
    expect(new Set(sources.map(({ kind }) => kind)).size).toBe(sources.length)
  })
})

const root = corpusFolder()
describe.skipIf(root === null)(root === null ? `every saved page [${corpusMissing}]` : 'every saved page', () => {
  const folders = root === null ? [] : readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const readers = sources.filter(({ kind }) => ['amazon', 'goodreads', 'web'].includes(kind))

  it.each(folders.map(({ name }) => name))('%s is read by every page reader without a fault', (folder) => {
    for (const name of corpusPages(folder)) {
      const body = corpusText(folder, name)
      const url = corpusAddress(body, 'https://example.com/page')
      for (const source of readers) {
        const reading = source.read({ url, status: 200, mediaType: 'text/html', body })
        const where = `${resolve(folder, name)} by ${source.kind}`
        expect(reading.brokenRules ?? [], where).toEqual([])
        expect(reading.reason === null, where).toBe(reading.outcome === 'content')
        if (reading.outcome !== 'content') expect([...reading.record, ...reading.passages], where).toEqual([])
        for (const value of reading.record) expect(fieldValueSchema.safeParse(value).success, where).toBe(true)
      }
    }
  })
})
