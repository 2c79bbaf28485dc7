import type { VerdictItem } from './content-schema.ts'
import type { Claim, Topic } from './evidence.ts'

/** Words by which a statement turns some readers away, or asks something of them, or names a version. */
const signs: Readonly<Record<'skip' | 'prerequisites' | 'versions', readonly RegExp[]>> = {
  skip: [
    /\b(?:is|are|was)?\s?n[o']t (?:\p{L}+ )?(?:for|aimed|meant|suited|suitable|intended|written|the (?:right|best))\b/iu,
    /\b(?:skip|look elsewhere|better served|too (?:basic|advanced|theoretical|shallow|dense|dry|hard|difficult|long))\b/iu,
    /\b(?:beginners?|newcomers?|novices?|experts?|experienced \p{L}+)\b[^.]{0,40}? (?:will|may|might|would|could|should) (?:\p{L}+ )?(?:struggle|drown|need|miss|get lost|learn (?:little|nothing)|have (?:trouble|difficulty)|find (?:it|little|nothing)|be (?:lost|overwhelmed|disappointed|bored))\b/iu,
    /\b(?:will|would|may|might) not (?:find|learn|get|need)\b/iu,
    /(?<!\p{L})não (?:\p{L}+ )?(?:é|foi|serve|se destina|indicad[oa]|recomendad[oa])(?: \p{L}+)? (?:para|a)(?!\p{L})/iu,
    /(?<!\p{L})(?:pular|pode deixar|(?:básico|avançado|teórico|superficial|denso|difícil) demais|muito (?:básico|avançado|teórico|superficial|denso))(?!\p{L})/iu,
    /(?<!\p{L})(?:iniciantes?|novatos?|experientes)(?!\p{L})[^.]{0,40}? (?:vão|pode|podem|terão|devem|deveriam|talvez) (?:\p{L}+ )?(?:sofrer|precisar|precisem|dificuldades?|se perder|sentir falta|achar|aprender (?:pouco|nada))(?!\p{L})/iu,
    /(?<!\p{L})não (?:vai|vão|irá|irão) (?:encontrar|aprender|precisar)(?!\p{L})/iu,
  ],
  prerequisites: [
    /\b(?:prerequisites?|prior (?:knowledge|experience)|assum(?:es|ed|ing)|requires? (?:some|basic|no|a) |familiar(?:ity)? with|background in)\b/iu,
    /(?<!\p{L})(?:pré-requisitos?|conhecimentos? prévios?|pressupõe|exige|familiaridade com|noções de|saber antes)(?!\p{L})/iu,
  ],
  versions: [
    /\b(?:versions?|versão|versões|release) \d/iu,
    // A name and a number with a point, a plus, or of a known language: "Python 3.12", "Java 17", "ES2015".
    /(?<!\p{L})\p{Lu}[\p{L}+#.]* v?\d{1,3}(?:\.\d+|\+)/u,
    /\b(?:Java|C\+\+|C#|Python|PHP|Perl|Ruby|Angular|Swift|HTML|CSS|React|Vue|Spring|Rails|Django|Node(?:\.js)?|PostgreSQL|MySQL|Kafka|\.NET) ?\d{1,4}\b|\bES\d{1,4}\b/u,
  ],
}

const topicsOf: Readonly<Record<VerdictItem, readonly Topic[]>> = {
  learn: ['subject', 'contents', 'practice'],
  audience: ['audience'],
  skip: ['audience', 'criticism', 'prerequisites'],
  prerequisites: ['prerequisites'],
  versions: ['contents', 'practice', 'subject', 'prerequisites', 'background', 'criticism', 'strengths'],
}

const matches = (claim: Claim, patterns: readonly RegExp[]): boolean =>
  patterns.some((pattern) => pattern.test(claim.text))

/**
 * The claims that may carry a line of the verdict box, the surest first: by topic, and by words that turn readers away, ask
 * something of them or name a version. None means that no source tells it.
 */
export const claimsForItem = (item: VerdictItem, claims: readonly Claim[]): readonly Claim[] => {
  const told = claims.filter(({ topic }) => topic !== 'details' && topic !== 'author')
  const byTopic = topicsOf[item].flatMap((topic) => told.filter((claim) => claim.topic === topic))
  if (item === 'skip' || item === 'versions') return byTopic.filter((claim) => matches(claim, signs[item]))
  if (item !== 'prerequisites') return byTopic
  const said = told.filter((claim) => claim.topic === 'audience' && matches(claim, signs.prerequisites))
  return [...byTopic, ...said]
}
