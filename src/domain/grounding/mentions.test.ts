import { describe, expect, it } from 'vitest'
import type { EvidencePassage } from '../writing.ts'
import { antecedentsOf } from './antecedents.ts'
import { sameName } from './mentions.ts'
import { indexPassages } from './passage-index.ts'
import { roleSentence } from './role-texts.ts'

describe('names', () => {
  it.each([
    ['brady', 'jack brady', 'same'],
    ['michael lewis', 'michael monroe lewis', 'same'],
    ['emily prado', 'anne prado', 'other'],
    ['emily prado', 'emily reis', 'unclear'],
    ['iceland', 'icelanders', 'unclear'],
    ['un', 'united nations', 'unclear'],
    ['odile roux', 'paul verne', 'other'],
  ])('%s and %s: %s', (one, two, alike) => {
    expect(sameName(one.split(' '), two.split(' '))).toBe(alike)
  })
})

const passage = (text: string): EvidencePassage => ({
  passage_id: 's1.p1',
  source_id: 's1',
  source_label: 'the page',
  kind: 'body',
  voice: 'reference',
  language: 'en',
  text,
})

/** Of whom the first pronoun of the last sentence may speak. */
const spokenOf = (text: string): readonly string[] => {
  const entries = indexPassages([passage(text)]).passages
  const entry = entries[0]
  const sentence = entry?.sentences.at(-1)
  if (entry === undefined || sentence === undefined) return []
  const pronoun = roleSentence(sentence, entry, 'en').mentions.find((mention) => mention.pronoun !== null)
  return pronoun === undefined
    ? []
    : antecedentsOf(pronoun, { sentence, entry }, entries, 'en').map((keys) => keys.join(' '))
}

describe('pronouns', () => {
  it.each([
    ['Paul Verne repairs organs in Ghent. He collects clocks.', ['paul verne']],
    ['Anna Prado met Paul Verne. She collects clocks.', ['anna prado']],
    ['Odile Roux dedicated the book to her teacher.', ['odile roux']],
    ['Odile Roux repairs organs. It collects dust.', []],
  ])('%s', (text, named) => {
    expect(spokenOf(text)).toEqual(named)
  })
})
