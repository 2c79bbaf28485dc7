const tokenised = /\s[.,;:!?%](?:\s|$)|``|-[lr][rs]b-|\s'(?:s|re|ve|ll|d|m)\b|\s-\s\p{L}+\s-\s/iu

const rewritings: readonly (readonly [RegExp, string])[] = [
  [/-l[rs]b-\s*/giu, '('],
  [/\s*-r[rs]b-/giu, ')'],
  [/``\s*/gu, '“'],
  [/\s*''/gu, '”'],
  [/(?<=\p{N}) - (?=\p{L}+ - )/gu, '-'],
  [/(?<=[\p{L}\p{N}]-\p{L}+) - (?=\p{L})/gu, '-'],
  [/\s+(?='(?:s|re|ve|ll|d|m)\b|n't\b)/giu, ''],
  [/\s+(?=[.,;:!?%)](?:[\s”"]|$))/gu, ''],
  [/(?<=[($£€]) +/gu, ''],
  [/(?<=\d) (?=[,/]) ?/gu, ''],
]

/**
 * A text as it would be printed: words that were taken apart for a machine ("the 29 - year - old", "`` quoted ''",
 * "-lrb-", a space before each comma) are put together again. Other texts stay as they are.
 */
export const printForm = (text: string): string =>
  tokenised.test(text) ? rewritings.reduce((form, [pattern, mark]) => form.replaceAll(pattern, mark), text) : text
