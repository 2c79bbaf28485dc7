import type { tasksTexts as english } from '../en/tasks.ts'
import type { WordsLike } from '../words.ts'

const counted = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`)

/** The words of the table of books as tasks, of many at once, of saved views, and of what each step gave. */
export const tasksTexts: WordsLike<typeof english> = {
  columns: { book: 'Livro', state: 'Situação', who: 'Pedido por', when: 'Última mudança' },
  pick: (title) => `Selecionar ${title}`,
  pickAll: 'Selecionar todos os mostrados',
  shown: (shown, all) =>
    shown === all ? `${all} ${all === '1' ? 'livro' : 'livros'}` : `${shown} de ${all} livros mostrados`,
  newestFirst: 'Mais recentes primeiro',
  views: {
    label: 'Visões',
    save: 'Salvar esta visão',
    saveHelp: 'Os filtros como estão agora, com um nome seu.',
    name: 'Nome',
    namePlaceholder: 'Parados nesta semana',
    shared: 'Todos a veem',
    saved: (name) => `A visão “${name}” foi salva.`,
    by: (name) => `compartilhada por ${name}`,
    remove: (name) => `Remover a visão “${name}”`,
    removed: (name) => `A visão “${name}” foi removida.`,
  },
  bulk: {
    label: 'O que fazer com os livros selecionados',
    selected: (count, said) => (count === 1 ? '1 livro selecionado' : `${said} livros selecionados`),
    clear: 'Limpar a seleção',
    retry: (count) => `Tentar de novo (${count})`,
    cancel: (count) => `Cancelar (${count})`,
    approve: (count) => `Aprovar (${count})`,
    cancelTitle: (count) => `Cancelar ${counted(count, 'livro', 'livros')}?`,
    fates: {
      working: (count) => counted(count, 'está em andamento: o trabalho para.', 'estão em andamento: o trabalho para.'),
      needs_sources: (count) =>
        counted(
          count,
          'precisa de fontes: nada mais é lido para ele.',
          'precisam de fontes: nada mais é lido para eles.',
        ),
      ready_for_review: (count) =>
        counted(
          count,
          'está pronto para revisão: o artigo ainda pode ser lido, mas não mais editado nem aprovado.',
          'estão prontos para revisão: os artigos ainda podem ser lidos, mas não mais editados nem aprovados.',
        ),
      approved: (count) =>
        counted(
          count,
          'está aprovado: não é publicado, mesmo que isso estivesse planejado.',
          'estão aprovados: não são publicados, mesmo que isso estivesse planejado.',
        ),
    },
    andMore: (count) => `e mais ${count}`,
    cancelText:
      'Isto não pode ser desfeito: um livro cancelado não pode ser retomado, só enviado de novo. Nada do que foi lido ou escrito se perde.',
    approveTitle: (count) => `Aprovar ${counted(count, 'artigo', 'artigos')}?`,
    approval: {
      green:
        'Só são aprovados os artigos em que todas as verificações estão verdes; os outros ficam como estão, e o motivo é informado.',
      recorded:
        'Cada aprovação é registrada em seu nome como uma entre muitas, na qual não foi aberta a evidência de nenhuma frase.',
      unpublished: 'Nada é publicado com isto.',
    },
    approveText:
      'Não há como desfazer. Quem edita um artigo aprovado o devolve à revisão; o registro da aprovação permanece.',
    reason: 'Motivo',
    reasonHelp: 'Fica guardado com cada livro.',
    underWay: {
      retry: (done, all) => `Tentando de novo: ${done} de ${all}`,
      cancel: (done, all) => `Cancelando: ${done} de ${all}`,
      approve: (done, all) => `Aprovando: ${done} de ${all}`,
    },
    stop: 'Parar',
    left: (count) =>
      count === '1'
        ? '1 livro ficou sem pedido; continua selecionado.'
        : `${count} livros ficaram sem pedido; continuam selecionados.`,
    done: {
      retry: (count) =>
        count === 1
          ? 'Uma nova tentativa foi iniciada para 1 livro.'
          : `Uma nova tentativa foi iniciada para ${count} livros.`,
      cancel: (count) => counted(count, 'livro foi cancelado.', 'livros foram cancelados.'),
      approve: (count) => counted(count, 'artigo foi aprovado.', 'artigos foram aprovados.'),
    },
    refused: (count) => counted(count, 'livro ficou como estava', 'livros ficaram como estavam'),
  },
  every: {
    select: (all) => `Selecionar todos os ${all} encontrados`,
    selectMatching: 'Selecionar todos os encontrados',
    selectNewest: (most, all) => `Selecionar os ${most} mais recentes de ${all}`,
    reading: (read, all) =>
      all === null ? `Lendo a lista: ${read} livros` : `Lendo a lista: ${read} de ${all} livros`,
    most: (most) =>
      `Os ${most} livros mais recentes estão selecionados; não é possível selecionar mais de uma vez só. Filtre a lista para chegar aos outros.`,
  },
  keys: {
    group: 'Livros',
    next: 'Próximo livro',
    previous: 'Livro anterior',
    pick: 'Selecionar o livro',
    pickAll: 'Selecionar todos os mostrados; mais uma vez, todos os encontrados',
    stop: 'Parar',
    open: 'Abrir o livro',
    article: 'Abrir o artigo do livro',
    approve: 'Aprovar os artigos selecionados',
    retry: 'Tentar de novo os livros selecionados',
    search: 'Buscar nos livros',
    clear: 'Limpar a seleção',
  },
  rerun: {
    button: 'Executar de novo a partir daqui',
    title: (stage) => `Executar de novo a partir de “${stage}”`,
    scrape:
      'Cada página é buscada de novo no seu site; o que os editores entregaram permanece. O que mudou é resumido de novo, e o artigo é escrito outra vez a partir disso.',
    context: 'As capturas guardadas são resumidas de novo, e o artigo é escrito outra vez a partir do que elas dizem.',
    article: 'O artigo é escrito de novo a partir da base de conhecimento.',
    kept: (version) => `A versão ${version} do artigo é guardada e pode ser recuperada; a nova passa a ser a atual.`,
    takesBack: 'A aprovação é desfeita: a nova versão precisa ser aprovada outra vez.',
    unchanged: 'Onde nada mudou, os resultados anteriores são reaproveitados, sem custo.',
    afresh: 'Perguntar de novo ao modelo mesmo onde nada mudou (isso tem custo)',
    reason: 'Motivo',
    send: 'Executar de novo',
    done: 'O livro está sendo executado de novo.',
  },
  content: {
    look: 'O que resultou',
    title: {
      scrape: 'Capturas das páginas',
      context: 'Resumos e base de conhecimento',
      article: 'Artigo',
      publish: 'Publicações',
    },
    sources: 'Fontes',
    noSources: 'Nenhuma fonte foi lida ainda.',
    text: 'Como texto',
    page: 'Como página',
    asPage: 'A página como chegou, sem scripts, imagens nem links para fora.',
    fromText: 'Só o texto desta página foi guardado; ele aparece aqui parágrafo por parágrafo.',
    withheld: 'Os direitos desta fonte não permitem mostrar a página aqui.',
    restricted: 'Só são mostrados os trechos em que o artigo se apoia.',
    factsOnly: 'Só são mostrados os fatos.',
    expired: 'O texto desta captura não é mais guardado; a impressão digital, sim.',
    fingerprint: 'Impressão digital',
    noText: 'Nada foi lido aqui.',
    knowledgeBase: 'Base de conhecimento',
    noKnowledge: 'A base de conhecimento é montada quando as fontes são resumidas.',
    summaries: 'Resumos',
    claims: (count) => counted(count, 'afirmação', 'afirmações'),
    noClaims: 'Esta fonte não foi resumida.',
    howItWent: 'Tentativas e passos',
    steps: 'Passos',
    cost: 'Custo',
    duration: 'Duração',
    calls: 'Chamadas ao modelo',
    runs: 'Tentativas',
    run: (attempt) => `Tentativa ${attempt}`,
    outcome: { done: 'concluída', retry: 'repetida', defer: 'adiada', failed: 'falhou', crashed: 'interrompida' },
    toArticle: 'Abrir o artigo',
    nothingYet: 'Nada ainda: esta etapa não foi executada.',
    frame: (label) => `A página de ${label}`,
  },
}
