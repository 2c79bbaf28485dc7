import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { gatherLines } from './gathered-lines.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const given = () => {
  const handed: string[] = []
  return { handed, lines: gatherLines((text) => void handed.push(text)) }
}

describe('gathered lines', () => {
  it('are handed on together, within a moment and in their order', () => {
    const { handed, lines } = given()
    lines.write('one\n')
    lines.write('two\n')
    expect(handed).toEqual([])
    vi.advanceTimersByTime(200)
    expect(handed).toEqual(['one\ntwo\n'])
  })
  it('do not wait behind an error', () => {
    const { handed, lines } = given()
    lines.write('before\n')
    lines.write('{"level":"error","message":"no"}\n')
    expect(handed).toEqual(['before\n{"level":"error","message":"no"}\n'])
    vi.advanceTimersByTime(1_000)
    expect(handed).toHaveLength(1)
  })
  it('do not wait when there are many', () => {
    const { handed, lines } = given()
    for (let count = 0; count < 70; count += 1) lines.write(`${'x'.repeat(1_000)}\n`)
    expect(handed).toHaveLength(1)
    lines.flush()
    expect(handed.join('')).toHaveLength(70 * 1_001)
  })
  it('are handed on when the process ends', () => {
    const { handed, lines } = given()
    lines.write('the last\n')
    process.emit('exit', 0)
    expect(handed).toEqual(['the last\n'])
  })
})
