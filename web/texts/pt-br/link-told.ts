import type { linkSentences as english } from '../../../src/domain/seo/link-sentences.ts'
import type { WordsLike } from '../words.ts'

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} e ${names.at(-1)}`

const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

const altFaults: Readonly<Record<string, (text: string) => string>> = {
  none: () => 'não tem texto alternativo: diga o que se vê nela',
  file_name: (text) => `tem um nome de arquivo como texto alternativo ("${text}"): diga o que se vê nela`,
  keyword: (text) => `tem só a palavra-chave como texto alternativo ("${text}"): diga o que se vê nela`,
  name: (text) => `tem um texto alternativo ("${text}") que dá nome e não descreve: diga o que se vê nela`,
  long: (characters) => `tem um texto alternativo de ${characters} caracteres: uma frase basta`,
}

/** O que se diz de links e de imagens, em português. */
export const linkTold: WordsLike<typeof english> = {
  links_held: ({ count }) =>
    count === 1 ? 'O artigo leva a 1 post próprio.' : `O artigo leva a ${count} posts próprios.`,
  links_missing: ({ title, more }) =>
    `O artigo não leva a nenhum dos posts próprios que estão perto dele: crie um link para "${title}"${more > 0 ? ` ou para um de mais ${more}` : ''} onde o texto fala do mesmo.`,
  links_no_posts: () => 'Ainda não há posts próprios a que levar.',
  links_none_close: ({ posts }) =>
    posts === 1
      ? 'O único post próprio não está perto o bastante para um link.'
      : `Nenhum dos ${posts} posts próprios está perto o bastante para um link.`,
  link_reason: ({ author, subject, keyword, names }) =>
    asSentence(
      [
        ...(author === '' ? [] : [`fala da mesma autoria, ${author}`]),
        ...(subject === '' ? [] : [`este artigo fala do assunto dele, "${subject}"`]),
        ...(keyword === '' ? [] : [`o título dele fala de "${keyword}"`]),
        ...(names.length === 0 ? [] : [`os dois falam de ${listed(names)}`]),
      ].join('; '),
    ),
  alt_no_images: () => 'Não há imagens que precisem de texto alternativo.',
  alt_described: () => 'Toda imagem tem um texto alternativo que a descreve.',
  alt_faults: ({ images, faults, texts }) =>
    asSentence(
      images
        .map((image, index) => `a imagem "${image}" ${altFaults[faults[index] ?? '']?.(texts[index] ?? '') ?? ''}`)
        .join('; '),
    ),
}
