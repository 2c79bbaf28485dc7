import type { connectionTexts as english } from '../en/connection.ts'
import type { WordsLike } from '../words.ts'

/** As palavras da conexão com sites WordPress. */
export const connectionTexts: WordsLike<typeof english> = {
  check: 'Testar a conexão',
  checkOf: (label) => `Testar a conexão: ${label}`,
  works: 'Funciona: artigos podem ser publicados aqui.',
  worksWithNotices: 'Funciona, com o que está abaixo.',
  worksNot: 'Ainda não funciona.',
  signedInAs: (user) => `Conectado como ${user}`,
  wordpress: (version) => `WordPress ${version}`,
  companion: 'com o plugin companheiro',
  toDo: 'O que fazer',
  connect: 'Conectar com o WordPress',
  connectHelp:
    'Com nome e endereço preenchidos, o próprio WordPress pode criar a senha: você a autoriza lá com um clique. Ou crie uma senha de aplicativo à mão (WordPress: Usuários, Perfil) e digite-a aqui.',
  copyTitle: 'Mais um passo no WordPress',
  copyText:
    'Este servidor não é aberto por https://, e o WordPress só envia senhas a endereços https. Autorize a conexão na página do seu WordPress; ele mostra então a senha. Copie-a para cá, com o seu nome de usuário.',
  openWordPress: 'Abrir a página do seu WordPress',
  connecting: 'O WordPress autorizou. Testando a conexão …',
  connected: (label) => `${label} está conectado.`,
  refused: 'A conexão não foi autorizada no WordPress. Nada foi guardado.',
  unknown: 'Esta conexão não começou aqui, ou demorou demais. Comece de novo.',
  locked:
    'Bloqueado: falta a chave sob a qual a senha está guardada. Conecte este site de novo com o mesmo nome, endereço e usuário, ou traga a chave de volta (pigmeu keys).',
  notStored: 'O site não foi guardado',
}
