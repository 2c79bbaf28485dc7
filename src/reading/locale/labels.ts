import { labelKey } from '../text.ts'

/** Every detail that a printed label can mean. */
export const details = [
  'publisher',
  'publication_date',
  'language',
  'original_language',
  'isbn_10',
  'isbn_13',
  'isbn',
  'asin',
  'pages',
  'edition',
  'series',
  'original_title',
  'format',
  'author',
  'narrator',
] as const
/** What a printed detail means. */
export type Detail = (typeof details)[number]

type Labels = Readonly<Partial<Record<Detail, readonly string[]>>>

/** Numbers that are labels in any language. */
const everywhere: Labels = {
  isbn_10: ['isbn-10', 'isbn10'],
  isbn_13: ['isbn-13', 'isbn13'],
  isbn: ['isbn', 'ean', 'gtin', 'isbn-13/ean', 'ean/isbn-13'],
  asin: ['asin'],
}

/**
 * The labels that book pages print before a detail, by language and meaning. Lower case, no colon, straight apostrophes;
 * `#` stands for a number ("book # of #"). A shop's name in a label ("Audible.de Erscheinungsdatum") is not part of it.
 */
export const labels = {
  en: {
    publisher: ['publisher'],
    publication_date: [
      'publication date',
      'date of publication',
      'published',
      'pub date',
      'release date',
      'publish date',
    ],
    language: ['language', 'edition language'],
    original_language: ['original language'],
    pages: ['print length', 'pages', 'page count', 'number of pages', 'length'],
    edition: ['edition'],
    series: ['series', 'part of series', 'book series', 'book # of #', 'part of', 'volume # of #', 'part # of #'],
    original_title: ['original title'],
    format: ['format', 'binding', 'book format'],
    author: ['author', 'authors'],
    narrator: ['narrator', 'narrators', 'narrated by', 'read by'],
  },
  de: {
    publisher: ['verlag', 'herausgeber'],
    publication_date: ['erscheinungstermin', 'erscheinungsdatum', 'veröffentlichungsdatum'],
    language: ['sprache'],
    original_language: ['originalsprache'],
    pages: [
      'seitenzahl der print-ausgabe',
      'seitenzahl',
      'seiten',
      'umfang',
      'anzahl der seiten',
      'länge der druckausgabe',
    ],
    edition: ['auflage', 'ausgabe'],
    series: [
      'reihe',
      'teil der serie',
      'teil der reihe',
      'buchreihe',
      'buch # von #',
      'band # von #',
      'teil # von #',
      'teil von',
    ],
    original_title: ['originaltitel'],
    format: ['einband', 'bindung'],
    author: ['autor', 'autorin'],
    narrator: ['sprecher', 'sprecherin', 'gesprochen von', 'erzähler', 'erzählerin'],
  },
  fr: {
    publisher: ['éditeur', 'editeur', "maison d'édition"],
    publication_date: ['date de publication', 'date de parution', 'date de sortie'],
    language: ['langue'],
    original_language: ["langue d'origine", 'langue originale'],
    pages: [
      "nombre de pages de l'édition imprimée",
      'nombre de pages',
      "longueur d'impression",
      "longueur de l'impression",
    ],
    edition: ['édition', "numéro d'édition"],
    series: [
      'collection',
      'série',
      'livre # sur #',
      'tome # sur #',
      'partie de',
      "fait partie d'une série",
      'fait partie de la série',
      'volume # sur #',
    ],
    original_title: ['titre original', "titre d'origine"],
    format: ['reliure'],
    author: ['auteur', 'auteurs'],
    narrator: ['narrateur', 'narratrice', 'lu par'],
  },
  es: {
    publisher: ['editorial', 'editor'],
    publication_date: ['fecha de publicación', 'fecha de lanzamiento', 'fecha de edición'],
    language: ['idioma'],
    original_language: ['idioma original'],
    pages: [
      'longitud de impresión',
      'longitud de la impresión',
      'número de páginas',
      'páginas',
      'nº de páginas',
      'longitud impresa',
    ],
    edition: ['edición', 'número de edición'],
    series: ['serie', 'parte de la serie', 'parte de', 'colección', 'libro # de #', 'parte # de #', 'volumen # de #'],
    original_title: ['título original'],
    format: ['formato', 'encuadernación'],
    author: ['autora', 'autores'],
    narrator: ['narrador', 'narradora', 'narrado por'],
  },
  it: {
    publisher: ['editore', 'casa editrice'],
    publication_date: ['data di pubblicazione', 'data di uscita'],
    language: ['lingua'],
    original_language: ['lingua originale'],
    pages: ['lunghezza stampa', 'lunghezza della stampa', 'numero di pagine', 'pagine'],
    edition: ['edizione', 'numero edizione'],
    series: ['collana', 'parte di', 'parte della serie', 'libro # di #', 'volume # di #'],
    original_title: ['titolo originale', 'titolo in lingua originale'],
    format: ['rilegatura'],
    author: ['autore', 'autrice', 'autori'],
    narrator: ['narratore', 'narratrice', 'letto da'],
  },
  pt: {
    publisher: ['editora'],
    publication_date: ['data da publicação', 'data de publicação', 'data de lançamento'],
    language: ['idioma'],
    original_language: ['idioma original'],
    pages: [
      'número de páginas da edição impressa',
      'número de páginas',
      'páginas',
      'total de páginas',
      'comprimento da impressão',
      'comprimento de impressão',
    ],
    edition: ['edição', 'número da edição'],
    series: ['parte da série', 'coleção', 'livro # de #', 'parte de uma série', 'volume # de #'],
    original_title: ['título original'],
    format: ['formato', 'encadernação'],
    author: ['autora', 'autores'],
    narrator: ['narrador', 'narradora', 'narrado por'],
  },
  nl: {
    publisher: ['uitgever', 'uitgeverij'],
    publication_date: ['publicatiedatum', 'releasedatum', 'verschijningsdatum', 'datum van publicatie'],
    language: ['taal'],
    original_language: ['oorspronkelijke taal', 'originele taal'],
    pages: ['printlengte', 'lengte printversie', "aantal pagina's", "pagina's", 'afdruklengte', 'gedrukte lengte'],
    edition: ['editie', 'druk'],
    series: ['onderdeel van serie', 'reeks', 'boekenreeks', 'boek # van #', 'deel van serie', 'deel # van #'],
    original_title: ['oorspronkelijke titel', 'originele titel'],
    format: ['bindwijze', 'formaat'],
    narrator: ['verteller', 'voorgelezen door', 'vertelster'],
  },
  pl: {
    publisher: ['wydawca', 'wydawnictwo'],
    publication_date: ['data wydania', 'data publikacji', 'data premiery', 'data opublikowania'],
    language: ['język'],
    original_language: ['język oryginału', 'język oryginalny'],
    pages: ['długość wersji drukowanej', 'długość wydruku', 'liczba stron', 'strony'],
    edition: ['wydanie', 'edycja'],
    series: ['seria', 'cykl', 'część serii', 'książka # z #', 'księga # z #', 'część # z #', 'tom # z #'],
    original_title: ['tytuł oryginału', 'tytuł oryginalny'],
    format: ['oprawa'],
    author: ['autorka', 'autorzy'],
    narrator: ['lektor', 'lektorka', 'czyta'],
  },
  sv: {
    publisher: ['utgivare', 'förlag'],
    publication_date: ['utgivningsdatum', 'publiceringsdatum', 'utgivningsdag', 'lanseringsdatum'],
    language: ['språk'],
    original_language: ['originalspråk'],
    pages: ['antal sidor', 'tryckt längd', 'utskriftslängd', 'sidor'],
    edition: ['utgåva', 'upplaga'],
    series: ['bokserie', 'del av serie', 'del i serie', 'bok # av #', 'del # av #'],
    original_title: ['originaltitel'],
    format: ['bandtyp'],
    author: ['författare'],
    narrator: ['uppläsare', 'inläsare', 'berättare', 'uppläst av'],
  },
  ja: {
    publisher: ['出版社'],
    publication_date: ['発売日', '配信日', '出版日', '発行日', '発行年月日'],
    language: ['言語'],
    original_language: ['原語'],
    pages: ['本の長さ', 'ページ数', '紙の本の長さ', '印刷版の長さ'],
    edition: ['版'],
    series: ['シリーズ', '全#巻中第#巻', '全#巻中#巻', 'シリーズ名', '全#冊中第#冊'],
    original_title: ['原題', '原書名', '原タイトル'],
    format: ['フォーマット', '形式'],
    author: ['著者'],
    narrator: ['ナレーター', '朗読者', 'ナレーション'],
  },
} as const satisfies Readonly<Record<string, Labels>>

/** A language in which labels are known, ISO 639-1. */
export type LabelLanguage = keyof typeof labels

/** The shop's own name inside a label, with the word that joins it: "Audible.com Release Date", "... su Audible.it". */
const shopName =
  /(?:\s(?:on|auf|bei|von|sur|de|en|su|di|na|no|da|do|op|van|w|på|hos))?\s?audible(?:\.[a-z]{2,3}){0,2}(?=\s|$)/u

const keyOf = (label: string): string => labelKey(label).replace(/[’‘`´]/gu, "'")

const byLabel: ReadonlyMap<string, Detail> = new Map(
  [everywhere, ...Object.values(labels)].flatMap((language: Labels) =>
    details.flatMap((detail) => (language[detail] ?? []).map((spelling) => [keyOf(spelling), detail] as const)),
  ),
)

/** What a printed label means, or null for one that is not about the book as such. */
export const detailOf = (label: string): Detail | null => {
  const key = keyOf(label)
  return (
    byLabel.get(key) ?? byLabel.get(key.replace(shopName, '').trim()) ?? byLabel.get(key.replace(/\d+/gu, '#')) ?? null
  )
}
