import type { keysTexts as words } from '../en/keys.ts'
import type { WordsLike } from '../words.ts'

/** As palavras dos atalhos de teclado, da lista deles e da paleta de comandos. */
export const keysTexts: WordsLike<typeof words> = {
  title: 'Atalhos de teclado',
  close: 'Fechar',
  afterwards: 'depois',
  thisPage: 'Nesta página',
  everywhere: 'Em qualquer lugar',
  goTo: 'Ir para',
  show: 'Mostrar todos os atalhos',
  open: 'Busca e comandos',
  single: 'Teclas simples',
  singleHelp: 'Desligue-as se você fala com o computador; o que se aperta com Ctrl ou ⌘ continua valendo.',
  resting: 'Os atalhos descansam enquanto você digita.',
  palette: {
    label: 'Busque livros e artigos, ou diga o que quer fazer',
    placeholder: 'Buscar ou fazer …',
    books: 'Livros e artigos',
    recent: 'Últimos trabalhados',
    article: 'Artigo',
    progress: 'Andamento',
    searching: 'Buscando',
    nothing: 'Nada encontrado.',
    failed: 'Não foi possível buscar os livros. Os comandos funcionam mesmo assim.',
    hint: 'As setas escolhem, Enter abre, Esc fecha',
    found: (count) => (count === 1 ? '1 resultado' : `${count} resultados`),
  },
}
