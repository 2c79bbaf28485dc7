import type { taskSentences as english } from '../../../../src/domain/refusals/tasks.ts'
import type { WordsLike } from '../../words.ts'
import { actionName, gateNames, statusName } from './domain-names.ts'

const settled: Readonly<Record<string, string>> = { retried: 'tentada de novo', dismissed: 'descartada' }

const listed = (actions: readonly string[]): string =>
  actions.length === 0 ? 'nada' : actions.map((action) => `"${actionName(action)}"`).join(', ')

/** Por que algo não é feito com um livro ou com uma lista de livros. */
export const taskSentences: WordsLike<typeof english> = {
  task_unknown: ({ id }) => `não há nenhum livro enviado "${id}"`,
  task_in_status: ({ status, action, possible }) =>
    `um livro na situação "${statusName(status)}" não permite "${actionName(action)}"; agora é possível: ${listed(possible)}`,
  task_no_way: ({ from, to }) => `um livro não pode ir de "${statusName(from)}" para "${statusName(to)}"`,
  task_held: ({ until }) => `um trabalhador segura o livro até ${until}; apague-o de novo então`,
  task_publishing: () => 'está sendo publicado neste momento; espere o resultado',
  task_fails_unapproved: ({ gates }) => `o artigo não passa em ${gateNames(gates)}, e ninguém o aprovou`,
  task_not_green: ({ gates }) => `o artigo não está em verde (${gateNames(gates)}): abra-o e decida lá`,
  task_nothing_read: () => 'nenhuma fonte pôde ser lida ainda, e não há do que escrever; acrescente uma',
  task_published_version_gone: () => 'a versão que foi publicada não existe mais',
  task_no_source_read: () => 'nenhuma fonte foi lida ainda; rode de novo a partir de "Ler as fontes"',
  task_no_knowledge: () =>
    'ainda não há base de conhecimento; rode de novo a partir de "Ler as fontes" ou "Reunir fatos"',
  task_writer_cannot_follow: () =>
    'o redator offline compõe por regras e não segue pedidos: escreveria o mesmo artigo de novo, por cima das suas edições. Configure um provedor de modelo em Ajustes (ou com "pigmeu setup") e peça de novo, ou edite o artigo você mesmo',
  task_of_other: () => 'Este livro é de outra pessoa; peça a um editor.',
  duplicate_submission: ({ title, status }) => `"${title}" já foi enviado antes (${statusName(status)})`,
  duplicate_post: ({ title, url }) => `um post do site já resenha este livro: "${title}", ${url}`,
  letter_superseded: () => 'uma falha posterior deste livro tomou o lugar desta',
  letter_settled: ({ state, by, at }) => `esta falha já foi ${settled[state] ?? state}, por ${by} em ${at}`,
  letter_none: ({ id }) => `não há nenhuma falha do livro "${id}"`,
  letter_unknown: ({ letter, id }) => `não há nenhuma falha "${letter}" do livro "${id}"`,
  view_full: ({ count, most }) => `seria a visão ${count}; remova antes uma das ${most}`,
  view_saved_elsewhere: ({ name }) => `a visão "${name}" foi salva em outro lugar no mesmo instante; tente de novo`,
  view_unknown: () => 'Não há tal visão.',
  view_of_other: ({ by }) => `Só ${by}, de quem é esta visão, ou um proprietário pode removê-la.`,
  budget_article: ({ spent, cap }) =>
    `O artigo já custou ${spent} dólares; a próxima chamada passaria do limite de ${cap} dólares.`,
  budget_day: ({ spent, cap }) =>
    `O dia já custou ${spent} dólares; a próxima chamada passaria do limite de ${cap} dólares.`,
  crashed_too_often: ({ crashes }) => `${crashes} tentativas desta etapa terminaram com o seu processo`,
  worker_silent: () => 'o trabalhador se calou, e a sua reserva venceu',
}
