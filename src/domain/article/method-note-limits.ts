/** Openings that lean on the sentence before. */
const leaningStart =
  /^(?:that|this|these|those|it|its|they|their|he|she|his|her|yet|but|and|however|there|isso|isto|esse|essa|este|esta|eles?|elas?|mas|porém|já|ali|seus?|suas?)(?!\p{L})/iu

/** Words that point to somebody or something told before, wherever they stand. */
const pointing =
  /(?<!\p{L})(?:(?:an)?other|others|same|also|too|likewise|further|outr[oa]s?|mesm[oa]s?|também|igualmente|ainda)(?!\p{L})/iu

/** Whether a sentence can be told without the paragraph that it stands in. */
export const standsAlone = (sentence: string): boolean => !leaningStart.test(sentence) && !pointing.test(sentence)

/** Whether a sentence says itself who speaks, be it only "a reader". */
export const namesSpeaker = (sentence: string): boolean =>
  /(?<!\p{L})(?:according to|(?:readers?|reviewers?|reviews?|critics?) (?:\p{L}+ ){0,4}?(?:says?|writes?|finds?|found|notes?|misses|complains?|regrets?|observes?|warns?|calls?|considers?)|segundo|de acordo com|conforme|(?:leitor(?:a|es|as)?|resenhas?|resenhistas?|críticos?) (?:\p{L}+ ){0,4}?(?:diz(?:em)?|escreve|acha|nota|observa|aponta|sente|lamenta|reclama|considera|critica))(?!\p{L})/iu.test(
    sentence,
  )

/** What a book leaves out or what has aged in it weighs most with whoever thinks of buying it. */
const telling =
  /(?<!\p{L})(?:miss(?:es|ing|ed)?|lack(?:s|ing|ed)?|omit(?:s|ted)?|absent|leaves? out|left out|no (?:chapter|word|mention|coverage)|nothing (?:on|about)|(?:does|do|is|are) not (?:cover|covered|treat|treated|explain|explained|mention|mentioned|discuss|discussed)|out(?:dated| of date)|dated|obsolete|old versions?|aged|falt(?:a|am|ou)|sente falta|ausen(?:te|tes|cia|ência)|omite|desatualizad[oa]s?|ultrapassad[oa]s?|obsolet[oa]s?|envelhec\p{L}+|não (?:cobre|trata|aborda|menciona|explica|fala)|nada sobre|deixa de (?:fora|lado))(?!\p{L})/iu
const mild =
  /(?<!\p{L})(?:a (?:bit|little)|slightly|somewhat|minor|typos?|um pouco|ligeiramente|pequen[oa]s?|erros de digitação)(?!\p{L})/iu

const weight = (sentence: string): number => (telling.test(sentence) ? 2 : 0) - (mild.test(sentence) ? 1 : 0)

/** The limitation that tells a buyer most; the first among equals. */
export const mostTelling = <One extends { readonly sentence: string }>(some: readonly One[]): One | undefined =>
  [...some].sort((one, two) => weight(two.sentence) - weight(one.sentence))[0]
