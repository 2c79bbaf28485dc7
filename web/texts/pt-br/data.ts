import type { WordsLike } from '../words.ts'

/** The words of backups, exports, how long things are kept, keys and the support bundle, in Portuguese. */
export const dataTexts: WordsLike<typeof import('../en/data.ts').dataTexts> = {
  title: 'Dados e chaves',
  lead: 'Tudo é seu: leve consigo, diga por quanto tempo fica e cuide das chaves que o trancam.',
  backup: 'Backup',
  backupLead:
    'Tudo em um arquivo, feito enquanto o trabalho continua. Ele volta com "pigmeu restore" em uma instalação vazia.',
  backupNow: 'Fazer backup agora',
  withKey: 'Com a chave que abre as senhas guardadas',
  withKeyHelp: 'Quem tiver o arquivo poderá lê-las. Sem ela, guarde em outro lugar o arquivo "key" da pasta de dados.',
  exportAll: 'Exportar tudo',
  exportHelp:
    'Tudo menos os segredos, em linhas de JSON. "pigmeu export --all" faz disso uma pasta de Markdown, CSV e JSON.',
  retention: 'Por quanto tempo os dados ficam',
  retentionLead:
    'Vazio guarda para sempre. O que já ficou o bastante sai na próxima ronda diária e não pode ser trazido de volta.',
  days: 'Dias',
  forEver: 'para sempre',
  kinds: {
    cancelled_submissions: {
      title: 'Livros cancelados e descartados',
      text: 'Com tudo o que depende deles, depois da última mudança.',
    },
    snapshots: {
      title: 'Texto das fontes de livros publicados',
      text: 'As impressões digitais e os vereditos ficam, para que se possa responder pelo que foi publicado.',
    },
    steps: { title: 'Resultados de passos', text: 'De livros concluídos.' },
    stage_runs: { title: 'Execuções de etapas', text: 'Quando rodaram, quanto duraram, como terminaram.' },
    model_calls: { title: 'Chamadas de modelos', text: 'Tokens e custos, chamada por chamada.' },
    dead_letters: { title: 'Falhas resolvidas', text: 'As que foram tentadas de novo ou descartadas.' },
    audit: { title: 'Entradas do registro de auditoria', text: 'O que fica ainda pode ser verificado.' },
  },
  due: (count) => `${count} sairiam na próxima ronda`,
  noneDue: 'Nada venceu',
  saved: 'Salvo. Vale a partir da próxima ronda diária.',
  undo: 'Desfazer',
  keys: 'Chaves',
  keysLead:
    'Senhas e segredos ficam guardados sob uma chave que esta página nunca mostra, só o seu id. Trocá-la sela tudo de novo; o trabalho continua enquanto isso.',
  keptBy: {
    installation: 'Esta instalação guarda ela mesma as suas chaves, no arquivo "key" da pasta de dados.',
    operator: 'Quem administra este servidor lhe dá as chaves. Uma troca começa lá; veja docs/keys.md.',
  },
  noKey: 'Ainda não há chave: ela é feita com a primeira senha ou segredo guardado.',
  states: { present: 'em uso', former: 'anterior', missing: 'ausente', abandoned: 'dada por perdida' },
  sealed: (count) => (count === '1' ? '1 segredo sob ela' : `${count} segredos sob ela`),
  rotate: 'Trocar a chave',
  rotateTitle: 'Trocar a chave?',
  rotateText:
    'Uma nova chave é feita e todo segredo guardado é selado sob ela. Backups anteriores precisam da chave anterior: guarde-a junto deles. Pode ser interrompido a qualquer momento e continua quando pedido de novo.',
  rotating: (done, all) => `${done} de ${all} selados de novo`,
  rotated: (resealed) => `Pronto: ${resealed} segredos estão selados sob a chave em uso.`,
  lockedLeft: (count) => `${count} ficam como estão: a chave deles não está aqui.`,
  prune: 'Esquecer chaves anteriores',
  pruneTitle: 'Esquecer chaves anteriores?',
  pruneText:
    'As chaves sob as quais nada mais está selado são removidas. Backups feitos com elas só poderão ser abertos com uma cópia delas.',
  pruned: (count) => (count === 1 ? '1 chave anterior foi esquecida.' : `${count} chaves anteriores foram esquecidas.`),
  support: 'Pacote de suporte',
  supportLead:
    'O que alguém precisa para entender um defeito: versões, configurações, como os sites respondem, as últimas linhas do registro. Sem segredos, texto de páginas, títulos e endereços. Leia antes de enviar.',
  supportGet: 'Fazer um pacote de suporte',
}
