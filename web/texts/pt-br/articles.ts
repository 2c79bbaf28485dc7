import type { WordsLike } from '../words.ts'

/** The words of the list of articles, in Portuguese. */
export const articlesTexts: WordsLike<typeof import('../en/articles.ts').articlesTexts> = {
  title: 'Artigos',
  lead: 'O que foi escrito e o que está público, do mais novo ao mais antigo.',
  filter: 'Situação dos artigos',
  states: {
    all: 'Todos',
    in_review: 'Em revisão',
    approved: 'Aprovados',
    published: 'Publicados',
    drifted: 'Alterados no site',
  },
  search: 'Buscar título ou autor',
  columns: {
    article: 'Artigo',
    state: 'Situação',
    words: 'Palavras',
    checks: 'Verificações',
    support: 'Evidências',
    by: 'Por',
    posts: 'Publicado em',
    updated: 'Atualizado',
  },
  about: (title, author) => `${title}, ${author}`,
  version: (number) => `versão ${number}`,
  green: 'tudo verde',
  failing: (count) => (count === 1 ? '1 falha' : `${count} falham`),
  supported: (supported, checked) => `${supported} de ${checked} frases que precisam de evidências as têm`,
  approvedBy: (name) => `aprovado por ${name}`,
  goesOut: 'sai',
  drifted: 'alterado no site',
  decide: 'Decidir',
  notPublic: 'ainda não está público lá',
  nowhere: '–',
  offline: 'redator offline',
  system: 'o sistema',
  more: 'Carregar mais',
  clear: 'Limpar o filtro',
  nothing: {
    all: {
      title: 'Nenhum artigo ainda',
      text: 'Cada livro enviado vira um artigo de oito seções. Aqui você vê em que pé está cada um, abre-o para revisão e encontra os posts publicados.',
    },
    in_review: {
      title: 'Nada para revisar',
      text: 'Os artigos esperam aqui depois de escritos, até que alguém os aprove.',
    },
    approved: {
      title: 'Nada aprovado',
      text: 'Artigos aprovados ficam aqui até serem publicados, na hora ou no momento que você escolher.',
    },
    published: {
      title: 'Nada publicado ainda',
      text: 'Artigos publicados ficam aqui com o endereço do post. Aprove um e publique-o.',
    },
    drifted: {
      title: 'Nenhum post foi alterado no site',
      text: 'Quando alguém edita um post no site, a publicação para antes de sobrescrever qualquer coisa, e o artigo espera aqui pela sua escolha.',
    },
  },
  notFound: (text) => `Nenhum artigo corresponde a “${text}”`,
  notFoundText: 'As palavras são buscadas no título e no autor do livro.',
  next: 'Próximo artigo',
  previous: 'Artigo anterior',
}
