/** Words that say who speaks, in English and Portuguese. Names of sources and authors with a verb of saying are found apart. */
export const attributionPhrases: readonly RegExp[] = [
  /\b(?:according to|in the words of|as (?:\p{L}+ ){1,4}(?:puts? it|says?|notes?|describes?)|in (?:its|his|her|their|the) (?:own words|(?:\p{L}+ ){0,3}(?:description|blurb|listing|announcement|preface|words)))\b/iu,
  /\b(?:quoted?|cited|described|praised|recommended|billed|marketed|advertised|presented|called|criticised|criticized|hailed) (?:\p{L}+ ){0,2}(?:by|as)\b/iu,
  /\b(?:readers?|reviewers?|critics?|publishers?|authors?|sellers?|booksellers?|editors?|press|page|description|blurb|listing|site|website|review|entry|preface|foreword|catalogue|catalog|back cover) (?:\p{L}+ ){0,4}?(?:says?|said|states?|stated|notes?|noted|writes?|wrote|claims?|claimed|calls?|called|describes?|described|presents?|promises?|promised|adds?|considers?|reports?|praises?|praised|finds?|found|argues?|highlights?|recommends?|sees?|rates?|regards?|credits?|mentions?|advertises?|bills?|markets?|introduces?|lists?|names?|points?|stresses?|emphasi[sz]es?|complains?|criticises?|criticizes?|believes?|thinks?|likes?|sums?|speaks?|wants?|quotes?|cites?)\b/iu,
  /\b(?:says?|notes?|writes?|claims?|states?|promises?|argues?) (?:the|one|a|its|another|an) (?:\p{L}+ ){0,2}(?:reader|reviewer|critic|publisher|author|seller|bookseller|editor|page|description|blurb|listing)s?\b/iu,
  /(?<!\p{L})(?:segundo|conforme|de acordo com|na opinião d[eao]s?|nas palavras d[eao]s?|para) (?:[oa]s? |um |uma |outr[oa]s? )?(?:\p{L}+ ){0,2}(?:leitor(?:es|as?)?|crític[oa]s?|editoras?|autor(?:es|as?)?|vendedor(?:es|as?)?|loja|página|descrição|sinopse|site|resenhas?|livraria|ficha)(?!\p{L})/iu,
  /(?<!\p{L})(?:[Ss]egundo|[Cc]onforme|[Dd]e acordo com|[Nn]as palavras d[eao]s?) (?:[oa]s? )?[\p{Lu}"“]/u,
  /(?<!\p{L})(?:leitor(?:es|as?)?|crític[oa]s?|editoras?|autor(?:es|as?)?|vendedor(?:es|as?)?|loja|página|descrição|sinopse|site|resenha(?:dor|dores|s)?|livraria|prefácio|contracapa) (?:\p{L}+ ){0,4}?(?:diz(?:em)?|afirmam?|descrevem?|chamam?|consideram?|elogiam?|criticam?|destacam?|apontam?|prometem?|escreve(?:m|u)?|apresentam?|classificam?|recomendam?|relatam?|defendem?|ressaltam?|define[m]?|anunciam?|observam?|acham?|reclamam?|citam?|vê(?:em)?)(?!\p{L})/iu,
  /(?<!\p{L})(?:descrit[oa]s?|elogiad[oa]s?|recomendad[oa]s?|citad[oa]s?|chamad[oa]s?|considerad[oa]s?|apresentad[oa]s?|anunciad[oa]s?|definid[oa]s?|criticad[oa]s?) (?:\p{L}+ ){0,2}(?:por|pel[oa]s?|como)(?!\p{L})/iu,
]

/** Verbs of saying (folded) that attribute when the name of a source, a publisher or an author stands with them. */
export const sayingVerbs: ReadonlySet<string> = new Set(
  `says say said states stated notes noted writes wrote claims claimed calls called describes described presents promises promised
   adds argues argued considers reports praises praised finds found highlights recommends explains explained rates regards advertises
   bills introduces names stresses emphasizes emphasises shows lists quotes summarizes credits mentions points
   diz dizem afirma afirmam descreve descrevem chama chamam considera consideram elogia elogiam critica criticam destaca destacam
   aponta apontam promete prometem escreve escrevem escreveu apresenta apresentam classifica recomenda recomendam relata defende
   ressalta define anuncia observa explica mostra lista cita resume menciona`.split(/\s+/u),
)
