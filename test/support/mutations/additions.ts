import type { Mutate, MutationLanguage } from './mutation.ts'
import { namesIn } from './names.ts'
import { numbersIn } from './numbers.ts'
import { firstOf, seedOf } from './seeded.ts'
import { plain, standsIn } from './text.ts'

/** Plausible facts that no page has, each with the words that must not stand in the evidence. */
const inventions: Readonly<Record<MutationLanguage, readonly (readonly [clause: string, key: string])[]>> = {
  en: [
    [', and a second volume is planned for next spring', 'volume'],
    [', and it has been adapted for the stage', 'stage'],
    [', which earned a nomination for the Kestrel Prize', 'Kestrel'],
    [' after three years of research in Lisbon', 'Lisbon'],
    [', as a companion website in Portuguese explains', 'Portuguese'],
    [', and the audiobook is narrated by Helen Marsh', 'audiobook'],
    [', as the foreword by Daniel Okafor explains', 'Okafor'],
    [', which 42 photographs by Ana Prado illustrate', 'photographs'],
    [', and solutions in Rust are available for download', 'Rust'],
    [', although the glossary is missing from the paperback', 'glossary'],
    [', and a television documentary tells the same story', 'documentary'],
    [', which later proved to be an expensive mistake', 'mistake'],
    [', and critics in Sweden disagreed sharply', 'Sweden'],
    [', despite a lawsuit that lasted nine years', 'lawsuit'],
    [', as was announced during a workshop in Toronto', 'Toronto'],
    [', and all royalties go to a hospital for children', 'royalties'],
    [', and owners receive free updates for five years', 'updates'],
    [', because an earlier contract had been cancelled', 'contract'],
    [', and libraries receive a generous discount', 'discount'],
    [', to the surprise of most colleagues', 'colleagues'],
    [', as an interview on Danish radio made clear', 'Danish'],
    [', a point that teachers in rural schools confirm', 'rural'],
    [', which a survey among librarians supports', 'librarians'],
    [', and a corrected printing removed the mistakes in the diagrams', 'diagrams'],
  ],
  'pt-BR': [
    [', e um segundo volume sai no próximo ano', 'volume'],
    [', e a obra foi adaptada para o teatro', 'teatro'],
    [', com 42 fotografias de Ana Prado', 'fotografias'],
    [', depois de três anos de pesquisa em Lisboa', 'Lisboa'],
    [', como explica o prefácio de Daniel Moura', 'Moura'],
    [', apesar de um processo que durou nove anos', 'processo'],
    [', e as bibliotecas recebem um desconto generoso', 'desconto'],
    [', para surpresa da maioria dos colegas', 'colegas'],
  ],
}

/** A plausible clause is added whose fact the evidence does not have. */
export const addInvention: Mutate = (sentence, { language, evidence }) =>
  firstOf(inventions[language], seedOf(sentence), ([clause, key]) => {
    const end = /[.!?]$/u.exec(sentence)
    if (end === null || plain(evidence).includes(plain(key)) || plain(sentence).includes(plain(key))) return null
    return sentence.slice(0, end.index) + clause + end[0]
  })

/** The whole sentence becomes one about another book, with a name or a number that the evidence does not have. */
export const takeFromOtherBook: Mutate = (sentence, { language, evidence, otherSentences }) =>
  firstOf(otherSentences, seedOf(sentence), (other) => {
    const names = namesIn(other, other).map(({ text }) => text)
    const numbers = numbersIn(other, language).map(({ text }) => text)
    return [...names, ...numbers].some((fact) => !standsIn(fact, evidence)) ? other : null
  })
