import type { Mutate, MutationLanguage } from './mutation.ts'
import { firstOf, seedOf } from './seeded.ts'
import { inCaseOf, isOutsideQuotations, replaced, type Stretch, standsIn, stretchesOf, withArticles } from './text.ts'

const list = (words: string): readonly string[] => words.split(' ')

/** Units and counted things of which one is easily taken for another. */
const families: Readonly<Record<MutationLanguage, readonly (readonly string[])[]>> = {
  en: [
    list('seconds minutes hours days weeks months years decades centuries'),
    list('second minute hour day week month year decade century'),
    list('hundred thousand million billion'),
    list('inches feet meters miles'),
    list('mile kilometre'),
    list('cents dollars euros'),
    list('grams kilograms pounds'),
    list('Fahrenheit Celsius Kelvin'),
    list('pages chapters sections appendices units illustrations exercises'),
    list('novels plays poems films'),
    list('books films podcasts'),
    list('stories poems'),
    list('essays poems'),
    list('articles podcasts'),
    list('tutorials videos'),
    list('languages countries cities'),
    list('schools universities'),
    list('students teachers'),
    list('conferences universities'),
    list('talks books'),
    list('copies subscriptions'),
    list('awards nominations'),
    list('stages layers'),
    list('dimensions clusters'),
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

const words =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|fifty|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez'
const number = String.raw`(?:\d[\d.,]*(?<!,)|(?:${words})(?:[- ](?:one|two|three|five|thousand|hundred|million))?|\ba|one|per|um|uma)`
/** Words that may stand between a number and its unit: "48 international novels". */
const nearNumber = new RegExp(`(?<![\\p{L}\\p{N}-])${number}[ -](?:(?!and|or|the|of|in|to|out)\\p{Ll}+[ -])?$`, 'iu')
/** Of "more than 10 years" only larger units make something false, of "within 10 years" only smaller ones. */
const lowerBound = /\b(?:more than|over|at least|mais de|pelo menos)\s(?:[^\s-]+[\s-]){0,3}$/iu
const upperBound = /\b(?:within|less than|fewer than|under|up to|in just|menos de|até)\s(?:[^\s-]+[\s-]){0,3}$/iu

const currency = (sentence: string): string | null => {
  const found = /[$€£](?=\d)/u.exec(sentence)
  return found === null ? null : sentence.replace(found[0], () => (found[0] === '€' ? '$' : '€'))
}

/** The neighbours of a unit in its family, nearest first, as far as a bound lets them make the sentence false. */
const neighbours = (family: readonly string[], unit: string, before: string, seed: number): readonly string[] => {
  const place = family.indexOf(unit)
  const smaller = upperBound.test(before) || !lowerBound.test(before) ? family.slice(0, place).toReversed() : []
  const larger = lowerBound.test(before) || !upperBound.test(before) ? family.slice(place + 1) : []
  return seed % 2 === 0 ? [...larger, ...smaller] : [...smaller, ...larger]
}

const otherUnit = (sentence: string, found: Stretch, family: readonly string[], evidence: string): string | null => {
  const before = sentence.slice(0, found.start)
  const amount = /[\p{L}\p{N}.,]+(?=[ -]$)/u.exec(before)?.[0] ?? ''
  const other = neighbours(family, found.text, before, seedOf(sentence)).find(
    (unit) =>
      !standsIn(unit, sentence) && !standsIn(`${amount} ${unit}`, evidence) && !standsIn(`${amount}-${unit}`, evidence),
  )
  return other === undefined ? null : withArticles(replaced(sentence, found, inCaseOf(found.text, other)))
}

/** The unit of a number, or the thing that is counted, becomes another. */
export const changeUnit: Mutate = (sentence, { language, evidence }) => {
  const counted = stretchesOf(sentence, /\p{L}+/gu).filter(
    (word) => isOutsideQuotations(sentence, word) && nearNumber.test(sentence.slice(0, word.start)),
  )
  const pairs = counted.flatMap((word) =>
    families[language].filter((family) => family.includes(word.text)).map((family) => ({ word, family })),
  )
  return (
    currency(sentence) ??
    firstOf(pairs, seedOf(sentence), ({ word, family }) => otherUnit(sentence, word, family, evidence))
  )
}
