import type { ContentSchema } from '../content-schema.ts'
import { bookReviewEn } from './book-review-en.ts'

const words: Readonly<Record<string, { title: string; purpose: string }>> = {
  introduction: {
    title: 'Introdução',
    purpose: 'Diga o que é o livro, para quem foi escrito e por que importa hoje, sem elogio próprio.',
  },
  context: {
    title: 'Contexto e Motivação',
    purpose: 'Diga a que problema o livro responde, o que havia antes dele e o que o leitor já deve saber.',
  },
  impact: {
    title: 'Impacto e Aplicabilidade',
    purpose: 'Diga onde o leitor pode aplicá-lo, o que as fontes elogiam e o que criticam, nomeando quem o diz.',
  },
  'theme-1': { title: 'Primeiro tema', purpose: 'Um tema do livro, com capítulos, ferramentas ou exemplos nomeados.' },
  'theme-2': {
    title: 'Segundo tema',
    purpose: 'Outro tema do livro, com capítulos, ferramentas ou exemplos nomeados.',
  },
  'theme-3': { title: 'Terceiro tema', purpose: 'Um terceiro tema, com capítulos, ferramentas ou exemplos nomeados.' },
  details: { title: 'Detalhes do Livro', purpose: 'Os dados bibliográficos em lista.' },
  author: { title: 'Sobre o Autor', purpose: 'Quem escreveu o livro e o que o qualifica, somente pelas fontes.' },
}

/** The book review in Brazilian Portuguese: the same sections and numbers, other words. */
export const bookReviewPtBr: ContentSchema = {
  ...bookReviewEn,
  language: 'pt-BR',
  title: 'Resenha de livro',
  tone: 'Profissional, concreto e simples; o leitor pode ser tratado por "você".',
  verdict_box: [
    { item: 'learn', label: 'O que você aprende' },
    { item: 'audience', label: 'Para quem é' },
    { item: 'skip', label: 'Quem pode pular' },
    { item: 'prerequisites', label: 'O que saber antes' },
    { item: 'versions', label: 'Tecnologias e versões' },
  ],
  disclosure: {
    ai: 'unless_reviewed',
    ai_text: 'Este artigo foi escrito com ajuda de IA a partir das fontes que ele cita.',
    rules_text: 'Este artigo foi composto por software a partir das fontes que ele cita.',
    affiliate: false,
    affiliate_text:
      'Alguns links nos rendem uma comissão sem custo para você. Como participante do Programa de Associados da Amazon, sou remunerado pelas compras qualificadas efetuadas.',
  },
  sections: bookReviewEn.sections.map((section) => ({ ...section, ...words[section.role] })),
}
