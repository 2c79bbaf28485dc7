import type { WordsLike } from '../../words.ts'

const ownPost = ({ title, url }: { readonly title: string; readonly url: string }): string =>
  `seu post ${title} (${url})`

/** O que dizem as verificações de enchimento, consistência, especificidade, palavras próprias e originalidade. */
export const wordingSentences: WordsLike<
  typeof import('../../../../src/domain/gates/sentences/wording.ts').wordingSentences
> = {
  filler_phrase: ({ said, phrase }) =>
    `${said} usa o lugar-comum “${phrase}”: diga algo sobre este livro, ou retire a frase.`,
  filler_repeated: ({ said, first }) => `${said} repete a frase ${first}: retire uma das duas.`,
  filler_general: ({ said }) => `${said} serviria para qualquer livro: cite o que este tem, ou retire a frase.`,
  filler_empty: ({ said }) =>
    `${said} não diz nada sobre este livro: nenhuma palavra da frase está nas fontes. Retire-a ou torne-a específica.`,
  consistency_point: ({ said, first, first_said }) =>
    `${said} repete o que diz a frase ${first} (${first_said}): diga isso em uma seção só, ou diga mais sobre isso.`,
  consistency_name_in_sources: ({ said, written, use, often, all }) =>
    `${said} escreve “${written}”, mas as fontes escrevem “${use}” (${often} de ${all} ${all === 1 ? 'vez' : 'vezes'}): fique com um nome só, “${use}”.`,
  consistency_name_own: ({ said, written, use }) =>
    `${said} escreve “${written}”, mas o nome correto é “${use}”: fique com um nome só, “${use}”.`,
  consistency_name_elsewhere: ({ said, written, use }) =>
    `${said} escreve “${written}”, mas em outro lugar o artigo escreve “${use}”: fique com um nome só, “${use}”.`,
  specificity_general: ({ general, sentences, example }) =>
    `${general} de ${sentences} frases do texto serviriam para qualquer outro livro${example === '' ? '' : `, como ${example}`}: diga o que só a evidência deste livro diz.`,
  specificity_theme: ({ heading, named, needed, offer }) =>
    `A seção ${heading} cita ${named} dos ${needed} capítulos, ferramentas, exemplos ou números da sua evidência de que precisa: ${offer.length === 0 ? 'apoie-a em trechos que tragam algum' : `a evidência dela tem ${offer.join(', ')}`}.`,
  overlap_copy: ({ said, most, passage }) =>
    `${said} repete mais de ${most} palavras do trecho ${passage}: diga com outras palavras, ou faça uma citação breve com a autoria.`,
  overlap_share: ({ percent, run }) =>
    `${percent}% das palavras do artigo estão em sequências de ${run} ou mais palavras como nas fontes: diga mais com outras palavras.`,
  overlap_quotation: ({ said, words, most }) =>
    `A citação ${said} tem ${words} palavras e pode ter até ${most}: encurte-a.`,
  overlap_allowance: ({ source, words, most }) =>
    `As citações de ${source} têm ${words} palavras ao todo; ${most === 0 ? 'os direitos da fonte não permitem nenhuma: diga com outras palavras' : `os direitos da fonte permitem até ${most}`}.`,
  originality_title: ({ place, ...post }) =>
    `O ${place === 'title' ? 'título' : 'título de SEO'} é o mesmo do ${ownPost(post)}: use outras palavras.`,
  originality_sentence: ({ said, ...post }) =>
    `${said} é quase uma frase do ${ownPost(post)}: diga de outro modo, ou crie um link para ele.`,
}
