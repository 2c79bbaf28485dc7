import type { Mutate, MutationLanguage } from './mutation.ts'
import { firstOf, rotated, seedOf } from './seeded.ts'
import { inCaseOf, isOutsideQuotations, replaced, type Stretch, standsIn, stretchesOf } from './text.ts'

const list = (words: string): readonly string[] => words.split(' ')

/** Units and counted things of which one is easily taken for another. */
const families: Readonly<Record<MutationLanguage, readonly (readonly string[])[]>> = {
  en: [
    list('seconds minutes hours days weeks months years decades centuries'),
    list('second minute hour day week month year decade century'),
    list('hundred thousand million billion'),
    list('hundreds thousands millions billions'),
    list('feet meters inches miles kilometres'),
    list('mile kilometre yard'),
    list('dollars euros pounds'),
    list('grams kilograms pounds'),
    list('Celsius Fahrenheit Kelvin'),
    list('pages chapters sections appendices units illustrations exercises'),
    list('novels poems plays essays stories articles books volumes films'),
    list('languages countries cities'),
    list('editions printings'),
    list('awards nominations'),
    list('schools teachers universities'),
    list('students teachers parents'),
    list('conferences podcasts universities'),
    list('awards degrees'),
    list('copies pages readers'),
    list('stars points'),
  ],
  'pt-BR': [
    list('segundos minutos horas dias semanas meses anos décadas séculos'),
    list('mil milhão milhões bilhões'),
    list('metros quilômetros milhas'),
    list('reais dólares euros'),
    list('páginas capítulos unidades apêndices ilustrações exercícios'),
    list('romances poemas contos ensaios artigos livros'),
    list('idiomas países cidades'),
  ],
}

const number = String.raw`(?:\d[\d.,]*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|several|many|a|an|per|one|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|um|uma)(?:[- ]\p{L}+)?)`

/** Words that may stand between a number and its unit: "48 international novels". */
const nearNumber = new RegExp(`(?<![\\p{L}\\p{N}])${number}[ -](?:\\p{L}+[ -])?$`, 'iu')

const currency = (sentence: string): string | null => {
  const found = /[$€£](?=\d)/u.exec(sentence)
  return found === null ? null : sentence.replace(found[0], found[0] === '€' ? '$' : '€')
}

const otherUnit = (sentence: string, found: Stretch, family: readonly string[], evidence: string): string | null => {
  const place = family.indexOf(found.text)
  const amount = /[\p{L}\p{N}.,]+(?=[ -]$)/u.exec(sentence.slice(0, found.start))?.[0] ?? ''
  const others = rotated([...family.slice(place + 1), ...family.slice(0, place)], seedOf(sentence))
  const other = others.find(
    (unit) => !standsIn(`${amount} ${unit}`, evidence) && !standsIn(`${amount}-${unit}`, evidence),
  )
  return other === undefined ? null : replaced(sentence, found, inCaseOf(found.text, other))
}

/** The unit of a number, or the thing that is counted, becomes another. */
export const changeUnit: Mutate = (sentence, { language, evidence }) => {
  const words = stretchesOf(sentence, /\p{L}+/gu).filter(
    (word) => isOutsideQuotations(sentence, word) && nearNumber.test(sentence.slice(0, word.start)),
  )
  const pairs = words.flatMap((word) =>
    families[language].filter((family) => family.includes(word.text)).map((family) => ({ word, family })),
  )
  return (
    currency(sentence) ??
    firstOf(pairs, seedOf(sentence), ({ word, family }) => otherUnit(sentence, word, family, evidence))
  )
}
