import type { WordsLike } from '../../words.ts'
import { spokenPlace } from './places.ts'

const kinds = { link: 'O link', image: 'A imagem' } as const

/** O que a verificação de segurança diz. */
export const safetySentences: WordsLike<
  typeof import('../../../../src/domain/gates/sentences/safety.ts').safetySentences
> = {
  safety_machine_talk: ({ phrase, ...place }) =>
    `${spokenPlace(place)} fala com um modelo de linguagem ou como se fosse um (“${phrase}”): retire.`,
  safety_machine_talk_quoted: ({ phrase, ...place }) =>
    `${spokenPlace(place)} cita uma instrução a um modelo de linguagem (“${phrase}”): confirme que é intencional.`,
  safety_invisible: (place) => `${spokenPlace(place)} tem caracteres invisíveis: digite de novo.`,
  safety_two_scripts: ({ word, ...place }) =>
    `${spokenPlace(place)} mistura letras de dois alfabetos em “${word}”: digite de novo.`,
  safety_stranger: ({ address, ...place }) =>
    `${spokenPlace(place)} cita um endereço de terceiros (${address}) que nenhuma fonte tem: retire.`,
  safety_person: ({ address, ...place }) => `${spokenPlace(place)} traz o contato de uma pessoa (${address}): retire.`,
  safety_left_over: ({ mark, ...place }) =>
    `${spokenPlace(place)} tem uma marca que sobrou da escrita (${mark}): retire.`,
  safety_html: (place) => `${spokenPlace(place)} contém HTML: retire.`,
  safety_raw_html: ({ html }) => `Há HTML puro (${html}): retire e use Markdown.`,
  safety_slug: ({ slug }) => `O endereço (slug) ${slug} pode ter só letras, números e hifens.`,
  safety_link_secret: ({ kind, url }) => `${kinds[kind]} para ${url} leva um nome ou uma senha: retire.`,
  safety_link_tracker: ({ kind, url, tracker }) =>
    `${kinds[kind]} para ${url} rastreia os visitantes (${tracker}): aponte para a página sem isso.`,
  safety_link_person: ({ url }) => `O link para ${url} é o contato de uma pessoa: retire.`,
  safety_link_code: ({ kind, url }) => `${kinds[kind]} para ${url} pode executar código ou esconder conteúdo: retire.`,
  safety_link_stranger: ({ kind, url }) =>
    `${kinds[kind]} leva a ${url}, que não é uma fonte nem o próprio site: retire.`,
}
