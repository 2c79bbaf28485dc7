/** Signs of a view, in one language. */
export interface OpinionSigns {
  /** Words that judge: what is good, bad, easy, helpful, enough. */
  readonly judging: RegExp
  /** Says where in the book something stands, which anybody can look up. */
  readonly placing: RegExp
}

/** Signs of a view, by primary language tag. */
export const opinionSigns: Readonly<Record<'en' | 'pt', OpinionSigns>> = {
  en: {
    judging:
      /\b(?:clear(?:er|ly)?|readable|eas(?:y|ier|ily)|simpl(?:y|er)|helps?|helpful|useful|precise|careful|care|honest|better|good|great|well|too|enough|slow|dense|fresh|rich|weak|strong|boring|dated|modern|powerful|changes how|without (?:losing|sacrificing)|disappoints?|demands|rewards?|struggle|drown|unfriendly|confuses|speculative|backbone|untangles|sense of|pays? off|suits|closest|discipline|safely|worth|should|might|familiar|reads? like|stays?|remains?|feels?|elegant|high-quality|enthusiast|effective(?:ly)?|successful|little|plain|illusion|nobody|honest|hard)\b/iu,
    placing: /\b(?:chapters?|parts?|sections?|examples?|catalog|entry|entries|edition|appear|appears|listed)\b/iu,
  },
  pt: {
    judging:
      /(?<!\p{L})(?:clar[oa]s?|fáci(?:l|is)|simples|ajudam?|útil|úteis|bom|boa|bem|melhor|demais|bastante|lent[oa]s?|dens[oa]s?|moderno|adequad[oa]s?|merece|vale|deve(?:ria)?|quase sempre|nunca|apenas|só|pouc[oa]s?|confiam|resolve metade|dispensa|sem recorrer|abriu caminho|atende|difíci(?:l|is))(?!\p{L})/iu,
    placing: /(?<!\p{L})(?:capítulos?|partes?|seções|exemplos?|edição|aparecem?|texto)(?!\p{L})/iu,
  },
}

/** What people say of themselves. */
export const selfPraise =
  /\b(?:enthusiast|passion\w*|keen|expert|high-quality|skills)\b|(?<!\p{L})(?:entusiasta|apaixonad[oa]|especialista)(?!\p{L})/iu
