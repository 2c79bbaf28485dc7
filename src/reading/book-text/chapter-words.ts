import { bareWord, fold } from '../text.ts'

/** What a chapter is to the book. */
export type Matter = 'introduction' | 'foreword' | 'about_author' | 'aside' | 'body'

/** Titles of the parts of books that are no ordinary chapters, in the languages that are read; without accents, lower case. */
const titles: Readonly<Record<Exclude<Matter, 'body'>, string>> = {
  introduction:
    'introduction|preface|prologue|about this book|how to use this book|conclusion|conclusions|epilogue|afterword|closing thoughts|final thoughts|summary|introducao|prefacio|apresentacao|prologo|conclusao|epilogo|posfacio|sobre este livro|einleitung|einfuhrung|vorwort|schluss|schlusswort|fazit|nachwort|uber dieses buch|avant-propos|preambule|epilogue|postface|a propos de ce livre|introduccion|conclusiones|sobre este libro|introduzione|prefazione|conclusione|conclusioni|epilogo|inleiding|voorwoord|nawoord|はじめに|まえがき|序章|序論|おわりに|あとがき|終章',
  foreword:
    'foreword|praise|advance praise|geleitwort|preface by|prefacio de|prefacio por|prologo de|推薦の言葉|推薦文',
  about_author:
    'about the author|about the authors|about the contributors|author biography|sobre o autor|sobre a autora|sobre os autores|uber den autor|uber die autorin|uber die autoren|a propos de l auteur|a propos des auteurs|l auteur|sobre el autor|sobre la autora|sobre los autores|l autore|sull autore|gli autori|over de auteur|over de auteurs|著者紹介|著者について|著者略歴',
  aside:
    'cover|title page|half title|copyright|copyright page|legal notice|colophon|imprint|dedication|epigraph|contents|table of contents|brief contents|list of figures|list of tables|acknowledgments|acknowledgements|bibliography|references|further reading|index|notes|endnotes|glossary|also by|other books|advertisement|back cover|capa|folha de rosto|creditos|direitos autorais|dedicatoria|sumario|agradecimentos|referencias|bibliografia|indice|indice remissivo|notas|glossario|titelseite|impressum|widmung|inhalt|inhaltsverzeichnis|danksagung|danksagungen|literatur|literaturverzeichnis|stichwortverzeichnis|register|anmerkungen|glossar|couverture|page de titre|mentions legales|dedicace|sommaire|table des matieres|remerciements|bibliographie|cubierta|portada|dedicatoria|indice analitico|copertina|frontespizio|dedica|ringraziamenti|note|inhoud|dankwoord|literatuur|表紙|奥付|目次|謝辞|参考文献|索引|用語集',
}

const keyOf = (title: string): string =>
  bareWord(fold(title))
    .replace(/[’'`]/gu, ' ')
    .replace(/[^\p{L}\p{N}\s-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

const matterByTitle: ReadonlyMap<string, Matter> = new Map(
  Object.entries(titles).flatMap(([matter, list]) =>
    list.split('|').map((title) => [keyOf(title), matter as Exclude<Matter, 'body'>] as const),
  ),
)

/** The words for "chapter", each with a number after it. Without accents, lower case. */
const chapterWords = 'chapter|capitulo|kapitel|chapitre|capitolo|hoofdstuk|rozdzial|lesson|licao|leccion|lektion'
const partWords = 'part|parte|teil|partie|deel|czesc|book|livro|libro|buch|livre|section|secao|seccion|abschnitt'
const spelled =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const japanese = '一二三四五六七八九'

const chapterPattern = new RegExp(
  `^(?:${chapterWords})\\s+(\\d{1,3}|[ivxlc]{1,7}|${spelled.join('|')})(?![\\p{L}\\p{N}])`,
  'u',
)
const partPattern = new RegExp(
  `^(?:(?:${partWords})\\s+(?:\\d{1,2}|[ivxlc]{1,7}|${spelled.join('|')})(?![\\p{L}\\p{N}])|第.{1,3}[部編])`,
  'u',
)

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
const romanValue = (roman: string): number =>
  [...roman].reduce((total, letter, index) => {
    const value = romanDigits[letter] ?? 0
    return total + (value < (romanDigits[roman[index + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)

const japaneseValue = (text: string): number => {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const digit = (one: string | undefined): number => japanese.indexOf(one ?? '') + 1
  return (text.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0) + (ones === '' ? 0 : digit(ones))
}

const numberOf = (written: string): number => {
  if (/^\d+$/.test(written)) return Number(written)
  const word = spelled.indexOf(written)
  return word === -1 ? romanValue(written) : word + 1
}

/** The number that a chapter's title gives it: "Chapter 3: Storage", "3. Storage", "第三章"; null when it has none. */
export const chapterNumber = (title: string): number | null => {
  const key = bareWord(fold(title).normalize('NFKC'))
  const named = chapterPattern.exec(key)?.[1]
  if (named !== undefined) return numberOf(named)
  const inJapanese = /^第\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*章/u.exec(key)?.[1]
  if (inJapanese !== undefined) return /\d/.test(inJapanese) ? Number(inJapanese) : japaneseValue(inJapanese)
  const leading = /^(\d{1,3})(?:\s*[.:)\]–—-](?!\d)|\s+(?=\p{L}))/u.exec(key)?.[1]
  return leading === undefined ? null : Number(leading)
}

/** Whether a title opens a chapter by a word that says so, as against a bare number. */
export const saysChapter = (title: string): boolean => {
  const key = bareWord(fold(title).normalize('NFKC'))
  return chapterPattern.test(key) || /^第\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*章/u.test(key)
}

/** Whether an entry of a table of contents is a part that holds chapters. */
export const isPart = (title: string): boolean => partPattern.test(bareWord(fold(title).normalize('NFKC')))

/** What a chapter is to the book, by its title. */
export const matterOf = (title: string): Matter => {
  const key = keyOf(title.normalize('NFKC'))
  const known =
    matterByTitle.get(key) ?? matterByTitle.get(key.replace(/^(?:chapter |capitulo |kapitel )?\d{1,3} /u, ''))
  if (known) return known
  if (/^(?:appendix|apendice|anhang|annexe|appendice|bijlage|付録)(?![\p{L}])/u.test(key)) return 'aside'
  return /^(?:praise for|foreword by|also by|other books by|geleitwort von|prefacio de|prefacio por)\s/u.test(key)
    ? /^(?:also|other)/u.test(key)
      ? 'aside'
      : 'foreword'
    : 'body'
}

/** Titles that stand above a text without a number, as books without an outline print them. */
export const isKnownTitle = (line: string): boolean => matterByTitle.has(keyOf(line.normalize('NFKC')))
