import type { articleSentences as english } from '../../../../src/domain/refusals/articles.ts'
import type { WordsLike } from '../../words.ts'
import { gateNames, statusName } from './domain-names.ts'

/** Por que algo sobre um artigo, as suas palavras ou o que se diz dele é recusado. */
export const articleSentences: WordsLike<typeof english> = {
  approve_without_reason: ({ gates }) =>
    `está faltando; o artigo não passa em ${gateNames(gates)}: diga por que é aprovado mesmo assim`,
  statement_outdated: ({ present }) => `não é a atual, que é ${present}; carregue a página de novo e leia-a`,
  slug_form: () => 'só pode ter letras minúsculas a-z, algarismos e hifens simples',
  judgement_not_list: () => 'não é uma lista de frases',
  judgement_too_many: ({ count, most }) => `tem ${count} frases; o máximo é ${most}`,
  judgement_rating: () => 'não é uma destas notas: 1, 1,5, 2 ... 5',
  comments_full: ({ most }) => `não pode ser acrescentado: há ${most} comentários; remova alguns antes`,
  comment_gone: () => 'este comentário não existe mais',
  comment_of_other: ({ by }) => `Este comentário é de ${by}; só essa pessoa ou um proprietário pode mudá-lo.`,
  comment_answered: () => 'Alguém respondeu a este comentário; resolva-o em vez de removê-lo, para que nada se perca.',
  article_not_yet: ({ title, status }) => `"${title}" ainda não tem artigo; situação: ${statusName(status)}`,
  article_version_unknown: ({ version }) => `não há versão ${version} deste artigo`,
  article_version_gone: ({ version }) => `a versão ${version} do artigo não existe mais`,
  article_edited_meanwhile: ({ base, current }) => `você editou a versão ${base}, mas a versão ${current} é a atual`,
  evidence_gone: () => 'a evidência deste artigo não existe mais',
  evidence_unverifiable: () =>
    'Aquilo de que este artigo foi feito não existe mais, e nenhuma redação pode ser conferida. Mande ler as fontes do livro de novo antes.',
  draft_other_words: ({ by }) => `${by} salvou outras palavras enquanto isso`,
  draft_ended: () => 'o rascunho foi salvo como versão ou descartado enquanto isso',
  draft_changed: ({ by }) => `${by} salvou outras palavras neste rascunho; elas ainda estão lá`,
  draft_too_long: ({ most }) => `nenhuma parte de um artigo pode ter mais de ${most} caracteres`,
  draft_base_unknown: ({ base, current }) => `não há versão ${base}; a atual é ${current}`,
  section_absent: () => 'não está no artigo',
  section_of_facts: () => 'é feita dos fatos do registro do livro, não escrita; corrija você mesmo as suas linhas',
  section_without_claims: () =>
    'não tem nenhuma afirmação da evidência da qual ser escrita; acrescente uma fonte, ou escreva-a você mesmo',
  section_no_writer: () => 'Ninguém escreve seções aqui.',
  proposal_gone: () => 'não existe essa seção reescrita',
  proposal_changes_over: ({ changes }) => `não pode passar das ${changes} mudanças que existem`,
  proposal_version_before: () => 'precisa ser uma versão feita depois que a seção foi reescrita',
}
