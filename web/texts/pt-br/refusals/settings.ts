import type { settingSentences as english } from '../../../../src/domain/refusals/settings.ts'
import type { WordsLike } from '../../words.ts'

/** Por que o que se ajusta é recusado. */
export const settingSentences: WordsLike<typeof english> = {
  offline_writer_untested: () => 'compõe por regras e não é chamado: não há o que testar',
  open_sources_unknown: ({ unknown, known }) =>
    `cita o que não pode ser consultado sobre um livro: ${unknown.join(', ')}; há ${known.join(', ')}`,
  webhook_unknown: ({ id }) => `Não há nenhum webhook ${id}.`,
  channel_unknown: ({ id }) => `Não há nenhum canal ${id}.`,
  channel_unusable: ({ label }) => `O que está guardado do canal "${label}" não pode ser usado. Acrescente-o de novo.`,
  channel_unsigned: () => 'O canal não tem segredo com que assinar. Acrescente-o de novo.',
  receiver_this_machine: () => 'leva a esta máquina, o que só é permitido onde PIGMEU_ALLOW_LOOPBACK é true',
  receiver_not_called: () => 'não pode ser chamado: leva a uma rede privada ou reservada',
  receiver_clear: () => 'deve começar com https://, ou as mensagens passariam pela rede às claras',
  mail_address_unknown: () => 'Você não tem endereço de e-mail aqui; digite-o onde escolhe as suas notificações.',
  mail_address_missing: () => 'não é conhecido',
  schema_id_form: () => 'só pode ter letras minúsculas a-z, algarismos e hifens, e começa com uma letra',
  template_text_empty: () => 'está vazio',
  template_variable: ({ name, known }) =>
    `usa a variável "{{${name}}}", que não existe; as conhecidas são ${known.join(', ')}`,
  template_braces: () => 'tem chaves "{{" ou "}}" que não pertencem a nenhuma variável',
  prompt_version_unknown: ({ prompt, version }) => `o prompt "${prompt}" não tem versão ${version}`,
  schema_role_twice: ({ role }) => `tem o papel "${role}" duas vezes; cada seção precisa de um papel próprio`,
  schema_empty: () => 'está vazio',
  schema_least_above: () => 'tem um mínimo acima do máximo',
  schema_without_topics: () => 'está vazio: nenhuma afirmação poderia alimentar a seção',
  schema_without_theme: () => 'não tem nenhuma seção temática, e só ela pode ter subtítulos',
  schema_body_beyond: ({ least, most }) => `pede ${least} palavras, mas todas as seções juntas só podem ter ${most}`,
  schema_total_below: ({ most, least }) => `permite ${most} palavras, mas as seções precisam de ao menos ${least}`,
  schema_body_above_total: () => 'pede mais do que o artigo inteiro pode ter',
  schema_disclosure_empty: () => 'está vazio, mas a política o exige',
  schema_affiliate_empty: () => 'está vazio, mas os links rendem comissão',
  schema_item_twice: ({ item }) => `tem o item "${item}" duas vezes`,
}
