import { type ArticleLanguage, type VerdictItem, verdictItems } from './content-schema.ts'
import { type Claim, type Gap, type Topic, topics } from './evidence.ts'
import { bears, claimsForItem } from './verdict-evidence.ts'

type Worded = Readonly<Record<ArticleLanguage, string>>

/** How to say that no source tells something; `{title}` is the book's title without its subtitle. */
const audience: Worded = {
  en: 'None of the sources says for whom {title} was written.',
  'pt-BR': 'Nenhuma das fontes diz para quem {title} foi escrito.',
}
const prerequisites: Worded = {
  en: 'None of the sources names what a reader of {title} should know beforehand.',
  'pt-BR': 'Nenhuma das fontes diz o que é preciso saber antes de ler {title}.',
}
const gapWords: Readonly<Partial<Record<Topic, Worded>>> = {
  criticism: {
    en: 'None of the sources criticises {title}.',
    'pt-BR': 'Nenhuma das fontes critica {title}.',
  },
  practice: {
    en: 'None of the sources shows where {title} was put into practice.',
    'pt-BR': 'Nenhuma das fontes mostra onde {title} foi posto em prática.',
  },
  author: {
    en: 'None of the sources tells more about who wrote {title}.',
    'pt-BR': 'Nenhuma das fontes conta mais sobre quem escreveu {title}.',
  },
}

/** The same for the lines of the verdict box, with the topic under which each is kept. */
const verdictGaps: Readonly<Record<VerdictItem, { readonly topic: Topic; readonly words: Worded }>> = {
  learn: {
    topic: 'contents',
    words: {
      en: 'None of the sources lists what a reader of {title} learns.',
      'pt-BR': 'Nenhuma das fontes lista o que se aprende em {title}.',
    },
  },
  audience: { topic: 'audience', words: audience },
  skip: {
    topic: 'audience',
    words: {
      en: 'No source says outright who should skip {title}.',
      'pt-BR': 'Nenhuma fonte diz com todas as letras quem pode pular {title}.',
    },
  },
  prerequisites: { topic: 'prerequisites', words: prerequisites },
  versions: {
    topic: 'subject',
    words: {
      en: 'The sources give no version number of any technology in {title}.',
      'pt-BR': 'As fontes não dão número de versão de nenhuma tecnologia em {title}.',
    },
  },
}

/** What is said instead of a line that sources tell, though not in words that fit the box. */
const unfitting: Readonly<Record<VerdictItem, Worded>> = {
  learn: {
    en: 'No source sums up in a single line what {title} teaches.',
    'pt-BR': 'Nenhuma fonte resume numa só linha o que {title} ensina.',
  },
  audience: {
    en: 'No source sums up in a single line whom {title} suits.',
    'pt-BR': 'Nenhuma fonte resume numa só linha para quem {title} serve.',
  },
  skip: {
    en: 'No source sums up in a single line who should skip {title}.',
    'pt-BR': 'Nenhuma fonte resume numa só linha quem pode pular {title}.',
  },
  prerequisites: {
    en: 'No source sums up in a single line what {title} asks of its readers.',
    'pt-BR': 'Nenhuma fonte resume numa só linha o que {title} pede de quem lê.',
  },
  versions: {
    en: 'No source lists the versions of the technologies in {title} in one place.',
    'pt-BR': 'Nenhuma fonte lista num só lugar as versões das tecnologias de {title}.',
  },
}

/** A title without its subtitle, for a sentence that names the book. */
const shortTitle = (title: string): string => /^(.{3,}?)\s*[:–—]\s/u.exec(title)?.[1] ?? title

const worded = (words: Worded, title: string, language: ArticleLanguage): string =>
  words[language].replace('{title}', () => shortTitle(title))

/** The sentence that says of a line of the verdict box that no source tells it. */
export const verdictGap = (item: VerdictItem, title: string, language: ArticleLanguage): Gap => {
  const { topic, words } = verdictGaps[item]
  return { topic, text: worded(words, title, language) }
}

/** The sentence for a line of the verdict box that sources do tell, but not so that it can stand there: it claims no silence. */
export const verdictUnfit = (item: VerdictItem, title: string, language: ArticleLanguage): Gap => ({
  topic: verdictGaps[item].topic,
  text: worded(unfitting[item], title, language),
})

/** What no source says about a book, in words that an article and its verdict box may use; each sentence once. */
export const gapsOf = (claims: readonly Claim[], title: string, language: ArticleLanguage): readonly Gap[] => {
  const told = new Set(claims.map((claim) => claim.topic))
  // To say whom a book disappoints is to criticise it.
  if (claims.some((claim) => bears(claim, 'skip'))) told.add('criticism')
  const untoldInBox = verdictItems
    .filter((item) => claimsForItem(item, claims).length === 0)
    .map((item) => verdictGap(item, title, language))
  const untold = topics.flatMap((topic) => {
    const words = gapWords[topic]
    return words === undefined || told.has(topic) ? [] : [{ topic, text: worded(words, title, language) }]
  })
  return [...untold, ...untoldInBox]
}
