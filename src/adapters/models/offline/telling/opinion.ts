import { sameLanguage } from '../../../../domain/language.ts'
import { praiseWords } from '../../../../domain/lexicon/praise-words.ts'
import type { EvidenceClaim } from '../../../../domain/writing.ts'

interface OpinionSigns {
  /** Words that judge: what is good, bad, easy, helpful, enough. */
  readonly judging: RegExp
  /** Says where in the book something stands, which anybody can look up. */
  readonly placing: RegExp
}

const signs: Readonly<Record<'en' | 'pt', OpinionSigns>> = {
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
const selfPraise =
  /\b(?:enthusiast|passion\w*|keen|expert|high-quality|skills)\b|(?<!\p{L})(?:entusiasta|apaixonad[oa]|especialista)(?!\p{L})/iu

/**
 * Whether a statement is somebody's view rather than something to be looked up: praise, blame, what a reader tells, what a critic
 * says of anything but a place in the book, and every judging word of the book's own side.
 */
export const isOpinion = ({ text, topic, voice, language }: EvidenceClaim): boolean => {
  if (topic === 'details') return false
  if (voice === 'reader' || topic === 'strengths' || topic === 'criticism') return true
  if (praiseWords.some((praise) => praise.test(text))) return true
  if (voice === 'record' || voice === 'editor') return false
  if (topic === 'author') return selfPraise.test(text)
  const { judging, placing } = signs[sameLanguage(language, 'pt') ? 'pt' : 'en']
  if (judging.test(text)) return true
  return voice === 'critic' && !placing.test(text)
}
