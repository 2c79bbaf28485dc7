import type { ArticleLanguage } from './content-schema.ts'
import type { Claim, Gap, Topic } from './evidence.ts'

/** How to say that no source tells something; `{title}` is the book's title. */
const gapWords: Readonly<Partial<Record<Topic, Readonly<Record<ArticleLanguage, string>>>>> = {
  audience: {
    en: 'None of the sources says for whom {title} was written.',
    'pt-BR': 'Nenhuma das fontes diz para quem {title} foi escrito.',
  },
  prerequisites: {
    en: 'None of the sources names what a reader of {title} should know beforehand.',
    'pt-BR': 'Nenhuma das fontes diz o que é preciso saber antes de ler {title}.',
  },
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

/** What no source says about a book, in words that an article may use. */
export const gapsOf = (claims: readonly Claim[], title: string, language: ArticleLanguage): readonly Gap[] => {
  const told = new Set(claims.map((claim) => claim.topic))
  return Object.entries(gapWords).flatMap(([topic, words]) =>
    told.has(topic as Topic) ? [] : [{ topic: topic as Topic, text: words[language].replace('{title}', title) }],
  )
}
