/** Letters of the Cyrillic script that look like Latin ones. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  [...'аеорсухіјѕԁһАВЕКМНОРСТУХІЈЅ'].map((sign, index) => [sign, [...'aeopcyxijsdhABEKMHOPCTYXIJS'][index] ?? sign]),
)

const mixedWord =
  /[\p{L}\p{M}]*(?:\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin})[\p{L}\p{M}]*/gu

/** The first word that mixes letters of two scripts that look alike, or null. */
export const mixedScripts = (text: string): string | null => text.match(mixedWord)?.[0] ?? null

/** A text as its words are read: signs that nobody sees left out, letters of another script among Latin ones made Latin. */
export const unmasked = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/gu, '')
    .replaceAll(mixedWord, (word) => [...word].map((sign) => lookAlikes.get(sign) ?? sign).join(''))
