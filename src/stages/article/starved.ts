import type { ValidationReport } from '../../domain/article/article.ts'
import type { ContentSchema } from '../../domain/content-schema.ts'
import type { SectionNeed } from '../../domain/evidence.ts'

/** Words that one claim carries: a sentence of English or Portuguese prose. */
const wordsPerClaim = 24

/**
 * What is missing when the evidence did not carry the words of an article: more claims for every section below its least
 * length; when each has that and the whole is short all the same, for the section with the most room.
 */
export const starvedSections = (
  schema: ContentSchema,
  needs: readonly SectionNeed[],
  validation: ValidationReport,
): readonly SectionNeed[] => {
  const written = new Map(validation.sections.map(({ role, words }) => [role, words]))
  const prose = schema.sections
    .filter((section) => section.form === 'prose')
    .map(({ role, words }) => ({ role, words, count: written.get(role) ?? 0 }))
  const short = prose.filter(({ words, count }) => count < words.min)
  const roomiest = [...prose].sort((a, b) => b.words.max - b.count - (a.words.max - a.count)).slice(0, 1)
  const shortBy = new Map(
    short.length > 0
      ? short.map(({ role, words, count }) => [role, words.min - count])
      : roomiest.map(({ role }) => [role, schema.body_words.min - validation.body_words]),
  )
  return needs.map((need) => {
    const words = shortBy.get(need.role)
    if (words === undefined) return need
    const wanted = need.claims_held + Math.ceil(words / wordsPerClaim)
    return { ...need, starved: true, claims_needed: Math.max(need.claims_needed, wanted) }
  })
}
