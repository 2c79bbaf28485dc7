import type { rightsSentences as english } from '../../../src/domain/kept-words/rights-sentences.ts'
import type { WordsLike } from '../words.ts'

/** Por que uma fonte pode ser guardada, mostrada e citada assim, em português. */
export const rightsTold: WordsLike<typeof english> = {
  shop_interface: () =>
    'As políticas da Amazon para associados: o que a interface responde é guardado por um dia; imagens e notas não são guardadas.',
  shop_page: () =>
    'A página de uma loja como o editor poderia lê-la: preços envelhecem em um dia; imagens e resenhas de leitores continuam da loja.',
  crossref: () =>
    'A Crossref não reivindica direitos sobre seus dados; um resumo é da editora e é citado em poucas palavras.',
  readers_catalogue: () =>
    'Um catálogo que leitores escrevem: os fatos são livres; as resenhas de leitores são parafraseadas e nunca mostradas inteiras.',
  google: () =>
    'Os termos das interfaces do Google não permitem cópias duradouras do que respondem, que por isso some depois de um dia.',
  open_catalogue: () =>
    'Um catálogo aberto cujos dados são de uso livre; as descrições muitas vezes são da editora e por isso são citadas em poucas palavras.',
  publisher_page: () =>
    'O que uma editora diz do seu livro em público: citado em poucas palavras, com a fonte nomeada, para uma resenha.',
  wikipedia: () =>
    'Texto livre sob CC BY-SA 4.0: pode ser citado onde a Wikipedia é nomeada; mais do que citações obrigaria o artigo.',
  public_page: () => 'Uma página pública: citada em poucas palavras, com a fonte nomeada, para os fins de uma resenha.',
}
