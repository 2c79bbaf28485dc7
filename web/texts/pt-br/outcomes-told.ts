import type { outcomeSentences as english } from '../../../src/domain/kept-words/outcome-sentences.ts'
import type { WordsLike } from '../words.ts'
import { fetchesTold } from './fetches-told.ts'

/** O que um livro é de outro, e o que uma página mostra, pelo que o servidor diz. */
const kinds: Readonly<Record<string, string>> = {
  'a summary': 'um resumo',
  'a study guide': 'um guia de estudo',
  'a workbook': 'um livro de exercícios',
  'a companion': 'um livro de apoio',
  'a set of several books': 'um conjunto de vários livros',
  'a play or script': 'uma peça ou um roteiro',
  'a comic': 'uma história em quadrinhos',
  'an abridged or simplified version': 'uma versão resumida ou simplificada',
  'an excerpt': 'um excerto',
  'a parody': 'uma paródia',
  'something else': 'outra coisa',
  'a magazine': 'uma revista',
  'a journal article': 'um artigo de periódico',
  "an author's other pages": 'outras páginas de um autor',
  'a list of books': 'uma lista de livros',
  'the editions of a work': 'as edições de uma obra',
  "readers' reviews": 'resenhas de leitores',
}

const kindOf = (kind: string): string => kinds[kind] ?? kind

/** Um livro e sua autoria: `"Título" by Ana`. */
const bookOf = (printed: string): string => printed.replace('" by ', '", de ')

/** Por que uma fonte não deu nada, em português. */
export const outcomesTold: WordsLike<typeof english> = {
  captcha: () => 'O site pede um captcha.',
  checked: () => 'Um serviço de proteção examina o navegador antes de deixar alguém entrar.',
  robot_asked: () => 'O site pergunta se quem chama é um robô.',
  no_page_given: () => 'O site recebeu o pedido e não deu página alguma: um exame do navegador.',
  refused: () => 'O site recusa visitantes automáticos.',
  slow_down: () => 'O site pede para ir mais devagar.',
  slow_down_status: () => 'O site pede para ir mais devagar (status 429).',
  no_such_page: () => 'O site diz que essa página não existe.',
  taken_down: () => 'O site diz que a página foi retirada.',
  out_of_order: () => 'O site diz que algo deu errado do lado dele.',
  sign_in_form: () => 'O site mostra o formulário de entrada no lugar da página.',
  asked_to_sign_in: () => 'O site só mostra a página a quem entrou na conta.',
  asks_consent: () => 'O site pede consentimento antes de mostrar a página.',
  region: () => 'O site não mostra esta página na região de onde foi pedida.',
  filled_by_scripts: () => 'A página é preenchida por scripts no navegador; sem eles, diz só isso.',
  search_results: () => 'O site mostra resultados de busca no lugar da página.',
  front_page: () => 'O site mostra a página inicial no lugar da página.',
  status: ({ status }) => `O site respondeu com o status ${status}.`,
  no_text: () => 'A página não traz texto; é preenchida por scripts no navegador.',
  no_readable_text: () => 'A página não traz texto que se possa ler.',
  text_short: () => 'O texto é curto demais para dizer alguma coisa.',
  nothing_held: () => 'A página não traz nada que se possa ler.',
  reading_failed: () => 'O programa não conseguiu ler esta página; o log diz por quê.',
  no_reader: () => 'Nada aqui consegue ler uma página.',
  no_such_reader: () => 'Nada aqui consegue ler uma página assim.',
  no_source_reader: () => 'Nada aqui consegue ler uma fonte assim.',
  no_address: () => 'Nenhum endereço foi dado.',
  file_empty: () => 'O arquivo não traz página alguma.',
  upload_gone: () => 'O arquivo enviado não está mais lá.',
  scripts_off: ({ reason }) =>
    `${reason} Os scripts dela não foram executados: a leitura por navegador está desligada (Configurações, Pipeline).`,
  scripts_no_browser: ({ reason }) =>
    `${reason} Os scripts dela não foram executados: o servidor não tem navegador (docs/browser.md diz como lhe dar um).`,
  scripts_slow: ({ reason }) => `${reason} Os scripts dela não foram executados: o site é lento demais.`,
  scripts_in_vain: ({ reason, second }) => `${reason} Um navegador também não conseguiu lê-la: ${second}`,
  not_held: ({ label }) => `${label} não tem este livro.`,
  answer_slow_down: ({ label, status }) => `${label} pede para ir mais devagar (status ${status})`,
  answer_refused: ({ label, status }) => `${label} recusou a consulta (status ${status})`,
  answer_failed: ({ label, status }) => `${label} não conseguiu responder (status ${status})`,
  answer_no_data: ({ label }) => `${label} respondeu com algo que não são dados.`,
  answer_no_token: ({ label }) => `${label} não deu um token para a credencial.`,
  answer_said: ({ reason, said }) => `${reason}: ${said}`,
  asked_with: ({ settings }) => `Não é consultada sem ${settings}.`,
  other_book: ({ printed, title, author }) => `A página trata de ${bookOf(printed)}, não de "${title}", de ${author}.`,
  derivative: ({ printed, kind, title, author }) =>
    `A página trata de ${bookOf(printed)}, que é ${kindOf(kind)}, não de "${title}", de ${author}, propriamente.`,
  unnamed: ({ title, author }) => `Nada na página menciona "${title}" ou ${author}.`,
  unnamed_in_file: ({ title, author }) => `Nada no arquivo menciona "${title}" ou ${author}.`,
  held_as: ({ label, kind }) => `${label} tem isto como ${kindOf(kind)}, não como livro.`,
  sold_as: ({ group }) => `A Amazon vende isto como "${group}", não como livro.`,
  answer_no_book: ({ label }) => `Esta resposta de ${label} não trata de livro algum.`,
  shows_other: ({ shown }) => `Esta página do Goodreads mostra ${kindOf(shown)}, não um livro só.`,
  no_product: () => 'A página não mostra produto algum.',
  product_no_book: ({ shown }) => `O produto não é um livro: "${shown}".`,
  ...fetchesTold,
}
