import type { vocabulary as english } from '../en/vocabulary.ts'
import type { WordsLike } from '../words.ts'

const sourceNames: Readonly<Record<string, string>> = {
  web: 'Página da web',
  pasted: 'Texto colado',
  editor: 'Editor',
  book: 'O próprio livro',
  'amazon-creators': 'Amazon (Creators API)',
  'author-site': 'Site do autor',
  'publisher-site': 'Página da editora',
}

/** Como as pessoas chamam um tipo de fonte: com palavras próprias, senão com as do seu tipo (`open-library` é Open Library). */
const source = (kind: string): string =>
  sourceNames[kind] ??
  kind
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')

/** Como o vocabulário do domínio se chama na interface. */
export const vocabulary: WordsLike<typeof english> = {
  status: {
    pending_scrape: 'Aguardando leitura',
    scraped: 'Fontes lidas',
    pending_context: 'Reunindo fatos',
    context_generated: 'Fatos reunidos',
    pending_article: 'Escrevendo',
    article_generated: 'Escrito',
    ready_for_review: 'Pronto para revisão',
    approved: 'Aprovado',
    published: 'Publicado',
    needs_sources: 'Precisa de fontes',
    failed: 'Falhou',
    cancelled: 'Cancelado',
  },
  stage: {
    scrape: { title: 'Ler as fontes', what: 'Cada fonte é lida uma vez e guardada como captura.' },
    context: { title: 'Reunir fatos', what: 'Cada fonte é resumida em afirmações, e os fatos são reunidos.' },
    article: {
      title: 'Escrever',
      what: 'Oito seções são escritas a partir das afirmações e conferidas frase por frase.',
    },
    publish: { title: 'Publicar', what: 'O artigo aprovado sai, exatamente uma vez.' },
  },
  action: {
    approve: 'Aprovar',
    request_changes: 'Pedir mudanças',
    edit: 'Editar',
    publish: 'Publicar',
    refresh: 'Trazer de volta à revisão',
    add_source: 'Adicionar uma fonte',
    waive: 'Aceitar um artigo mais curto',
    retry: 'Tentar de novo',
    dismiss: 'Descartar',
    rerun: 'Executar de novo',
    cancel: 'Cancelar',
  },
  source,
  outcome: {
    content: 'Lida',
    captcha: 'Captcha no lugar da página',
    bot_wall: 'Bloqueado como robô',
    login_wall: 'Pede para entrar',
    consent_wall: 'Só uma página de consentimento',
    geo_wall: 'Indisponível nesta região',
    not_found: 'Página não encontrada',
    gone: 'A página foi removida',
    empty_shell: 'Página vazia',
    wrong_product: 'Outro produto',
    not_a_book: 'Não é um livro',
    unavailable: 'Site fora do ar',
    timeout: 'Sem resposta a tempo',
    refused: 'Endereço recusado',
  },
  voice: {
    record: 'registro bibliográfico',
    seller: 'diz a loja',
    publisher: 'diz a editora',
    author: 'diz o autor',
    reader: 'diz um leitor',
    critic: 'diz um crítico',
    reference: 'diz uma obra de referência',
    editor: 'diz um editor',
  },
  verdict: {
    supported: { title: 'Sustentada', many: 'Sustentadas', what: 'Seus trechos sustentam a frase inteira.' },
    weak: { title: 'Fraca', many: 'Fracas', what: 'Seus trechos sustentam só uma parte da frase.' },
    unsupported: { title: 'Sem apoio', many: 'Sem apoio', what: 'Nenhum trecho sustenta esta frase.' },
    exempt: {
      title: 'Dispensa evidência',
      many: 'Dispensam evidência',
      what: 'Uma transição, uma pergunta, uma lacuna ou palavras suas.',
    },
  },
  gate: {
    structure: 'Estrutura e extensão',
    support: 'Evidência',
    filler: 'Frases vazias',
    consistency: 'Um ponto, um nome',
    specificity: 'Sobre este livro',
    overlap: 'Palavras próprias',
    originality: 'Novo no seu site',
    language: 'Idioma',
    experience: 'Quem fala e quem leu',
    attribution: 'Elogios com autoria',
    balance: 'Fatos antes de elogios',
    disclosure: 'Aviso aos leitores',
    safety: 'Conteúdo seguro',
  },
}
