import { describe, expect, it } from 'vitest'
import type { EvidencePassage } from '../writing.ts'
import { supportOf } from './support.ts'

const passage: EvidencePassage = {
  passage_id: 's1.p1',
  source_id: 's1',
  source_label: 'the page',
  kind: 'body',
  voice: 'reader',
  language: 'en',
  text: 'Kafka is the largest message broker in the harbour towns. I loved the bold and lively chapter on tides. The book is not about wind mills. Nair Luz admires the maps of the coast.',
}

const verdictOf = (sentence: string): string => supportOf(sentence, [passage], 'en').verdict

describe('the same in other words', () => {
  it.each([
    [
      'No message broker in the harbour towns is larger than Kafka.',
      'Kafka is not the largest message broker in the harbour towns.',
    ],
    ['The book is a story about tides, not about wind mills.', 'The book is about wind mills.'],
    ['Nair Luz admires the maps of the coast.', 'Nair Luz condemns the maps of the coast.'],
  ])('%s', (fair, wrong) => {
    expect(supportOf(fair, [passage], 'en').score).toBeGreaterThan(supportOf(wrong, [passage], 'en').score + 0.1)
    expect(verdictOf(wrong)).not.toBe('supported')
  })

  it('a sentence about its own writer is carried by nobody else', () => {
    expect(verdictOf('I loved the chapter.')).not.toBe('supported')
    expect(verdictOf('A reader loved the lively chapter on tides.')).toBe('supported')
  })
})
