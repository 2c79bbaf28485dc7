import type { ArticleLanguage } from '../domain/content-schema.ts'
import type { Topic } from '../domain/evidence.ts'

/** A question that an editor can answer when sources are missing. */
export interface EditorQuestion {
  readonly question_id: string
  readonly topic: Topic
  readonly question: string
  readonly hint: string
}

const ids = [
  ['audience', 'audience'],
  ['problem', 'background'],
  ['strengths', 'strengths'],
  ['weaknesses', 'criticism'],
  ['author', 'author'],
] as const satisfies readonly (readonly [string, Topic])[]

const questions = (words: Readonly<Record<(typeof ids)[number][0], readonly [string, string]>>): EditorQuestion[] =>
  ids.map(([question_id, topic]) => {
    const [question, hint] = words[question_id]
    return { question_id, topic, question, hint }
  })

/** The five questions in each language of articles. The answers are evidence, given in the editor's own name. */
export const editorQuestions: Readonly<Record<ArticleLanguage, readonly EditorQuestion[]>> = {
  en: questions({
    audience: [
      'Whom is the book for?',
      'Roles, experience, what a reader should already know. Two or three full sentences.',
    ],
    problem: ['What problem does it solve?', 'What readers struggle with, and what the book does about it.'],
    strengths: ['What stands out?', 'Chapters, tools, examples or explanations, by name.'],
    weaknesses: ['What is weak or missing?', 'Topics left out, outdated parts, what reviewers object to.'],
    author: ['Who is the author?', 'Work, experience, other books. Only what you can vouch for.'],
  }),
  'pt-BR': questions({
    audience: [
      'Para quem é o livro?',
      'Funções, experiência, o que o leitor já deve saber. Duas ou três frases completas.',
    ],
    problem: ['Que problema ele resolve?', 'A dificuldade dos leitores e o que o livro faz a respeito.'],
    strengths: ['O que se destaca?', 'Capítulos, ferramentas, exemplos ou explicações, pelo nome.'],
    weaknesses: ['O que é fraco ou falta?', 'Temas ausentes, partes desatualizadas, o que os críticos apontam.'],
    author: ['Quem é o autor?', 'Trabalho, experiência, outros livros. Só o que você pode confirmar.'],
  }),
}
