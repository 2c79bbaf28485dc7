import type { reasonSentences as english } from '../../../src/domain/grounding/reason-sentences.ts'
import type { WordsLike } from '../words.ts'
import { speakersTold } from './speakers-told.ts'

const because = (reason: string): string => (reason === '' ? '' : `: ${reason}`)

const listed = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ')

/** Um dia como se escreve no Brasil. */
const dayOf = (day: string): string => day.split('-').toReversed().join('/')

/** O que um número conta ou mede, nas palavras em que é mostrado. */
const units: Readonly<Record<string, string>> = {
  pages: 'páginas',
  chapters: 'capítulos',
  parts: 'partes',
  sections: 'seções',
  years: 'anos',
  months: 'meses',
  weeks: 'semanas',
  days: 'dias',
  hours: 'horas',
  minutes: 'minutos',
  seconds: 'segundos',
  percent: 'por cento',
  milliseconds: 'milissegundos',
  editions: 'edições',
  exercises: 'exercícios',
  examples: 'exemplos',
  projects: 'projetos',
  copies: 'exemplares',
  stars: 'estrelas',
  dollars: 'dólares',
  languages: 'idiomas',
  countries: 'países',
  people: 'pessoas',
  decades: 'décadas',
  centuries: 'séculos',
  pounds: 'libras',
  kilometers: 'quilômetros',
  miles: 'milhas',
  meters: 'metros',
  novels: 'romances',
  stories: 'contos',
  articles: 'artigos',
  lessons: 'lições',
  patterns: 'padrões',
  date: 'data',
}

const unitOf = (unit: string): string => units[unit] ?? unit

const kinds: Readonly<Record<string, string>> = {
  transition: 'transição',
  question: 'pergunta',
}

/** Por que uma frase é tida como sustentada ou não, em português. */
export const reasonsTold: WordsLike<typeof english> = {
  evidence_unknown: ({ ids }) => `não existe evidência com o identificador ${ids.join(', ')}`,
  evidence_none: () => 'nenhuma evidência é citada',
  evidence_gone: () => 'as palavras dos trechos citados já não são guardadas',
  gap_unfound: () => 'diz que as fontes se calam, mas nenhuma lacuna assim foi encontrada',
  kind_states: ({ kind, fact }) => `está marcada como ${kinds[kind] ?? kind}, mas afirma "${fact}" sem evidência`,
  opinion_for: ({ by, reason }) => `${by} julga que os trechos a sustentam${because(reason)}`,
  opinion_against: ({ by, reason }) => `${by} julga que os trechos não a sustentam${because(reason)}`,
  expired_checked: ({ day }) => `as palavras da fonte expiraram; foi conferida em ${dayOf(day)}`,
  expired_gone: ({ ids, day }) =>
    `as palavras de ${ids.join(', ')} expiraram em ${dayOf(day)}, e por isso já não há com que comparar`,
  number_absent: ({ number }) => `o número "${number}" não está nos trechos citados`,
  number_for_other: ({ number, given, said }) =>
    `os trechos dão ${number} para ${unitOf(given)}, não para ${unitOf(said)}`,
  number_other: ({ given, unit, number }) => `os trechos dão ${given} para ${unitOf(unit)}, não ${number}`,
  number_of_titled: ({ titled, given, number }) => `os trechos dão a "${titled}" o número ${given}, não ${number}`,
  number_counting: ({ given, number, counted }) => `os trechos dizem "${given} ${counted}", não "${number} ${counted}"`,
  date_absent: ({ date }) => `a data "${date}" não está nos trechos citados`,
  name_otherwise: ({ name }) => `"${name}" aparece de outra forma nos trechos citados, que estão em outro idioma`,
  name_absent: ({ name }) => `o nome "${name}" não está nos trechos citados`,
  name_apart: ({ name }) => `as palavras de "${name}" não aparecem juntas nos trechos citados`,
  opening_absent: ({ word }) => `começa com "${word}", que não está nos trechos citados`,
  quotation_absent: ({ quotation }) => `a citação "${quotation}" não está nos trechos citados palavra por palavra`,
  words_absent: ({ words }) =>
    words.length === 1
      ? `os trechos citados não têm a palavra ${listed(words)}`
      : `os trechos citados não têm as palavras ${listed(words)}`,
  words_else: () => 'os trechos citados dizem outra coisa',
  foreign: ({ languages }) =>
    `os trechos citados estão em outro idioma (${languages.join(', ')}); só números, datas e nomes foram comparados`,
  personal: () => 'o que quem escreve a frase diz de si não está em nenhum trecho',
  word_turned: ({ held, said }) => `os trechos dizem "${held}" onde a frase diz "${said}"`,
  denied: () => 'a frase nega o que os trechos dizem, ou eles negam o que ela diz',
  denied_by_sentence: () => 'a frase nega o que os trechos dizem',
  denied_by_passages: () => 'os trechos negam o que a frase diz',
  opposite: () => 'os trechos dizem o contrário',
  other_way_round: ({ before, after }) => `os trechos dizem na ordem inversa: "${before}" antes de "${after}"`,
  swapped: () => 'nomes ou números parecem ter trocado de lugar',
  ...speakersTold,
}
