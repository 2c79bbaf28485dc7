import { antonymsOf } from './antonyms.ts'
import type { Mutate } from './mutation.ts'
import { firstOf, rotated, seedOf } from './seeded.ts'
import { inCaseOf, plain, quotationsOf, replaced, stretchesOf } from './text.ts'

const lists = {
  en: {
    ly: ['barely', 'mildly', 'strangely', 'rarely'],
    ing: ['tiring', 'moving', 'leaking', 'waiting'],
    s: ['doors', 'letters', 'rivers', 'shadows'],
    rest: ['minor', 'human', 'paper', 'double', 'winter', 'public'],
  },
  'pt-BR': {
    ly: ['raramente', 'apenas'],
    ing: ['cansando', 'esperando'],
    s: ['portas', 'cartas', 'rios'],
    rest: ['distante', 'estreito', 'curioso'],
  },
} as const

const formOf = (word: string): 'ly' | 'ing' | 's' | 'rest' => {
  if (/(?:ly|mente)$/u.test(word)) return 'ly'
  if (/(?:ing|ndo)$/u.test(word)) return 'ing'
  return /[^s]s$/u.test(word) ? 's' : 'rest'
}

/** One word of a quotation becomes another, so that the source never said it. */
export const alterQuotation: Mutate = (sentence, { language, evidence }) =>
  firstOf(quotationsOf(sentence), seedOf(sentence), (quotation) => {
    const words = stretchesOf(quotation.text, /\p{L}{4,}/gu)
    return firstOf(words, seedOf(quotation.text), (word) => {
      const others = rotated(lists[language][formOf(word.text)], seedOf(sentence))
      for (const other of [...antonymsOf(word.text.toLowerCase(), language), ...others]) {
        const altered = replaced(quotation.text, word, inCaseOf(word.text, other))
        if (other !== word.text && !plain(evidence).includes(plain(altered.slice(1, -1))))
          return replaced(sentence, quotation, altered)
      }
      return null
    })
  })
