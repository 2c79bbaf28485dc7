import type { publishingSentences as english } from '../../../../src/domain/refusals/publishing.ts'
import type { WordsLike } from '../../words.ts'

const pictureBarred = (label: string): string =>
  `A imagem vem de "${label}", cujas imagens não podem ser publicadas em outro lugar. Escolha uma imagem que você tenha o direito de mostrar, como uma que a editora lhe deu.`

/** Por que um post, as suas opções ou o perfil de um site são recusados. */
export const publishingSentences: WordsLike<typeof english> = {
  publish_target_unknown: ({ target }) => `traz "${target}", que não é "file" nem um site guardado`,
  publish_level_empty: () => 'tem um nível vazio; escreva-o desde o topo, como Resenhas > Programação',
  publish_post_type: () =>
    'não é o nome de um tipo de post: até 20 letras minúsculas, algarismos, hifens e sublinhados',
  picture_rights_unknown: ({ label }) => pictureBarred(label),
  picture_not_allowed: ({ label }) => pictureBarred(label),
  profile_marketplace: () => 'não é uma loja como amazon.com.br',
  profile_marketplace_twice: ({ marketplace }) => `traz ${marketplace} pela segunda vez`,
  profile_tag_missing: () => 'não tem tag; tire a loja ou dê a tag dela',
  profile_tag: () => 'não é uma tag: até 60 letras, algarismos, hifens, pontos e sublinhados, como blog-20',
  profile_category_part: () => 'tem uma parte vazia; escreva-a desde o topo, como Resenhas > Programação',
  profile_daily_cap: ({ most }) => `não é um número inteiro de 1 a ${most}; deixe vazio para não ter limite`,
  profile_saved_meanwhile: () => 'outra pessoa salvou este perfil de site enquanto isso',
  profile_other_tags: () => 'o perfil do site traz outras tags que as da prévia; salve-o antes',
  site_unknown: ({ target }) => `não há nenhum lugar para publicar em "${target}"`,
  site_not_readable: ({ target }) =>
    `"${target}" não é um site cujos posts possam ser lidos de volta; escolha um site WordPress`,
  site_address_form: () => 'não é um endereço http(s)',
  site_address_password: () => 'não pode conter um nome de usuário ou uma senha',
  site_address_clear: () => 'deve começar com https://, ou a senha de aplicativo passaria pela rede às claras',
  site_too_slow: ({ host }) => `${host} responde devagar demais para ser examinado; tente de novo mais tarde`,
  site_gone: ({ id }) => `não há nenhuma credencial do WordPress ${id}`,
  publish_day_full: ({ cap, day }) => `O perfil do site permite ${cap} posts por dia; o dia ${day} está cheio.`,
  post_drifted: ({ post, host, link }) => `Alguém mudou o post ${post} em ${host}: ${link}`,
  post_not_drifted: () => 'a publicação não parou por causa de uma mudança no site',
  post_gone: () => 'o post já não está no site; tente de novo para publicar o artigo outra vez',
  post_changed_again: () => 'o post mudou mais uma vez depois que você o viu; olhe-o de novo',
  link_post_changed: () => 'O post mudou depois que o link foi proposto. Olhe as propostas de novo.',
  link_not_published: ({ target }) => `esta resenha não foi publicada em "${target}"`,
  link_posts_fixed: ({ target }) => `os posts em "${target}" não podem ser mudados`,
  link_post_gone: () => 'O post não existe mais.',
  refresh_nothing: () => 'no momento não há mudanças de uma atualização para escolher',
  refresh_other_version: ({ shown, current }) =>
    `as mudanças foram mostradas a partir da versão ${shown}; a versão ${current} é a atual`,
  refresh_unknown_changes: ({ ids }) => `traz ${ids.join(', ')}, que não é uma mudança oferecida`,
}
