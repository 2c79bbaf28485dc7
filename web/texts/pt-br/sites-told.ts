import type { siteSentences as english } from '../../../src/domain/kept-words/site-sentences.ts'
import type { WordsLike } from '../words.ts'

const companion = 'O plugin companheiro imprime os dados estruturados sem eles.'

/** O que se diz de um post que saiu, em português. */
export const sitesTold: WordsLike<typeof english> = {
  no_seo_plugin: () =>
    'O site não mostra plugin para mecanismos de busca (Yoast SEO, Rank Math), e por isso nenhum campo de SEO foi escrito.',
  left_as_changed: () => 'O post ficou como foi alterado no site; o artigo daqui é outro.',
  second_draft: ({ id }) => `Um segundo rascunho (${id}) ficou no site, que não deixa o usuário apagá-lo.`,
  in_bin: ({ id }) => `O post anterior (${id}) está na lixeira do site e ficou lá.`,
  public_on: ({ local, zone }) => `O site torna o post público em ${local}, no horário dele (${zone}).`,
  public_already: ({ instant }) => `O post já é público e continua assim; ${instant} não foi usado.`,
  public_at_once: ({ instant }) => `O instante pedido (${instant}) já passou, e por isso o post é público desde já.`,
  public_again: ({ status }) => `O post estava como "${status}" no site; é público de novo.`,
  slug_taken: ({ slug, kept, url }) =>
    `O slug "${slug}" já é usado no site por outro post, e por isso este fica em "${kept}": ${url}`,
  slug_changed: ({ slug, kept }) => `O site fez "${kept}" do slug "${slug}".`,
  markup_changed: ({ near }) =>
    `O site guarda todas as palavras do post, mas mudou a marcação ao guardá-lo, primeiro perto de: ${near}`,
  blocks_stopped: ({ host }) =>
    `Um firewall diante de ${host} não deixa passar a marcação dos blocos, e por isso o post é HTML simples: o editor o abre como um só bloco clássico. Deixe passar os pedidos do usuário a /wp-json/ para ter blocos.`,
  no_field: () => 'Este tipo de post não tem esse campo no site.',
  not_kept: () => 'O site não o guardou como foi enviado.',
  seo_unseen: ({ key, plugin }) =>
    `O site não mostra ${key} do ${plugin} na interface REST; o plugin companheiro mostra, ou preencha-o lá à mão.`,
  seo_other: ({ kept, key }) => `O site guarda ${kept} em ${key}, não o que foi enviado.`,
  no_scripts: () => `O site não deixa o usuário escrever scripts (unfiltered_html). ${companion}`,
  scripts_taken: () => `O site tira os scripts do texto. ${companion}`,
  scripts_stopped: () => `Um firewall diante do site não deixa passar scripts. ${companion}`,
  kind_kept: ({ name }) => `O artigo já está no site como "${name}", e o tipo de um post não é mudado.`,
  instant_kept: ({ instant }) => `O site guarda ${instant} (UTC) no lugar.`,
  words_kept: ({ kept }) => `O site guarda "${kept}" no lugar; mude isso na biblioteca de mídia dele.`,
  picture: ({ reason }) => `A imagem não foi aceita, e o post sai sem ela. ${reason}`,
  terms: ({ reason }) => `${reason} Crie-o no WordPress, escolha outro, ou publique com um usuário que possa criá-lo.`,
  author: ({ reason }) => `${reason} O post é assinado pelo usuário da credencial.`,
  author_role: ({ name }) => `O usuário da credencial não pode assinar como "${name}"; é preciso o papel de editor.`,
  author_unknown: ({ name }) =>
    `Ninguém que escreve lá se chama "${name}"; digite um login, slug ou nome público do site.`,
}
