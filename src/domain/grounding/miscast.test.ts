import { describe, expect, it } from 'vitest'
import type { EvidencePassage } from '../writing.ts'
import { nearestSentences } from './copy-path.ts'
import { checkHardFacts, knownWords } from './hard-facts.ts'
import { miscastIn } from './miscast.ts'
import { indexPassages } from './passage-index.ts'
import { sentenceWords } from './sentence-words.ts'

const texts = {
  en: 'Tarrant Foods hired Odile Roux from Mistral. Her brother, the pilot Paul Verne, defeated the champion, Henri Blanc, in Ghent. Mayor Carla Dumas praised Verne, who trains with a student of Roux. She criticised the governor, Ana Prado. The bridge was designed by Edith Kane, whom Dumas trusts.',
  pt: 'A prefeita Carla Dumas elogiou Paulo Verne e criticou o governador, Henrique Blanc. A ponte foi desenhada pela engenheira Odile Reis. Tomé Luz é filho da pintora Nair Prado.',
}

const passageOf = (text: string, place: number, language: string): EvidencePassage => ({
  passage_id: `s1.p${place + 1}`,
  source_id: 's1',
  source_label: 'the page',
  kind: 'body',
  voice: 'reference',
  language,
  text,
})

/** How far a sentence miscasts the names of a text, whose paragraphs are passages. */
const miscastBy = (text: string, sentence: string, language: 'en' | 'pt' = 'en'): number => {
  const paragraphs = text.split('\n\n').map((one, place) => passageOf(one, place, language))
  const entries = indexPassages(paragraphs).passages
  const known = knownWords([])
  const words = sentenceWords(sentence, language, known, checkHardFacts(sentence, language, entries, known).names)
  return miscastIn(sentence, words, nearestSentences(words, entries), entries, language, known)
}

const miscast = (language: 'en' | 'pt', sentence: string): number => miscastBy(texts[language], sentence, language)

/** What the passages say, and the same with another name in a part. */
const pairs: readonly (readonly ['en' | 'pt', string, string])[] = [
  ['en', 'Tarrant Foods hired Odile Roux.', 'Odile Roux hired Tarrant Foods.'],
  ['en', 'Henri Blanc was defeated by Paul Verne.', 'Paul Verne was defeated by Henri Blanc.'],
  ['en', 'The pilot is Paul Verne.', 'The pilot is Henri Blanc.'],
  ['en', 'Carla Dumas praised Paul Verne.', 'Paul Verne praised Carla Dumas.'],
  ['en', 'Carla Dumas criticised Ana Prado.', 'Ana Prado criticised Carla Dumas.'],
  ['en', 'Edith Kane designed the bridge.', 'Henri Blanc designed the bridge.'],
  ['en', 'Edith Kane, whom Carla Dumas trusts, designed it.', 'Carla Dumas, whom Edith Kane trusts, designed it.'],
  ['pt', 'Paulo Verne foi elogiado por Carla Dumas.', 'Carla Dumas foi elogiada por Paulo Verne.'],
  ['pt', 'Carla Dumas criticou Henrique Blanc.', 'Henrique Blanc criticou Carla Dumas.'],
  ['pt', 'A ponte foi desenhada por Odile Reis.', 'A ponte foi desenhada por Carla Dumas.'],
  ['pt', 'Nair Prado é mãe de Tomé Luz.', 'Tomé Luz é pai de Nair Prado.'],
]

/** A text, what it says, and the same with its two names the other way round. */
const told: readonly (readonly [text: string, held: string, turned: string])[] = [
  [
    'By Nora Lindt\n\nIn college I consulted Amos Reid about the nets.',
    'Nora Lindt consulted Amos Reid about the nets.',
    'Amos Reid consulted Nora Lindt about the nets.',
  ],
  ['Ivo Salgado\n\nInfluences: Hugo Bell, Rosa Kemp', 'Rosa Kemp influenced Salgado.', 'Salgado influenced Rosa Kemp.'],
  [
    'Friesel reads Wes Norton\'s "Python for Birds" as a tour.',
    'Friesel calls the book by Wes Norton a tour.',
    'Wes Norton calls the book by Friesel a tour.',
  ],
  [
    'Clara Bell became Currer Drake, and Anne Moss became Acton Stone.',
    'Clara Bell became Currer Drake and Anne Moss became Acton Stone.',
    'Anne Moss became Currer Drake and Clara Bell became Acton Stone.',
  ],
  [
    'Guy Montag meets a neighbour, Clarisse, who introduces him to the past.',
    'Clarisse tells Montag of the past.',
    'Montag tells Clarisse of the past.',
  ],
  [
    'Paul Verne met Ana Prado in Ghent, and she later became his wife.',
    'Ana Prado became the wife of Paul Verne.',
    'Paul Verne became the wife of Ana Prado.',
  ],
]

describe('whose part a name has', () => {
  it.each(told)('%s', (text, held, turned) => {
    const [fair, wrong] = [miscastBy(text, held), miscastBy(text, turned)]
    expect({ fair: fair < 0.2, wrong: wrong > 0.3 }).toEqual({ fair: true, wrong: true })
  })

  it.each(pairs)('%s: %s / %s', (language, held, turned) => {
    const [fair, wrong] = [miscast(language, held), miscast(language, turned)]
    expect({ fair: fair < 0.2, wrong: wrong > 0.3 }).toEqual({ fair: true, wrong: true })
  })

  it('says nothing of names of which the passages tell nothing', () => {
    expect(miscast('en', 'Rosa Lindt baked a cake for Tessa Marlowe.')).toBe(0)
  })
})
