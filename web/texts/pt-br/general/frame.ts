import type { frameWords as english } from '../../en/general/frame.ts'
import type { WordsLike } from '../../words.ts'

/** O que fica em volta de toda página, e o que todas dizem. */
export const frameWords: WordsLike<typeof english> = {
  nav: {
    books: 'Livros',
    articles: 'Artigos',
    failed: 'Falhas',
    open: (count) => `(${count} em aberto)`,
    insights: 'Indicadores',
    sites: 'Sites',
    settings: 'Ajustes',
    submit: 'Enviar um livro',
    skip: 'Pular para o conteúdo',
    signOut: 'Sair',
    main: 'Principal',
  },
  common: {
    save: 'Salvar',
    cancel: 'Cancelar',
    close: 'Fechar',
    back: 'Voltar',
    retryLoad: 'Tentar de novo',
    loading: 'Carregando',
    optional: 'opcional',
    language: { en: 'Inglês', 'pt-BR': 'Português (Brasil)' },
    opensNewTab: 'abre em nova aba',
    notFoundTitle: 'Nada aqui',
    notFoundText: 'Este endereço não leva a lugar nenhum. Tudo o que existe pode ser alcançado a partir dos livros.',
    toBooks: 'Ir para os livros',
    noAnswer: 'O servidor não responde. Ele ainda está rodando?',
    unexpected: 'O servidor respondeu de um modo que esta página não entende.',
    live: 'Ao vivo',
    notLive: 'Reconectando',
  },
}
