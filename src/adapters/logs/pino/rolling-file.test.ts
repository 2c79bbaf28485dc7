import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRollingFile } from './rolling-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pigmeu-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const given = (changes: Partial<Parameters<typeof createRollingFile>[0]> = {}) => {
  const troubles: string[] = []
  let nowMs = 0
  const path = join(folder, 'logs', 'pigmeu.log')
  const onTrouble = (reason: string) => void troubles.push(reason)
  const file = createRollingFile({ path, mostBytes: 25, files: 3, onTrouble, now: () => nowMs, ...changes })
  const pass = (durationMs: number): void => {
    nowMs += durationMs
  }
  return { file, troubles, path, pass, read: (name: string) => readFileSync(join(folder, 'logs', name), 'utf8') }
}

describe('a rolling file', () => {
  it('goes on in a new file when it is full, and keeps so many', () => {
    const { file, read } = given()
    for (let number = 1; number <= 8; number += 1) file.write(`line ${number} ..\n`)
    expect(readdirSync(join(folder, 'logs')).toSorted()).toEqual(['pigmeu.log', 'pigmeu.log.1', 'pigmeu.log.2'])
    expect(read('pigmeu.log')).toBe('line 7 ..\nline 8 ..\n')
    expect(read('pigmeu.log.1')).toBe('line 5 ..\nline 6 ..\n')
    expect(read('pigmeu.log.2')).toBe('line 3 ..\nline 4 ..\n')
  })
  it('counts what stood in the file before it was opened', () => {
    const first = given()
    first.file.write('written before ...\n')
    first.file.close()
    const { file, read } = given()
    file.write('afterwards\n')
    expect([read('pigmeu.log'), read('pigmeu.log.1')]).toEqual(['afterwards\n', 'written before ...\n'])
  })
  it('keeps one file alone where no more are wanted', () => {
    const { file, read } = given({ files: 1 })
    for (const line of ['a long first line ..\n', 'a long second line .\n']) file.write(line)
    expect(readdirSync(join(folder, 'logs'))).toEqual(['pigmeu.log'])
    expect(read('pigmeu.log')).toBe('a long second line .\n')
  })
  it('says once that it cannot write, loses the line and throws nothing', () => {
    mkdirSync(join(folder, 'logs'))
    symlinkSync('/dev/full', join(folder, 'logs', 'pigmeu.log'))
    const { file, troubles, pass } = given()
    for (let number = 0; number < 5; number += 1) {
      file.write('a line\n')
      pass(60_000)
    }
    expect(troubles).toEqual([expect.stringContaining('ENOSPC')])
  })
  it('writes again when there is room, and says so when there is none once more', () => {
    mkdirSync(join(folder, 'logs'))
    const link = join(folder, 'logs', 'pigmeu.log')
    symlinkSync('/dev/full', link)
    const { file, troubles, pass, read } = given()
    file.write('lost\n')
    rmSync(link)
    file.write('lost as well: it is too early to try again\n')
    pass(10_000)
    file.write('kept\n')
    expect(read('pigmeu.log')).toBe('kept\n')
    file.close()
    rmSync(link)
    symlinkSync('/dev/full', link)
    file.write('lost\n')
    expect(troubles).toHaveLength(2)
  })
})
