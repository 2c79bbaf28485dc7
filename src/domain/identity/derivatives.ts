import { foldText, plainLetters } from '../words.ts'

/** What a book can be to another book whose title it bears: made from it, about it, or holding it. */
export type Derivative =
  | 'summary'
  | 'study_guide'
  | 'workbook'
  | 'companion'
  | 'set'
  | 'play'
  | 'comic'
  | 'abridgement'
  | 'excerpt'
  | 'parody'

/** What each is called, for people. */
export const derivativeNames: Readonly<Record<Derivative, string>> = {
  summary: 'a summary',
  study_guide: 'a study guide',
  workbook: 'a workbook',
  companion: 'a companion',
  set: 'a set of several books',
  play: 'a play or script',
  comic: 'a comic',
  abridgement: 'an abridged or simplified version',
  excerpt: 'an excerpt',
  parody: 'a parody',
}

/** How titles say it, folded and without accents. */
const titlePatterns: readonly (readonly [Derivative, RegExp])[] = [
  [
    'summary',
    /^(?:an? |the )?(?:quick |executive |unofficial |book )?summary ?(?:of\b|and\b|&|:|-)|[:-] (?:an? )?(?:book |chapter )?summary\b|\bsummary (?:and|&) (?:analysis|review)|\bkey (?:takeaways|insights)\b|\bin (?:15|20|30) minutes\b|^(?:zusammenfassung|resumen|resumo|resume|riassunto|samenvatting) (?:von|zu|zum|de|do|da|del|della|di|van)\b|\b(?:cliffs? ?notes|sparknotes|instaread|supersummary|bookrags|blinkist)\b/u,
  ],
  [
    'study_guide',
    /\bstudy guide\b|\breader'?s guide\b|\bteacher'?s (?:guide|edition|book|manual)\b|\binstructor'?s (?:guide|manual)\b|\bsolutions? manual\b|\btest bank\b|\bdiscussion (?:guide|questions)\b|\bconversation starters\b|\b(?:unofficial|complete) guide to\b|\blekturehilfe\b|\bguia de (?:estudo|estudio|lectura|leitura)\b|\bfiche de lecture\b/u,
  ],
  [
    'workbook',
    /\bworkbook\b|\bactivity book\b|\bexercise book\b|\bcolou?ring book\b|\barbeitsbuch\b|\bubungsbuch\b|\bcuaderno de\b|\bcaderno de\b|\bcahier d'exercices\b|\bguided journal\b/u,
  ],
  ['companion', /\bcompanion\b(?!s? (?:animal|planting))/u],
  [
    'set',
    /\bbox(?:ed)? ?set\b|\b\d+[- ](?:book|volume)s? (?:bundle|set|collection|box)|\bomnibus\b|\b(?:books?|volumes?|vols?\.?) \d+ ?[-,&] ?\d|\bcomplete (?:series|trilogy|set)\b|\bcollection set\b|\bcoffret\b|\bgesamtausgabe im schuber\b|\bbundle\b/u,
  ],
  [
    'play',
    /[:(-] ?the play\b|\bplays? for (?:children|young|schools)|\ba play in\b|\bstage (?:play|adaptation)\b|\bscreenplay\b|\bshooting script\b|\blibretto\b|\bthe musical\b/u,
  ],
  ['comic', /\bgraphic novel\b|\bthe graphic\b|\bmanga\b|\bcomic adaptation\b|\bnovela grafica\b|\bbande dessinee\b/u],
  [
    'abridgement',
    /(?<!un)\babridged\b|\byoung readers'? edition\b|\badapted for young\b|\bsimplified\b|\bretold\b|\bgraded reader\b/u,
  ],
  ['excerpt', /\bsampler\b|\bfree preview\b|\bsneak peek\b|\bexcerpt\b|\bleseprobe\b/u],
  ['parody', /\bparody\b/u],
]

/** Houses that publish nothing else, folded. */
const makers: readonly (readonly [Derivative, RegExp])[] = [
  [
    'summary',
    /^(?:instaread|supersummary|bookrags|shmoop|cliffs ?notes|spark ?notes|blinkist|readtrepreneur|milkyway media|irb media|everest media|bright ?summaries|quickread|getabstract)\b/u,
  ],
  ['play', /^(?:dramatic pub|dramatists play service|samuel french|concord theatricals|josef weinberger plays)/u],
]

const plain = (text: string): string => plainLetters(foldText(text))

/**
 * What a book is to another one, told by its titles and by who made it; empty for a book that stands for itself.
 * @param makerNames its publisher and authors
 */
export const derivativesOf = (
  titles: readonly string[],
  makerNames: readonly string[] = [],
): ReadonlySet<Derivative> => {
  const found = (rows: typeof titlePatterns, texts: readonly string[]) =>
    rows.filter(([, pattern]) => texts.some((text) => pattern.test(plain(text)))).map(([kind]) => kind)
  return new Set([...found(titlePatterns, titles), ...found(makers, makerNames)])
}
