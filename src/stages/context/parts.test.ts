import { describe, expect, it } from 'vitest'
import type { EvidencePassage } from '../../domain/writing.ts'
import { claimsPerPart, partsOf } from './parts.ts'

const passages = (count: number, words: number): readonly EvidencePassage[] =>
  Array.from({ length: count }, (_, index) => ({
    passage_id: `s1.p${index + 1}`,
    source_id: 's1',
    source_label: 'A page',
    kind: 'body',
    voice: 'critic',
    language: 'en',
    text: Array.from({ length: words }, () => 'word').join(' '),
  }))

describe('the parts of a source', () => {
  it.each([
    [1, 60, 1],
    [50, 60, 1],
    [75, 60, 1],
    [76, 60, 2],
    [300, 60, 4],
    [3, 4_000, 3],
  ])('%i passages of %i words make %i', (count, words, parts) => {
    const all = passages(count, words)
    expect(partsOf(all)).toHaveLength(parts)
    expect(partsOf(all).flat()).toEqual(all)
  })

  it('are none where there is nothing to read', () => {
    expect(partsOf([])).toEqual([])
  })

  it('may make fewer claims the more sources there are, and never too few', () => {
    expect(claimsPerPart(1, 1)).toBe(24)
    expect(claimsPerPart(5, 1)).toBe(12)
    expect(claimsPerPart(12, 1)).toBe(10)
    expect(claimsPerPart(1, 20)).toBe(4)
  })
})
