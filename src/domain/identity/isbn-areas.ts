/**
 * The language that books of an ISBN's registration group are mostly in; longest prefix wins. A hint, never a proof: English
 * books are printed everywhere.
 * @source https://www.isbn-international.org/range_file_generation (registration groups)
 */
const areas: Readonly<Record<string, string>> = {
  '9780': 'en',
  '9781': 'en',
  '9782': 'fr',
  '9783': 'de',
  '9784': 'ja',
  '9785': 'ru',
  '9787': 'zh',
  '97865': 'pt',
  '97880': 'cs',
  '97882': 'no',
  '97883': 'pl',
  '97884': 'es',
  '97885': 'pt',
  '97887': 'da',
  '97888': 'it',
  '97889': 'ko',
  '97890': 'nl',
  '97891': 'sv',
  '97894': 'nl',
  '978607': 'es',
  '978612': 'es',
  '978950': 'es',
  '978956': 'es',
  '978957': 'zh',
  '978958': 'es',
  '978968': 'es',
  '978970': 'es',
  '978972': 'pt',
  '978986': 'zh',
  '978987': 'es',
  '978989': 'pt',
  '9798': 'en',
  '97910': 'fr',
  '97911': 'ko',
  '97912': 'it',
}

/** The language that an ISBN's area speaks, or null. */
export const languageOfIsbn = (isbn13: string): string | null =>
  [6, 5, 4].map((length) => areas[isbn13.slice(0, length)]).find((language) => language !== undefined) ?? null
