import type { WordsLike } from '../words.ts'

/** The words of the page about who may sign in, in Portuguese. */
export const peopleTexts: WordsLike<typeof import('../en/people.ts').peopleTexts> = {
  title: 'Pessoas',
  lead: 'Quem pode entrar e o que cada um pode fazer. Ninguém é apagado: o histórico continua a citar cada nome.',
  add: 'Convidar uma pessoa',
  addTitle: 'Convidar uma pessoa',
  name: 'Nome',
  nameHelp: 'A pessoa entra com ele, e tudo o que fizer é registrado com ele. Não pode ser mudado depois.',
  email: 'Endereço de e-mail',
  emailHelp: 'Só para notificações. O convite não vai por e-mail: você mesmo entrega o link.',
  role: 'O que pode fazer',
  send: 'Criar o convite',
  invited: (name) => `Convite para ${name}`,
  linkText:
    'Envie este link por um caminho que só esta pessoa lê. Ele funciona uma vez, e quem o abrir define a senha. Não será mostrado de novo.',
  linkUntil: (instant) => `Funciona até ${instant}.`,
  person: 'Pessoa',
  state: 'Situação',
  lastSignIn: 'Última entrada',
  you: 'você',
  states: {
    active: 'Ativa',
    invited: 'Convidada',
    lapsed: 'O convite venceu',
    disabled: 'Desativada',
  },
  invitedUntil: 'o link termina',
  firstOwner: 'Veio com este servidor: entra pelo link que ele imprime e continua proprietário.',
  actionsOf: (name) => `O que pode ser feito com ${name}`,
  change: 'Mudar papel ou e-mail',
  changeTitle: (name) => `Mudar ${name}`,
  changed: (name) => `${name} foi mudado. Vale a partir do próximo clique.`,
  invite: 'Criar um novo link',
  disable: 'Desativar',
  disableTitle: (name) => `Desativar ${name}?`,
  disableText:
    'A pessoa sai de todos os navegadores imediatamente, e os seus convites e tokens de API terminam. O que escreveu fica. Você pode deixá-la entrar de novo a qualquer momento.',
  disabled: (name) => `${name} está desativado.`,
  enable: 'Deixar entrar de novo',
  enabled: (name) => `${name} pode entrar de novo, com a senha que tinha.`,
  rolesTitle: 'O que cada papel pode fazer',
  rolesLead: 'Cada um pode o que os anteriores podem.',
  rights: {
    viewer: ['Lê tudo: livros, evidências, artigos, como este servidor está configurado', 'Não muda nada'],
    contributor: [
      'Envia livros e trabalha nos próprios: adiciona fontes, edita, pede mudanças, tenta de novo, cancela',
      'Não aprova nem publica',
    ],
    editor: [
      'Trabalha nos livros de todos',
      'Aprova, dispensa verificações, publica; cuida dos prompts, dos formatos de artigo e dos perfis dos sites',
    ],
    owner: ['Administra este servidor: pessoas, modelos, orçamentos, saídas, backups, chaves, registro de auditoria'],
  },
}
