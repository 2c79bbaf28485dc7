import { describe, expect, it } from 'vitest'
import type { EvidencePassage } from '../writing.ts'
import { nearestSentences } from './copy-path.ts'
import { checkHardFacts, knownWords } from './hard-facts.ts'
import { indexPassages } from './passage-index.ts'
import { rolesOf } from './roles.ts'
import { sentenceWords } from './sentence-words.ts'

const passage: EvidencePassage = {
  passage_id: 's1.p1',
  source_id: 's1',
  source_label: 'the page',
  kind: 'body',
  voice: 'reference',
  language: 'en',
  text: 'Odile Roux taught Paul Verne at the harbour school. The school was founded by Henri Blanc for Carla Dumas. “Verne writes with patience.” — Nair Luz',
}

const rolesIn = (sentence: string) => {
  const entries = indexPassages([passage]).passages
  const known = knownWords([])
  const { names } = checkHardFacts(sentence, 'en', entries, known)
  const words = sentenceWords(sentence, 'en', known, names)
  const near = nearestSentences(words, entries)
  return rolesOf(words, near, entries)
}

describe('who does what to whom', () => {
  it.each([
    ['Odile Roux taught Paul Verne.', 0],
    ['Paul Verne taught Odile Roux.', 1],
    ['Paul Verne was taught by Odile Roux.', 0],
    ['Odile Roux was taught by Paul Verne.', 1],
    ['Odile Roux and Paul Verne live at the harbour.', 0],
  ])('%s', (sentence, reversed) => {
    expect(rolesIn(sentence).reversed).toBe(reversed)
  })

  it.each([
    ['Nair Luz says that Paul Verne writes with patience.', 0],
    ['Paul Verne says that Nair Luz writes with patience.', 1],
    ['Paul Verne writes with patience.', 0],
  ])('%s', (sentence, misquoted) => {
    expect(rolesIn(sentence).misquoted).toBe(misquoted)
  })
})
