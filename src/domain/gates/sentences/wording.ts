/** A post of the own site as messages name it; its title is quoted already. */
type NamedPost = {
  readonly title: string
  readonly url: string
}

const ownPost = ({ title, url }: NamedPost): string => `your post ${title} (${url})`

/** What the gates of filler, consistency, specificity, overlap and originality say; `said` and the like are quoted already. */
export const wordingSentences = {
  filler_phrase: ({ said, phrase }: { said: string; phrase: string }) =>
    `${said} uses the stock phrase “${phrase}”: say it about this book, or take it out.`,
  filler_repeated: ({ said, first }: { said: string; first: string }) =>
    `${said} repeats sentence ${first}: take one of them out.`,
  filler_general: ({ said }: { said: string }) =>
    `${said} would fit any book: name what this one has, or take the sentence out.`,
  filler_empty: ({ said }: { said: string }) =>
    `${said} says nothing about this book: no word of it is in the sources. Take it out or make it specific.`,
  consistency_point: ({ said, first, first_said }: { said: string; first: string; first_said: string }) =>
    `${said} makes the point of sentence ${first} (${first_said}) again: say it in one section, or say more of it.`,
  consistency_name_in_sources: ({
    said,
    written,
    use,
    often,
    all,
  }: {
    said: string
    written: string
    use: string
    often: number
    all: number
  }) =>
    `${said} writes “${written}”, but the sources write “${use}” (${often} of ${all} times): keep to one name, “${use}”.`,
  consistency_name_own: ({ said, written, use }: { said: string; written: string; use: string }) =>
    `${said} writes “${written}”, but its own name is “${use}”: keep to one name, “${use}”.`,
  consistency_name_elsewhere: ({ said, written, use }: { said: string; written: string; use: string }) =>
    `${said} writes “${written}”, but elsewhere the article writes “${use}”: keep to one name, “${use}”.`,
  specificity_general: ({ general, sentences, example }: { general: number; sentences: number; example: string }) =>
    `${general} of ${sentences} sentences of the body would fit any other book${example === '' ? '' : `, such as ${example}`}: say what only this book's evidence says.`,
  specificity_theme: ({
    heading,
    named,
    needed,
    offer,
  }: {
    heading: string
    named: number
    needed: number
    offer: string[]
  }) =>
    `The section ${heading} names ${named} of the ${needed} chapters, tools, examples or figures of its evidence that it needs: ${offer.length === 0 ? 'let it rest on passages that have some' : `its evidence has ${offer.join(', ')}`}.`,
  overlap_copy: ({ said, most, passage }: { said: string; most: number; passage: string }) =>
    `${said} repeats more than ${most} words of passage ${passage}: say it in other words, or quote it briefly with who says it.`,
  overlap_share: ({ percent, run }: { percent: number; run: number }) =>
    `${percent}% of the article's words stand in runs of ${run} or more words as the sources have them: say more of it in other words.`,
  overlap_quotation: ({ said, words, most }: { said: string; words: number; most: number }) =>
    `The quotation ${said} has ${words} words and may have ${most}: shorten it.`,
  overlap_allowance: ({ source, words, most }: { source: string; words: number; most: number }) =>
    `Quotations from ${source} have ${words} words in all; its rights say that they ${most === 0 ? 'may have none: say it in other words' : `may have ${most}`}.`,
  originality_title: ({ place, ...post }: NamedPost & { place: 'title' | 'seo_title' }) =>
    `The ${place === 'title' ? 'title' : 'SEO title'} is that of ${ownPost(post)}: word it differently.`,
  originality_sentence: ({ said, ...post }: NamedPost & { said: string }) =>
    `${said} is almost a sentence of ${ownPost(post)}: say it anew, or link to it.`,
}
