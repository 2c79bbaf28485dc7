import { indexPassages, supportOf } from '../../domain/grounding/support.ts'
import type { EvidencePassage, WritingTasks } from '../../domain/writing.ts'

type Summarised = WritingTasks['summarise']['output']
type Statement = Summarised['claims'][number]

/** A statement that its passages do not carry, with what is missing in them. */
export interface RefusedStatement {
  readonly text: string
  readonly passage_ids: readonly string[]
  readonly reason: string
}

/**
 * Parts the statements of a summary by whether their own passages carry them: a summary is a chain of claims over passages like the
 * article, and what a model added on the way must not become evidence.
 * @param known words that need no evidence: the book's title, its authors, the source's name
 */
export const carriedStatements = (
  statements: readonly Statement[],
  passages: readonly EvidencePassage[],
  known: readonly string[],
): { readonly carried: readonly Statement[]; readonly refused: readonly RefusedStatement[] } => {
  const byId = new Map(passages.map((passage) => [passage.passage_id, passage]))
  const carried: Statement[] = []
  const refused: RefusedStatement[] = []
  for (const statement of statements) {
    const resting = statement.passage_ids.flatMap((id) => byId.get(id) ?? [])
    const { verdict, reasons } = supportOf(statement.text, indexPassages(resting), statement.language, known)
    if (verdict !== 'unsupported') carried.push(statement)
    else refused.push({ text: statement.text, passage_ids: statement.passage_ids, reason: reasons[0] ?? 'no support' })
  }
  return { carried, refused }
}
