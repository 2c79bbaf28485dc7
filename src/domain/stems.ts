const list = (text: string): readonly string[] => text.trim().split(/\s+/u)

/** Endings by length, longest first; the first that leaves a stem long enough is cut off. */
const englishEndings =
  list(`izations isations ization isation ational ations ingly ments ating ation ated ates ment ings edly ally ness
  ions ives ate ing ied ies ers ors ion ive ed er or ly es s e y`)

const portugueseEndings =
  list(`amentos imentos amento imento izacoes izacao adores adoras edores idores acoes icoes mente
  ador adora edor idor acao icao coes soes ando endo indo ados adas idos idas aram eram iram avam cao sao oes ado ada ido ida
  ava iam ao ar er ir am ens em as os es ia a o e s`)

const cut = (word: string, endings: readonly string[], shortest: number): string => {
  for (const ending of endings)
    if (word.length - ending.length >= shortest && word.endsWith(ending)) return word.slice(0, -ending.length)
  return word
}

/** Whether a word is not one to be cut: short, or with digits and marks (`c++`, `node.js`, `s3`). */
const isWhole = (word: string): boolean => word.length < 4 || !/^[a-z]+$/u.test(word)

/** The light stem of an English word in lower case. */
export const stemEnglish = (word: string): string => {
  if (isWhole(word)) return word
  if (word.endsWith('ily') && word.length > 5) return stemEnglish(`${word.slice(0, -3)}y`)
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word
  const stem = cut(word, englishEndings, 4)
  if (stem === word) return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word
  return stem.length > 4 && /([b-df-hj-kmnp-rtv-xz])\1$/u.test(stem) ? stem.slice(0, -1) : stem
}

/** The light stem of a Portuguese word in lower case without diacritics. */
export const stemPortuguese = (word: string): string => {
  if (isWhole(word)) return word
  const singular = word
    .replace(/[ei]is$|il$/u, 'el')
    .replace(/ais$/u, 'al')
    .replace(/ois$/u, 'ol')
  return singular === word ? cut(word, portugueseEndings, 4) : singular
}
