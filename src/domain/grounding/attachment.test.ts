import { describe, expect, it } from 'vitest'
import type { EvidencePassage } from '../writing.ts'
import { checkHardFacts, knownWords } from './hard-facts.ts'
import { indexPassages } from './passage-index.ts'
import { supportSigns } from './support-signs.ts'

const passageOf = (language: string, text: string): EvidencePassage => ({
  passage_id: 's1.p1',
  source_id: 's1',
  source_label: 'the page',
  kind: 'body',
  voice: 'reference',
  language,
  text,
})

const pages = {
  en: passageOf(
    'en',
    'Odile Roux grew up on a barge and studied botany in Ghent. She later trained as a pilot. The foreword of the book thanks many people for their letters and for their patience in a long winter. Paul Verne repairs church organs in the Alps and collects brass clocks.',
  ),
  pt: passageOf(
    'pt',
    'Odile Roux cresceu numa barca e estudou botânica em Lisboa. Ela depois se formou como piloto. O prefácio do livro agradece a muitas pessoas pelas cartas e pela paciência durante um inverno longo. Paulo Verne conserta órgãos de igreja na serra e coleciona relógios de latão.',
  ),
}

const estrangedIn = (language: 'en' | 'pt', sentence: string): number => {
  const entries = indexPassages([pages[language]]).passages
  const known = knownWords(['Odile Roux'])
  const hard = checkHardFacts(sentence, language, entries, known)
  return supportSigns(sentence, language, entries, known, hard).signs.estranged
}

describe('what is said of the author', () => {
  it.each([
    ['en', 'Odile Roux studied botany in Ghent.', 'Odile Roux repairs church organs and collects brass clocks.'],
    ['en', 'Odile Roux trained as a pilot.', 'Odile Roux collects brass clocks.'],
    ['pt', 'Odile Roux estudou botânica em Lisboa.', 'Odile Roux conserta órgãos de igreja e coleciona relógios.'],
  ] as const)('%s: it is looked for where she stands: %s', (language, held, elsewhere) => {
    expect(estrangedIn(language, elsewhere)).toBeGreaterThan(estrangedIn(language, held) + 0.2)
  })
})
