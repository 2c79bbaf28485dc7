import type { fieldSentences as english } from '../../../../src/domain/refusals/fields.ts'
import type { WordsLike } from '../../words.ts'

const types: Readonly<Record<string, string>> = {
  string: 'um texto',
  number: 'um número',
  int: 'um número inteiro',
  boolean: 'sim ou não',
  array: 'uma lista',
  object: 'um objeto',
  record: 'um objeto',
}

/** Por que um campo é recusado: cada frase segue o nome do campo. */
export const fieldSentences: WordsLike<typeof english> = {
  field_missing: () => 'está faltando',
  field_not_text: () => 'não é um texto',
  field_broken_characters: () => 'contém caracteres quebrados',
  field_control_characters: () => 'contém caracteres de controle',
  field_too_many_characters: ({ characters, most }) => `tem ${characters} caracteres; o máximo é ${most}`,
  field_too_many: ({ count, most }) => `tem ${count} itens; o máximo é ${most}`,
  field_unknown: () => 'não é um campo conhecido aqui',
  field_not_of_type: ({ type }) => `não é ${types[type] ?? type}`,
  field_above: ({ most }) => `é grande ou longo demais; o máximo é ${most}`,
  field_below: ({ least }) => `é pequeno ou curto demais; o mínimo é ${least}`,
  field_not_one_of: ({ choices }) => `não é uma destas opções: ${choices.join(', ')}`,
  value_not_one_of: ({ given, choices }) => `traz "${given}", que não é uma destas opções: ${choices.join(', ')}`,
  instant_without_zone: () => 'não é uma data e hora com fuso horário, como 2026-11-30T09:00:00-03:00',
  address_too_long: ({ most }) => `tem mais de ${most} caracteres`,
  address_not_whole: () => 'não é um endereço da web completo; deve começar com https://',
  address_not_of_web: ({ protocol }) => `não é um endereço da web: "${protocol}" não é http: nem https:`,
  address_with_password: () => 'contém um nome de usuário ou uma senha; deixe-os de fora',
  address_without_host: ({ host }) => `não traz um domínio completo ("${host}")`,
  cursor_unknown: () => 'não é um cursor desta lista',
}
