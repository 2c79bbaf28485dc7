import { shellTexts as english } from '../en/shell.ts'
import type { WordsLike } from '../words.ts'

/** As palavras do que cerca todas as páginas: o menu da pessoa, um servidor ausente, páginas que quebraram. */
export const shellTexts: WordsLike<typeof english> = {
  appearance: 'Aparência',
  schemes: { light: 'Clara', dark: 'Escura', auto: 'Como o sistema' },
  language: 'Idioma',
  ownNames: english.ownNames,
  account: 'Sua conta',
  noAnswer: 'O servidor não responde. O que você digitou fica nesta página; tudo continua sozinho.',
  broken: {
    title: 'Esta página tropeçou',
    text: 'Algo deu errado ao mostrá-la. Nada do que foi salvo se perdeu.',
    again: 'Mostrar de novo',
    reload: 'Carregar novamente',
    details: 'O que deu errado',
  },
  undo: 'Desfazer',
  undone: 'Desfeito.',
  zone: {
    atSite: (time, zone) => `No site: ${time} (${zone})`,
    here: (zone) => `Seu fuso horário: ${zone}`,
  },
}
