import { describe, expect, it } from 'vitest'
import type { PassageKind } from '../../../../domain/evidence.ts'
import type { EvidenceClaim } from '../../../../domain/writing.ts'
import { paragraphsOf } from './paragraphs.ts'
import { createSpeakers, reportingWords } from './reporting.ts'
import type { Told } from './told.ts'

const said = (kind: PassageKind): EvidenceClaim => {
  const source = { source_id: 's1', source_label: 'notes.example' }
  const passage = { passage_id: 's1.p1', ...source, kind, voice: 'critic' as const, language: 'en', text: 'A text.' }
  const { voice, language, text } = passage
  return {
    claim_id: 'c1',
    text,
    topic: 'subject',
    voice,
    ...source,
    passage_ids: ['s1.p1'],
    language,
    passages: [passage],
  }
}

describe('who is named', () => {
  it.each([
    ['review', 'en', 'the review on notes.example'],
    ['body', 'en', 'the page on notes.example'],
    ['review', 'pt-BR', 'a resenha de notes.example'],
    ['body', 'pt-BR', 'a página de notes.example'],
  ] as const)('is a review only where the page says that it reviews: %s, %s', (kind, language, who) => {
    expect(createSpeakers(reportingWords[language]).of(said(kind), 0)).toBe(who)
  })

  it('is named in full again once a sentence named nobody', () => {
    const speakers = createSpeakers(reportingWords.en)
    speakers.named(said('review'))
    expect(speakers.of(said('review'), 2)).toBe('that review')
    speakers.unnamed()
    expect(speakers.of(said('review'), 2)).toBe('the review on notes.example')
  })
})

it('begins no paragraph with a sentence that leans on the one before', () => {
  const told: Told[] = Array.from({ length: 6 }, (_, index) => ({
    text: index === 3 ? 'That review adds a second point.' : `Sentence ${index} stands alone.`,
    kind: 'factual',
    claim_ids: ['c1'],
  }))
  const starts = paragraphsOf(told, null).map(({ sentences }) => sentences[0]?.text)
  expect(starts).toHaveLength(2)
  expect(starts).not.toContain(told[3]?.text)
})
