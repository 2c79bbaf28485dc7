import type { seoSentences as english } from '../../../src/domain/seo/seo-sentences.ts'
import type { WordsLike } from '../words.ts'
import { linkTold } from './link-told.ts'

interface Used {
  readonly keyword: string
  readonly total: number
  readonly words: number
  readonly share: string
}

const said = ({ keyword, total, words, share }: Used): string =>
  `"${keyword}" aparece ${total === 1 ? 'uma vez' : `${total} vezes`} em ${words} palavras (${share.replace('.', ',')} a cada cem)`

const characters = (count: number): string => (count === 1 ? '1 caractere' : `${count} caracteres`)

/** Onde a palavra-chave foi achada, e onde não, com o que fazer. */
const places: Readonly<Record<string, { readonly holds: string; readonly lacks: string; readonly remedy: string }>> = {
  keyword_in_title: {
    holds: 'O título de SEO traz',
    lacks: 'O título de SEO não traz',
    remedy: 'coloque-a perto do começo, onde é lida primeiro',
  },
  keyword_in_first_paragraph: {
    holds: 'O primeiro parágrafo traz',
    lacks: 'O primeiro parágrafo não traz',
    remedy: 'diga ali do que trata o artigo, com essas palavras',
  },
  keyword_in_heading: {
    holds: 'Pelo menos um H2 traz',
    lacks: 'Nenhum H2 traz',
    remedy: 'use-a em um título onde soe natural',
  },
  keyword_in_slug: {
    holds: 'O slug traz',
    lacks: 'O slug não traz',
    remedy: 'coloque as palavras dela no slug antes da primeira publicação do artigo',
  },
}

/** O que o relatório para mecanismos de busca diz, em português. */
export const seoTold: WordsLike<typeof english> = {
  title_none: () => 'Não há título de SEO: escreva um.',
  title_long: ({ count, max }) =>
    `O título de SEO tem ${characters(count)} e pode ter ${max}: tire ${count - max}, de preferência do fim.`,
  title_fits: ({ count, max }) => `O título de SEO tem ${count} de ${max} caracteres.`,
  title_wide: ({ pixels, max }) =>
    `O título de SEO tem ${pixels} px de largura, e os resultados são cortados em ${max} px: encurte-o, ou use menos maiúsculas e letras largas.`,
  title_narrow: ({ pixels, max }) =>
    `O título de SEO tem ${pixels} px de largura; os resultados são cortados em ${max} px.`,
  description_none: ({ min, max }) =>
    `Não há meta descrição, e por isso os mecanismos de busca escolhem um pedaço do texto: escreva de ${min} a ${max} caracteres.`,
  description_short: ({ count, min, max }) =>
    `A meta descrição tem ${characters(count)} e deixa espaço sem uso: acrescente ${min - count} ou mais, até ${max} no máximo.`,
  description_long: ({ count, max }) =>
    `A meta descrição tem ${characters(count)} e será cortada por volta de ${max}: tire ${count - max}.`,
  description_fits: ({ count, min, max }) => `A meta descrição tem ${characters(count)}, entre ${min} e ${max}.`,
  slug_none: () => 'Não há slug: dê um nome ao artigo em poucas palavras, como em "resenha-do-titulo".',
  slug_invalid: ({ slug }) =>
    `O slug "${slug}" não é válido: use letras minúsculas de a a z, algarismos e hifens simples.`,
  slug_long: ({ count, max }) =>
    `O slug tem ${characters(count)}; endereços com mais de ${max} são cortados onde aparecem: deixe de fora as palavras pequenas.`,
  slug_wordy: ({ count, max }) =>
    `O slug tem ${count} palavras; com ${max} ou menos é mais fácil de ler e de compartilhar: deixe de fora as palavras pequenas.`,
  slug_fits: ({ count }) => `O slug é curto e válido (${characters(count)}).`,
  keyword_none: () => 'Nenhuma palavra-chave foi escolhida: escreva o que os leitores vão procurar.',
  keyword_found: ({ place, keyword }) => `${places[place]?.holds ?? 'O artigo traz'} a palavra-chave "${keyword}".`,
  keyword_lacking: ({ place, keyword }) =>
    `${places[place]?.lacks ?? 'O artigo não traz'} a palavra-chave "${keyword}": ${places[place]?.remedy ?? 'use-a ali'}.`,
  stuffing_none: () => 'Não há palavra-chave que possa ser usada demais.',
  stuffing_fail: (used) =>
    `${said(used)}, o que os mecanismos de busca tomam por excesso: diga "o livro" ou "ele" na maioria dos lugares.`,
  stuffing_row: ({ count, keyword, start }) =>
    `${count} frases seguidas dizem "${keyword}", a partir de “${start}”: diga o nome uma vez ali e siga com "ele" ou "o livro".`,
  stuffing_twice: ({ keyword, sentence }) => `Uma frase diz "${keyword}" mais de uma vez (“${sentence}”): uma basta.`,
  stuffing_warn: ({ limit, ...used }) =>
    `${said(used)}: acima de ${limit} começa a parecer escrito para máquinas; varie as palavras.`,
  stuffing_unused: (used) => `${said(used)}, portanto não está em excesso.`,
  stuffing_natural: (used) => `${said(used)}, o que soa natural.`,
  same_keyword_none: () => 'Não há palavra-chave que já possa estar em uso.',
  same_keyword_alone: () => 'Ainda não há outros posts próprios.',
  same_keyword_free: ({ posts, keyword }) =>
    posts === 1
      ? `O único outro post próprio não tem a palavra-chave "${keyword}".`
      : `Nenhum dos ${posts} posts próprios tem a palavra-chave "${keyword}".`,
  same_keyword_taken: ({ title, url, keyword }) =>
    `O post próprio "${title}" (${url}) também tem a palavra-chave "${keyword}", e os dois competem: escolha outra, ou atualize aquele post.`,
  ...linkTold,
}
