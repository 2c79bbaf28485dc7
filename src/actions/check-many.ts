import { checkSubmission, type SubmissionCheck } from './check-submission.ts'
import type { ActionDeps, Editor } from './deps.ts'
import type { BatchRow } from './submit-many.ts'

/** A check of one row of many, and the rows before it that ask for the same book. */
export interface RowCheck extends SubmissionCheck {
  readonly row: number
  readonly same_as_rows: readonly number[]
}

/** Checks many books at once, none of their pages being looked at. */
export const checkMany = async (
  deps: ActionDeps,
  editor: Editor,
  rows: readonly BatchRow[],
): Promise<readonly RowCheck[]> => {
  const firstWith = new Map<string, number>()
  const checked: RowCheck[] = []
  for (const { row, input, problems = [] } of rows) {
    const check =
      problems.length > 0
        ? { problems, addresses: [], duplicates: [] }
        : await checkSubmission(deps, editor, input, null)
    const keys = check.addresses.flatMap(({ identity_keys: own }) => own)
    const same = new Set(keys.flatMap((key) => firstWith.get(key) ?? []))
    for (const key of keys) if (!firstWith.has(key)) firstWith.set(key, row)
    checked.push({ ...check, row, same_as_rows: [...same] })
  }
  return checked
}
