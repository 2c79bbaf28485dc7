import type { requestSentences as english } from '../../../../src/domain/refusals/requests.ts'
import type { WordsLike } from '../../words.ts'

const steps: Readonly<Record<string, string>> = { day: 'dia', week: 'semana', month: 'mês' }

/** Por que um pedido é recusado antes que algo seja feito. */
export const requestSentences: WordsLike<typeof english> = {
  request_instant: () => 'não é uma data e hora como 2026-11-30T09:00:00Z',
  request_letters_or_filter: () =>
    'deve ser {letters: [{submission_id, letter_id}]}, com no máximo 200, ou {filter: {...}}',
  request_one_source: () =>
    'deve ser {url}, ou {text, label} com url se houver uma, ou {answers: [{question_id, answer}]}',
  request_sources_twice: () => 'cita uma fonte duas vezes',
  request_time_of_day: () => 'deve ser uma hora do dia: 07:30',
  request_time_zone: () => 'deve ser um fuso horário: America/Sao_Paulo',
  request_month: () => 'deve ser como 2026-11',
  request_marketplace: () => 'não é um domínio como amazon.com.br',
  request_tag: () => 'não é uma tag',
  body_not_json: () => 'não é JSON válido',
  body_not_multipart: () => 'não foi enviado como multipart/form-data',
  body_of_other_kind: () => 'vem num formato que não é aceito aqui',
  body_of_other_length: () => 'é mais curto ou mais longo do que anunciado',
  body_broken: () => 'é um formulário que termina antes da hora ou está malformado; envie de novo',
  body_many_files: () => 'traz mais de um arquivo',
  body_many_parts: () => 'traz partes demais',
  body_many_fields: () => 'traz campos demais',
  file_not_sent: () => 'está faltando; envie-o como multipart/form-data',
  too_large: ({ mebibytes, bytes }) => `tem mais de ${mebibytes} MiB (${bytes} bytes)`,
  too_many_requests: ({ most, seconds }) => `mais de ${most} pedidos por minuto; espere ${seconds} s`,
  origin_foreign: () => 'é outro site, não este servidor; abra o servidor pelo endereço dele',
  stretch_backwards: ({ to }) => `não pode vir depois de ${to}`,
  stretch_too_long: ({ most, step }) =>
    `está longe demais: por ${steps[step] ?? step}, podem ser pedidos no máximo ${most} dias de uma vez`,
  row_not_object: () => 'não é um objeto',
  stored_too_large: ({ name, mebibytes }) =>
    `${name} tem ${mebibytes} MiB; um armazenamento aceita no máximo 15 MiB de uma vez`,
  not_in_audit_log: () =>
    'está feito, mas o registro de auditoria não pôde ser escrito; veja o que há antes de pedir de novo',
}
