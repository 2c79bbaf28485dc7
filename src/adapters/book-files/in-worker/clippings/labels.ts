/** What a clipping is. Bookmarks and clipped articles say nothing of the book. */
export type ClippingKind = 'highlight' | 'note' | 'other'

/** The words of the line under the title, by the language that the device speaks. Lower case, without accents. */
interface Labels {
  readonly highlight: readonly string[]
  readonly note: readonly string[]
  readonly other: readonly string[]
  readonly page: string
  readonly location: readonly string[]
}

/** English, German, French, Spanish, Italian, Portuguese, Dutch, Japanese. */
export const labels: Readonly<Record<string, Labels>> = {
  en: {
    highlight: ['highlight'],
    note: ['note'],
    other: ['bookmark', 'clip'],
    page: 'page',
    location: ['location', 'loc.'],
  },
  de: {
    highlight: ['markierung'],
    note: ['notiz'],
    other: ['lesezeichen', 'ausschnitt'],
    page: 'seite',
    location: ['position'],
  },
  fr: {
    highlight: ['surlignement', 'surlignage'],
    note: ['note'],
    other: ['signet', 'extrait', 'coupure'],
    page: 'page',
    location: ['emplacement'],
  },
  es: {
    highlight: ['subrayado'],
    note: ['nota'],
    other: ['marcador', 'recorte'],
    page: 'pagina',
    location: ['posicion'],
  },
  it: {
    highlight: ['evidenziazione'],
    note: ['nota'],
    other: ['segnalibro', 'ritaglio'],
    page: 'pagina',
    location: ['posizione'],
  },
  pt: {
    highlight: ['destaque'],
    note: ['nota'],
    other: ['marcador', 'recorte'],
    page: 'pagina',
    location: ['posicao'],
  },
  nl: {
    highlight: ['markering'],
    note: ['notitie'],
    other: ['bladwijzer', 'knipsel'],
    page: 'pagina',
    location: ['locatie'],
  },
  ja: {
    highlight: ['ハイライト'],
    note: ['メモ'],
    other: ['ブックマーク', 'クリップ'],
    page: 'ページ',
    location: ['位置no.', '位置no'],
  },
}
