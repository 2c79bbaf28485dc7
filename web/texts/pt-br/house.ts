import type { WordsLike } from '../words.ts'

/** The words that the pages of the settings share, in Portuguese. */
export const houseTexts: WordsLike<typeof import('../en/house.ts').houseTexts> = {
  groups: { you: 'Você', desk: 'Redação', house: 'Este servidor' },
  places: {
    account: 'Minha conta',
    notifications: 'Notificações',
    tokens: 'Tokens de API',
    waysOut: 'Publicação',
    people: 'Pessoas',
    audit: 'Registro de auditoria',
    data: 'Dados e chaves',
    failed: 'Trabalho que falhou',
    sites: 'Perfis dos sites',
    contentSchemas: 'Formato do artigo',
    prompts: 'Prompts',
    pipeline: 'Fluxo de trabalho',
    models: 'Modelos e orçamentos',
  },
  lockedFor: {
    viewer: 'Entre para ver isto.',
    contributor:
      'Leitores não podem mudar isto. Peça a um proprietário deste servidor que faça de você um colaborador.',
    editor:
      'Só editores e proprietários podem fazer isto. Peça a um proprietário deste servidor que faça de você um editor.',
    owner:
      'Só proprietários deste servidor podem ver e mudar isto. Peça a um deles; nada aqui faz falta para o seu trabalho.',
  },
  copy: 'Copiar',
  copied: 'Copiado',
  never: 'nunca',
}
