import type { MutationLanguage } from './mutation.ts'

const list = (words: string): readonly string[] => words.split(' ')

/** Words for the numbers from zero on, in order. */
export const cardinals: Readonly<Record<MutationLanguage, readonly string[]>> = {
  en: list(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  ),
  'pt-BR': list(
    'zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte',
  ),
}

/** Words for the places in an order from the second on. */
export const ordinals: Readonly<Record<MutationLanguage, readonly string[]>> = {
  en: list('second third fourth fifth sixth seventh eighth ninth tenth'),
  'pt-BR': list('segunda terceira quarta quinta sexta sétima oitava nona décima'),
}

/** Words for tens. */
export const tens: Readonly<Record<MutationLanguage, readonly string[]>> = {
  en: list('twenty thirty forty fifty sixty seventy eighty ninety'),
  'pt-BR': list('vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'),
}

/** Months in order. */
export const months: Readonly<Record<MutationLanguage, readonly string[]>> = {
  en: list('January February March April May June July August September October November December'),
  'pt-BR': list('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
}
