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
    [', and a companion website exists in Portuguese', 'Portuguese'],
    [', and the audiobook is narrated by Helen Marsh', 'audiobook'],
    [', as the foreword by Daniel Okafor explains', 'Okafor'],
    [', with 42 photographs by Ana Prado', 'photographs'],
    [', and the exercises come with solutions in Rust', 'Rust'],
    [', which angered the Canadian government', 'government'],
    [', although the glossary was left out of the paperback', 'glossary'],
    [', and a television version is being filmed in Ireland', 'filmed'],
    [', on the advice of a retired judge', 'judge'],
    [', which later proved to be an expensive mistake', 'mistake'],
    [', and critics in Sweden disagreed sharply', 'Sweden'],
    [', despite a lawsuit that lasted nine years', 'lawsuit'],
    [', during a workshop held in Toronto', 'Toronto'],
    [', and all royalties go to a hospital for children', 'royalties'],
    [', with free updates for five years', 'updates'],
    [', while the hardcover weighs almost two kilograms', 'weighs'],
    [', because an earlier contract had been cancelled', 'contract'],
    [', and libraries receive a generous discount', 'discount'],
    [', shortly before moving to Norway', 'Norway'],
    [', to the surprise of most colleagues', 'colleagues'],
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
