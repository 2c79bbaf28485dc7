import type { WordsLike } from '../words.ts'

/** The words of the insights, in Portuguese. */
export const insightTexts: WordsLike<typeof import('../en/insights.ts').insightTexts> = {
  lead: 'Quanto passa por aqui, quanto custa e onde emperra. Dias em UTC.',
  period: 'Período',
  periods: { '7d': '7 dias', '30d': '30 dias', '12m': '12 meses' },
  filling:
    'Os dias anteriores ao início da contagem ainda estão sendo completados a partir dos registros dos seus livros.',
  totals: {
    submitted: 'Enviados',
    ready: 'Prontos para revisão',
    published: 'Publicados',
    failed: 'Com falha',
    cost: 'Custo dos modelos',
  },
  nothingTitle: 'Nada aconteceu neste período',
  nothingText:
    'Assim que livros forem lidos, escritos e publicados, esta página mostrará quantos, quanto tempo levam, quanto custam e quais verificações falham.',
  longer: 'Ver 12 meses',
  empty: {
    sources: 'Nenhuma página foi pedida neste período. Envie um livro, e cada site consultado será contado aqui.',
    times: 'Nenhuma etapa foi executada neste período.',
    costs: 'Nenhum modelo foi chamado neste período. O redator offline não custa nada.',
    gates:
      'Nada foi escrito neste período. As verificações que falham na primeira versão de um artigo são contadas aqui.',
  },
  table: 'Mostrar como tabela',
  tableOf: (title) => `${title}, tabela`,
  csv: 'CSV',
  csvOf: (title) => `CSV de “${title}”, baixar`,
  day: 'Dia',
  month: 'Mês',
  total: 'Total',
  throughput: {
    title: 'Produção',
    says: (submitted, ready, published) =>
      `Enviados: ${submitted}; prontos para revisão: ${ready}; publicados: ${published}.`,
    submitted: 'Enviados',
    ready: 'Prontos para revisão',
    published: 'Publicados',
    failed: 'Com falha',
  },
  sources: {
    title: 'Sucesso por fonte',
    says: (asked, share) => `${share} de ${asked} páginas pedidas trouxeram evidências.`,
    least: (source, share) => ` ${source} é a que menos responde: ${share}.`,
    source: 'Fonte',
    asked: 'Pedidos',
    share: 'Lidas, parcela',
    read: 'Lida',
    robots: 'Bloqueio de robôs',
    doors: 'Login, consentimento, região',
    missing: 'Não encontrada ou outro produto',
    unreachable: 'Sem resposta',
  },
  times: {
    title: 'Tempo por etapa',
    says: (whole, stage, share) =>
      `Um livro leva em média ${whole} de trabalho; a maior parte é “${stage}” (${share}).`,
    unit: 'Duração média das execuções que chegaram ao fim, etapa sobre etapa. A espera não conta.',
    runs: (stage) => `${stage}, execuções`,
    mean: (stage) => `${stage}, média em segundos`,
  },
  costs: {
    title: 'Custo por etapa',
    says: (cost, articles) => `Os modelos custaram ${cost}; ${articles} artigos foram escritos.`,
    each: (cost) => ` São ${cost} por artigo.`,
    unpriced: (calls) => ` ${calls} chamadas ficaram de fora: o preço do modelo não é conhecido.`,
    unit: 'Dólares americanos, pelos preços conhecidos aqui.',
    usd: (stage) => `${stage}, USD`,
  },
  gates: {
    title: 'Verificações que mais falham',
    says: (green, written) => `${green} de ${written} artigos passaram em todas as verificações na primeira versão.`,
    most: (gate) => ` “${gate}” é a que mais falha.`,
    gate: 'Verificação',
    written: 'Na primeira versão',
    approved: 'Aprovado mesmo assim',
    allGreen: 'Nenhuma verificação falhou neste período.',
  },
}
