import { describe, expect, it } from 'vitest'
import type { EvidencePassage } from '../writing.ts'
import { checkHardFacts, knownWords } from './hard-facts.ts'
import { indexPassages } from './passage-index.ts'
import { type SupportSigns, scoreOf } from './support-score.ts'
import { supportSigns } from './support-signs.ts'

const passage = (text: string, index: number, language: string): EvidencePassage => ({
  passage_id: `s1.p${index}`,
  source_id: 's1',
  source_label: 'the page',
  kind: 'body',
  voice: 'reference',
  language,
  text,
})

const english = [
  'The bridge across the Tarn was closed on Monday after engineers found cracks in two cables. Mayor Odile Roux said repairs would take eight weeks. A boatman from Millau carries people across the river for two euros.',
  'The surveyor Paul Verne checked the bridge in spring and judged it sound. He has not answered questions. The oldest cable dates from 1931, the newest from 1988. Carla Dumas wrote the first report, and Henri Blanc drew the plans.',
]
const portuguese = [
  'A oficina ensina a consertar relógios antigos em doze aulas. Não é preciso comprar ferramentas. A relojoeira Lia Prado montou a oficina em Ouro Preto em 1998.',
  'O menor relógio pesa nove gramas, o maior pesa dois quilos. Tomé Reis vendeu a primeira peça, e Nair Luz comprou a última.',
]

const signsOf = (sentence: string, language: 'en' | 'pt' = 'en') => {
  const texts = language === 'en' ? english : portuguese
  const entries = indexPassages(texts.map((text, index) => passage(text, index, language))).passages
  const known = knownWords([])
  return supportSigns(sentence, language, entries, known, checkHardFacts(sentence, language, entries, known)).signs
}

/** For each sign a sentence that shows it and a fair one that does not. */
const pairs: readonly [keyof SupportSigns, 'en' | 'pt', string, string][] = [
  ['misjoined', 'en', 'Mayor Odile Roux checked the bridge in spring.', 'Paul Verne checked the bridge in spring.'],
  [
    'misjoined',
    'en',
    'the surveyor paul verne carries people across the river .',
    'a boatman from millau carries people across the river .',
  ],
  ['opposed', 'en', 'The youngest cable dates from 1931.', 'The oldest of the cables dates from 1931.'],
  ['opposed', 'pt', 'A oficina ensina a consertar relógios novos.', 'A oficina ensina a consertar relógios antigos.'],
  ['denied', 'en', 'He has answered questions.', 'Questions have not been answered by him.'],
  ['denied', 'en', 'The surveyor never checked the bridge in spring.', 'In spring the surveyor checked the bridge.'],
  ['denied', 'pt', 'É preciso comprar ferramentas.', 'Comprar ferramentas não é preciso.'],
  [
    'swapped',
    'en',
    'Henri Blanc wrote the first report, and Carla Dumas drew the plans.',
    'The first report was written by Carla Dumas.',
  ],
  [
    'swapped',
    'pt',
    'Nair Luz vendeu a primeira peça, e Tomé Reis comprou a última.',
    'A primeira peça foi vendida por Tomé Reis.',
  ],
  [
    'swappedNumbers',
    'en',
    'The oldest cable dates from 1988, the newest from 1931.',
    'The newest cable dates from 1988.',
  ],
  ['miscounted', 'en', 'Repairs would take eight barrels.', 'It would take eight weeks, she said.'],
  ['miscounted', 'pt', 'São doze martelos.', 'São doze aulas.'],
  ['missing', 'en', 'Repairs would take nine weeks.', 'Repairs would take eight weeks.'],
  ['missing', 'pt', 'Lia Prado montou a oficina em 1989.', 'Em 1998 Lia Prado montou a oficina.'],
  ['absent', 'en', 'The casino offers generous bonuses.', 'Cracks were found in two cables.'],
  ['happened', 'en', 'Two people drowned in the river.', 'People are carried across the river.'],
  [
    'uncopied',
    'en',
    'Repairs would take eight weeks, and libraries receive a generous discount.',
    'Repairs would take eight weeks, the mayor said.',
  ],
  [
    'uncopied',
    'pt',
    'A oficina ensina a consertar relógios, e todo lucro vai para um hospital infantil.',
    'A oficina ensina a consertar relógios antigos.',
  ],
  [
    'added',
    'en',
    'Carla Dumas wrote the first report, and critics in Sweden disagreed sharply.',
    'Carla Dumas wrote the first report, and Henri Blanc drew the plans.',
  ],
  [
    'mispaired',
    'en',
    'Henri Blanc wrote the first report, while Carla Dumas drew the plans.',
    'Carla Dumas wrote the first report, while Henri Blanc drew the plans.',
  ],
  [
    'swappedNumbers',
    'pt',
    'O menor pesa dois quilos, o maior nove gramas.',
    'O menor pesa nove gramas, o maior dois quilos.',
  ],
  ['displaced', 'en', 'A boatman from Toulouse carries people.', 'A boatman from Millau carries people.'],
  ['missexed', 'en', 'Paul Verne was the mother of Carla Dumas.', 'Paul Verne was the father of Carla Dumas.'],
  ['opposed', 'en', 'Repairs would take eight months.', 'Repairs would take eight weeks.'],
  ['garbled', 'en', 'The bridge across the bridge across the', 'The bridge across the Tarn was closed.'],
  [
    'detached',
    'en',
    'Carla Dumas carries people across the river for two euros.',
    'A boatman from Millau carries people across the river.',
  ],
]

describe('signs of support', () => {
  it.each(pairs)('%s (%s): %s / %s', (sign, language, wrong, fair) => {
    expect({ sentence: wrong, shown: signsOf(wrong, language)[sign] > signsOf(fair, language)[sign] }).toEqual({
      sentence: wrong,
      shown: true,
    })
  })

  it('does not take a converse for a contrary', () => {
    expect(signsOf('The newest cable is younger than the oldest cable.').opposed).toBe(0)
  })
})

describe('scoreOf', () => {
  const plain = signsOf('Repairs would take eight weeks.')

  it('falls with every sign that speaks against a sentence, and stays between 0 and 1', () => {
    const against = (Object.keys(plain) as (keyof SupportSigns)[]).filter((sign) => sign !== 'together')
    for (const sign of against) {
      const worse = scoreOf({ ...plain, [sign]: plain[sign] + 1 })
      expect({ sign, falls: worse < scoreOf(plain) && worse > 0 }).toEqual({ sign, falls: true })
    }
  })

  it('rises with the share of neighbours that stand together', () => {
    expect(scoreOf({ ...plain, together: 1 })).toBeGreaterThan(scoreOf({ ...plain, together: 0 }))
  })
})
