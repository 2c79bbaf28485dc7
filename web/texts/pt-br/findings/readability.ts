import type { WordsLike } from '../../words.ts'

/** O que se diz de como um artigo se lê. */
export const readabilitySentences: WordsLike<
  typeof import('../../../../src/domain/readability/readability-sentences.ts').readabilitySentences
> = {
  readability_long_sentence: ({ beginning, words, most }) =>
    `A frase que começa com ${beginning} tem ${words} palavras; até ${most} são fáceis de ler.`,
  readability_long_on_average: ({ words, most }) =>
    `As frases desta seção têm em média ${words} palavras; até ${most} são fáceis de ler.`,
  readability_passive: ({ percent }) => `${percent}% das frases desta seção estão na voz passiva: diga quem faz.`,
}
