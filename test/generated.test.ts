import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generatedFiles } from '../scripts/generated.ts'

describe('files made from the code', () => {
  it.each(generatedFiles)('$path is fresh ("npm run generate" writes it)', async ({ path, text }) => {
    expect(readFileSync(resolve(import.meta.dirname, '..', path), 'utf8')).toBe(await text())
  })
})
