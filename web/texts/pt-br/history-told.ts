import { type GateName, gateNames } from '../../../src/domain/article/article.ts'
import type { historySentences as english } from '../../../src/domain/kept-words/history-sentences.ts'
import type { WordsLike } from '../words.ts'
import { vocabulary } from './vocabulary.ts'

const stageOf = (stage: keyof typeof vocabulary.stage): string => `"${vocabulary.stage[stage].title}"`

const isGate = (name: string): name is GateName => gateNames.some((one) => one === name)
const gatesOf = (names: string): string =>
  names
    .split(', ')
    .map((name) => (isGate(name) ? vocabulary.gate[name] : name))
    .join(', ')

const counted = (sections: string): string =>
  sections.replaceAll(/\((\d+) of (\d+) claims\)/gu, '($1 de $2 afirmações)')

const instantOf = (instant: string): string =>
  new Date(instant).toLocaleString('pt-BR', { dateStyle: 'short', timeStyle: 'short' })

/** Por que um livro mudou de estado, quando quem o diz é o programa, em português. */
export const historyTold: WordsLike<typeof english> = {
  submitted: () => 'enviado',
  erased: () => 'apagado',
  read_again: () => 'ler as fontes de novo',
  source_added: ({ source }) => `fonte acrescentada: ${source}`,
  nothing_read: () => 'nenhuma fonte foi lida ainda',
  starved: ({ sections }) => `há pouca evidência para: ${counted(sections)}`,
  waived: ({ why }) => `aceitou um artigo mais curto: ${why}`,
  edited: ({ version }) => `editado: versão ${version}`,
  refresh_applied: ({ changes, version }) =>
    changes === 1
      ? `1 mudança da atualização foi aceita: versão ${version}`
      : `${changes} mudanças da atualização foram aceitas: versão ${version}`,
  rerun: ({ stage }) => `rodar de novo a partir de ${stageOf(stage)}`,
  rerun_why: ({ stage, why }) => `rodar de novo a partir de ${stageOf(stage)}: ${why}`,
  rerun_anew: ({ stage }) => `rodar de novo a partir de ${stageOf(stage)}, tudo do zero`,
  rerun_anew_why: ({ stage, why }) => `rodar de novo a partir de ${stageOf(stage)}, tudo do zero: ${why}`,
  approved: ({ version }) => `versão ${version}`,
  approved_why: ({ version, why }) => `versão ${version}: ${why}`,
  approved_although: ({ version, gates, why }) =>
    `versão ${version}: aprovada embora não passe em ${gatesOf(gates)}: ${why}`,
  approved_in_bulk: ({ version }) => `versão ${version}, em lote: nenhuma evidência foi aberta`,
  approved_in_bulk_why: ({ version, why }) => `versão ${version}, em lote: nenhuma evidência foi aberta: ${why}`,
  approved_green: () => 'passa em todas as verificações, e nenhuma aprovação foi pedida',
  publish_now: ({ site }) => `publicar em ${site}`,
  publish_at: ({ site, instant }) => `publicar em ${site} em ${instantOf(instant)}`,
  published: ({ site }) => `publicado em ${site}`,
  drift_article: () => 'o artigo toma o lugar do post alterado',
  drift_site: () => 'o post fica como foi alterado',
  drift_taken: ({ version }) => `as palavras do site foram adotadas: versão ${version}`,
  drift_fails: () => 'o que foi adotado não passa em uma verificação',
  sources_none: () => 'Nenhuma fonte foi dada.',
  sources_unread: () => 'Nenhuma das fontes pôde ser lida.',
  sources_read: ({ read, all }) =>
    read === 1 ? `1 de ${all} fontes foi lida.` : `${read} de ${all} fontes foram lidas.`,
}
