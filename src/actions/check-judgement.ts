import { type EditorJudgement, judgementSchema } from '../domain/article/article.ts'
import { tellArticle } from '../domain/refusals/articles.ts'
import { splitSentences } from '../domain/words.ts'
import type { FieldChecks } from './field-checks.ts'

/** What an editor says in their own name, as it came in. */
export interface JudgementInput {
  readonly sentences?: unknown
  readonly rating?: unknown
  readonly read_it?: unknown
}

/** Characters of one sentence: a judgement is said, not written out. */
const sentenceCharacters = 400
const mostSentences = 3

const checkSentences = (checks: FieldChecks, value: unknown): readonly string[] => {
  if (!Array.isArray(value ?? [])) {
    checks.refuse('judgement.sentences', tellArticle('judgement_not_list', {}))
    return []
  }
  const given: readonly unknown[] = Array.isArray(value) ? value : []
  const lines = given.map((one, index) =>
    checks.line(`judgement.sentences.${index}`, one, { maxCharacters: sentenceCharacters }),
  )
  const sentences = lines.flatMap((line) => splitSentences(line, 'en'))
  if (sentences.length > mostSentences)
    checks.refuse(
      'judgement.sentences',
      tellArticle('judgement_too_many', { count: sentences.length, most: mostSentences }),
    )
  return sentences
}

const checkRating = (checks: FieldChecks, value: unknown): number | null => {
  if (value === null || value === undefined) return null
  const read = judgementSchema.shape.rating.safeParse(value)
  if (read.success) return read.data
  checks.refuse('judgement.rating', tellArticle('judgement_rating', {}))
  return null
}

/**
 * Checks what an editor says in their own name; null when there is nothing left of it.
 * @param by the person who acts: nobody judges in another's name
 */
export const checkJudgement = (
  checks: FieldChecks,
  input: JudgementInput | null,
  { by, at }: { readonly by: string; readonly at: string },
): EditorJudgement | null => {
  if (input === null) return null
  const sentences = checkSentences(checks, input.sentences)
  const rating = checkRating(checks, input.rating)
  const readIt = input.read_it === true
  const isEmpty = sentences.length === 0 && rating === null && !readIt
  return isEmpty ? null : { by, sentences: [...sentences], rating, read_it: readIt, at }
}
