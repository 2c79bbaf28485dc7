import type { sessionTexts as english } from '../en/session.ts'
import type { WordsLike } from '../words.ts'

/** As palavras da entrada, dos convites e do que cada um pode fazer. */
export const sessionTexts: WordsLike<typeof english> = {
  lead: 'Digite seu nome e sua senha, ou cole o código do link de entrada que o servidor mostrou no terminal.',
  login: 'Nome de usuário',
  loginHelp: 'O primeiro proprietário pode deixá-lo vazio.',
  role: { viewer: 'leitor', contributor: 'colaborador', editor: 'editor', owner: 'proprietário' },
  may: {
    viewer: 'Você pode ler tudo; não muda nada.',
    contributor: 'Você pode enviar livros e trabalhar neles; um editor aprova e publica.',
    editor: 'Você pode escrever, aprovar e publicar.',
    owner: 'Você pode escrever, aprovar e publicar, e cuida deste servidor.',
  },
  signedInAs: (name, role) => `Você entrou como ${name}, ${role}`,
  invitation: {
    title: 'Boas-vindas',
    lead: (name, role) => `Você foi convidado como ${name}, ${role}. Escolha a senha com que vai entrar.`,
    until: (instant) => `Este convite vale uma vez, até ${instant}.`,
    password: 'Sua senha',
    help: '10 caracteres ou mais.',
    send: 'Definir a senha e entrar',
    missing: 'Este link não traz convite. Abra-o inteiro, como foi enviado a você.',
    failed: 'Este convite já foi usado, foi substituído ou é velho demais. Peça um link novo a quem o convidou.',
    toSignIn: 'Para a página de entrada',
  },
  approval: {
    lead: 'Ao aprovar, você declara isto. Fica registrado com o seu nome, esta versão e o que você olhou:',
    opened: (opened, all) => `Frases cuja evidência você abriu: ${opened} de ${all}`,
  },
}
