const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

/** Abbreviations (lower case, without the last full stop) after which a sentence goes on. */
export const openAbbreviations =
  words(`dr dra mr mrs ms prof profa sr sra srta st sto sta rev hon gen col lt capt mt ft eng arq
  e.g i.e cf vs viz approx ca fig figs eq ex p.ex resp dept univ ed eds org orgs trad ilust pág págs d.h z.b bzw u.a`)

/** Abbreviations after which a sentence goes on only before a number: "no. 5", "cap. 3". */
export const numberAbbreviations = words(
  'no nos nr vol vols p pp ch chap chs sec art cap caps n nº núm núms jan feb mar apr jun jul aug sep sept oct nov dec fev abr mai ago set out dez',
)

/** Abbreviations that may end a sentence: it goes on unless a word follows that usually begins one. */
export const closeAbbreviations = words(
  'etc inc ltd ltda co corp jr s.a al bros ph.d m.sc b.sc msc phd u.s u.k u.s.a a.m p.m cia d.c b.c a.c',
)
