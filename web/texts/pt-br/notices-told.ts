import type { noticeSentences as english } from '../../../src/domain/kept-words/notice-sentences.ts'
import type { WordsLike } from '../words.ts'

/** O que se avisa de um livro antes que o artigo seja escrito, em português. */
export const noticesTold: WordsLike<typeof english> = {
  withheld: ({ passages }) =>
    `Não mostrado a quem escreve, porque pode ser uma ordem a uma máquina: ${passages}. Cole o que houver de verdadeiro sem a ordem.`,
  one_left_out: () =>
    '1 afirmação dos resumos ficou de fora, porque seus trechos não a sustentam; a base de conhecimento a lista.',
  left_out: ({ count }) =>
    `${count} afirmações dos resumos ficaram de fora, porque seus trechos não as sustentam; a base de conhecimento as lista.`,
  same_book: ({ title, url }) =>
    `O post próprio "${title}" (${url}) já parece tratar deste livro: atualize aquele post, ou escolha outra palavra-chave para este artigo.`,
  same_keyword: ({ title, url, keyword }) =>
    `O post próprio "${title}" (${url}) já tem a palavra-chave provável "${keyword}": escolha outra para este artigo.`,
}
