import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorsPage } from '../../scripts/generate-errors.ts'
import { openApiPage } from '../../scripts/generate-openapi.ts'
import { errorRules } from '../domain/errors.ts'
import { routes } from './contract/routes.ts'
import { httpStatuses } from './status-codes.ts'

const stored = (name: string): string => readFileSync(resolve(import.meta.dirname, '../../docs', name), 'utf8')

describe('docs/errors.md', () => {
  it('is what the code says', () => expect(stored('errors.md')).toBe(errorsPage()))

  it('holds every code of the product, with its status, and no other', () => {
    const rows = [...stored('errors.md').matchAll(/^\| `(\w+)` \| (\d{3}) \|/gm)].map(([, code, status]) => [
      code,
      Number(status),
    ])
    expect(rows.map(([code]) => code)).toEqual(Object.keys(errorRules))
    expect(Object.fromEntries(rows)).toEqual(httpStatuses)
  })
})

describe('docs/openapi.json', () => {
  it('is what the code says, the same every time', async () => {
    const page = await openApiPage()
    expect(stored('openapi.json')).toBe(page)
    expect(await openApiPage()).toBe(page)
  })

  it('holds every route of the table', async () => {
    const document: { paths: Record<string, Record<string, { operationId: string }>> } = JSON.parse(await openApiPage())
    const named = Object.values(document.paths).flatMap((path) => Object.values(path).map((one) => one.operationId))
    expect(named.sort()).toEqual(Object.keys(routes).sort())
  })
})
