import type { WordsLike } from '../../words.ts'

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`

/** O que a verificação da estrutura diz. */
export const structureSentences: WordsLike<
  typeof import('../../../../src/domain/gates/sentences/structure.ts').structureSentences
> = {
  structure_box_label: ({ said, label }) => `A linha ${said} do quadro do veredito precisa começar com ${label}.`,
  structure_box_line_empty: ({ label }) =>
    `A linha ${label} do quadro do veredito está vazia: escreva-a, ou diga que nenhuma fonte trata disso.`,
  structure_before_sections: () => 'Há texto antes do primeiro H2: leve-o para a primeira seção.',
  structure_box_missing: ({ labels }) =>
    `Falta o quadro do veredito: comece o artigo com uma lista de ${labels.join(', ')}.`,
  structure_box_lines: ({ lines, labels }) =>
    `O quadro do veredito tem ${count(lines, 'linha', 'linhas')} e precisa de ${labels.length}: ${labels.join(', ')}.`,
  structure_sections: ({ sections, needed }) =>
    `O artigo tem ${count(sections, 'seção', 'seções')} (H2) e precisa de exatamente ${needed}: adicione ou retire seções.`,
  structure_heading_empty: () => 'Uma seção está sem título: dê um a ela.',
  structure_heading_twice: ({ heading }) => `O título de seção ${heading} aparece duas vezes: mude um deles.`,
  structure_order: ({ heading, belongs, stands }) =>
    `A seção ${heading} pertence ao lugar ${belongs}, não ao ${stands}: leve-a para lá.`,
  structure_section_empty: ({ heading }) => `A seção ${heading} está vazia: escreva-a ou adicione fontes para ela.`,
  structure_heading_level: ({ heading }) => `O título ${heading} não é H2 nem H3: use um desses níveis.`,
  structure_details: ({ heading }) => `A seção ${heading} precisa ser a lista dos dados do livro.`,
  structure_paragraph: ({ said, sentences }) =>
    `O parágrafo que começa com ${said} tem ${count(sentences, 'frase', 'frases')}; o ideal são de 3 a 6.`,
  structure_subheading_empty: () => 'Um subtítulo (H3) está vazio: escreva-o.',
  structure_subheading_twice: ({ said }) => `O subtítulo ${said} aparece duas vezes: mude um deles.`,
  structure_subheading_bare: ({ said }) =>
    `O subtítulo ${said} não tem texto abaixo dele: escreva o texto ou retire o subtítulo.`,
  structure_subheadings_apart: () => 'Mais de uma seção tem subtítulos (H3): deixe-os em uma seção só.',
  structure_subheadings_count: ({ held, min, max }) =>
    `A seção tem ${count(held, 'subtítulo', 'subtítulos')} (H3) e precisa de ${min} a ${max}.`,
  structure_subheadings_none: ({ min, max }) =>
    `Nenhuma seção tem subtítulos (H3): dê de ${min} a ${max} a exatamente uma seção.`,
  structure_too_long: ({ words, max }) => `O artigo tem ${words} palavras e pode ter até ${max}: encurte-o.`,
  structure_too_short: ({ words, min }) =>
    `O texto tem ${words} palavras e precisa de ${min}: adicione fontes e escreva mais, ou aceite um artigo mais curto.`,
  structure_section_words: ({ heading, words, min, max }) =>
    `A seção ${heading} tem ${count(words, 'palavra', 'palavras')}; o usual são de ${min} a ${max}.`,
  structure_title_missing: () => 'O artigo não tem título: dê um a ele.',
  structure_title_lines: () => 'O título tem uma quebra de linha: deixe-o em uma linha só.',
  structure_slug_missing: () => 'O artigo não tem endereço (slug): dê um a ele.',
  structure_seo_title_missing: () => 'O título de SEO está vazio: escreva um.',
  structure_seo_title_long: ({ characters, max }) =>
    `O título de SEO tem ${characters} caracteres e pode ter até ${max}: encurte-o.`,
  structure_meta_description: ({ characters, min, max }) =>
    `A meta descrição tem ${count(characters, 'caractere', 'caracteres')}; entre ${min} e ${max} ela aparece melhor.`,
}
