import type { NotificationWords } from './notification-words.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** What notifications say in Brazilian Portuguese. */
export const brazilian: NotificationWords = {
  headline: {
    ready_for_review: 'Pronto para revisão',
    needs_sources: 'Faltam fontes',
    failed: 'Falhou de vez',
    published: 'Publicado',
    source_blocked: 'Fontes bloqueadas',
    budget: '80 % de um orçamento foi usado',
  },
  several: {
    ready_for_review: (count) => plural(count, 'pronto para revisão', 'prontos para revisão'),
    needs_sources: (count) => `${count} sem fontes suficientes`,
    failed: (count) => plural(count, 'falhou de vez', 'falharam de vez'),
    published: (count) => plural(count, 'publicado', 'publicados'),
    source_blocked: (count) => `${count} com fontes bloqueadas`,
    budget: (count) => plural(count, 'aviso de orçamento', 'avisos de orçamento'),
  },
  by: (title, author) => `${title}, de ${author}`,
  failed: (stage, message, code) => `Etapa ${stage}: ${message} (${code})`,
  starved: (sections) => `Pouca evidência para: ${sections.join(', ')}`,
  blocked: (sources) => `Abra no navegador e entregue as páginas: ${sources.join(', ')}`,
  budgetOf: { day: 'hoje (UTC)', article: 'um artigo' },
  spent: (spent, cap) =>
    `${spent} de ${cap} dólares foram gastos. Quando o resto acabar, as chamadas de modelo esperam ou falham.`,
  open: 'Abrir',
  post: 'Publicação',
  id: 'Id',
  test: 'Um teste',
  testBody: 'Esta mensagem foi enviada para ver se as mensagens chegam. Chegam.',
  more: (count) => `e mais ${count}`,
  reason: {
    instant: 'Você recebe este e-mail porque pediu para ser avisado na hora.',
    daily: 'Você recebe este e-mail porque pediu um e-mail por dia.',
  },
  ownBooks: 'Só são avisados os livros que você enviou.',
  change: 'Mudar isso',
  stop: 'Parar todos estes e-mails',
}
