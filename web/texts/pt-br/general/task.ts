import type { taskWords as english } from '../../en/general/task.ts'
import type { WordsLike } from '../../words.ts'

/** O que a página de um livro diz do seu trabalho. */
export const taskWords: WordsLike<typeof english> = {
  task: {
    toReview: 'Ler e revisar o artigo',
    toArticle: 'Abrir o artigo',
    pipeline: 'Andamento',
    sources: 'Fontes',
    history: 'Histórico',
    noCost: 'Nada gasto',
    unknownCost: 'algumas chamadas não têm preço conhecido',
    calls: (count) => (count === 1 ? '1 chamada ao modelo' : `${count} chamadas ao modelo`),
    tokens: (input, output) => `${input} tokens de entrada, ${output} de saída`,
    attempts: (count) => (count === 1 ? '1 tentativa' : `${count} tentativas`),
    nextTry: 'Próxima tentativa',
    runningNow: 'em execução',
    notYet: 'ainda não',
    doneWord: 'feito',
    stuck: 'parado',
    waitingWord: 'esperando',
    characters: (count) => `${count} caracteres`,
    steps: 'Passos',
    notRead: 'Ainda não lida',
    handedOver: 'Entregue por um editor',
    remedy: 'O que você pode fazer',
    passages: (count) => (count === 1 ? '1 trecho' : `${count} trechos`),
    facts: (count) => (count === 1 ? '1 fato' : `${count} fatos`),
    wordCount: (count) => (count === 1 ? '1 palavra' : `${count} palavras`),
    moreSources: 'Adicionar evidências',
    moreSourcesText: 'Mais uma fonte será lida, e o artigo será escrito de novo com ela. Esta versão fica guardada.',
    failedTitle: (stageTitle) => `“${stageTitle}” não deu certo`,
    needsTitle: 'Falta evidência',
    needsText:
      'As fontes lidas até agora não dizem o bastante. Nada será inventado: escolha como seguir. Depois de cada acréscimo o livro segue sozinho; páginas bloqueadas só são pedidas outra vez com “Tentar de novo”.',
    unread: (unread, all) =>
      unread === all ? 'Nenhuma das fontes pôde ser lida' : `${unread} de ${all} fontes não puderam ser lidas`,
    held: (held, needed) =>
      held < needed ? `${held} de ${needed} afirmações` : `${held} afirmações, ${needed} necessárias`,
    publishedAt: 'Publicado em',
    goesOut: 'Aprovado. Sai',
    noIntent: 'Aprovado. Sai quando alguém o publicar.',
    confirm: {
      cancel: 'Cancelar este livro? O trabalho em curso para.',
      dismiss: 'Descartar este livro? Ele sai da lista de falhas.',
    },
    changes: (text) => `Mudanças pedidas: ${text}`,
    waived: (by, reason) => `${by} aceitou um artigo mais curto: ${reason}`,
  },
}
