import type { peopleSentences as english } from '../../../../src/domain/refusals/people.ts'
import type { WordsLike } from '../../words.ts'
import { sessionTexts } from '../session.ts'

const roles: Readonly<Record<string, string>> = sessionTexts.role
const roleName = (role: string): string => roles[role] ?? role

/** Por que alguém não entra ou não pode fazer algo, e por que o que se diz de pessoas é recusado. */
export const peopleSentences: WordsLike<typeof english> = {
  name_too_long: ({ most }) => `tem mais de ${most} caracteres`,
  name_kept: () => 'é reservado ao próprio servidor; escolha outro',
  name_taken: () => 'é ou já foi de um usuário; o histórico continua a citá-lo, e ninguém mais o recebe',
  name_of_other: ({ name }) => `é de outro usuário; entre como ${name}, ou diga outro nome`,
  email_form: () => 'não é um endereço de e-mail',
  password_short: ({ least }) => `tem menos de ${least} caracteres`,
  password_wrong: () => 'a senha atual não está certa',
  sign_in_one_way: () => 'dê um token ou uma senha',
  sign_in_way_missing: () => 'ou "token" é necessário, e não os dois',
  sign_in_too_often: ({ seconds }) => `entradas erradas demais; tente de novo em ${seconds} s`,
  sign_in_link_empty: () => 'o link de entrada não traz nenhum token',
  invitation_over: () =>
    'Este convite já foi usado, é antigo demais ou foi substituído. Peça um link novo a quem convidou você.',
  user_disabled: ({ name }) => `${name} está com o acesso desativado; reative-o antes.`,
  user_first_owner: () =>
    'Este é o proprietário que toda instalação tem, que entra pelo link que o servidor mostra. Não pode ser desativado nem receber outro papel.',
  user_unknown: ({ id }) => `Não há nenhum usuário "${id}".`,
  user_changed_meanwhile: () => 'Outros estão mudando este usuário ao mesmo tempo; tente de novo.',
  session_unknown: ({ id }) => `Você não tem nenhuma sessão "${id}".`,
  api_access_unnamed: () => 'está faltando; diga para que serve o token',
  api_access_unknown: ({ id }) => `Não há nenhum token da API "${id}".`,
  api_access_forbidden: () =>
    'Nenhum token da API pode fazer isto, para que um token roubado não possa; entre como pessoa.',
  api_access_confined: ({ areas }) => `Este token da API só serve para ${areas.join(', ')}.`,
  role_needed: ({ needed, role }) => `Para isto é preciso o papel de ${roleName(needed)}; o seu é ${roleName(role)}.`,
  role_needed_for_others: ({ needed, role }) =>
    `Para o que é de outros é preciso o papel de ${roleName(needed)}; o seu é ${roleName(role)}.`,
}
