import { isAtLeast } from '../domain/access.ts'
import type { PublishPlan } from '../domain/publish-plan.ts'
import { tellBook } from '../domain/refusals/books.ts'
import type { ActionDeps, Editor } from './deps.ts'
import type { FieldChecks } from './field-checks.ts'
import { checkInstant } from './publish-options.ts'
import { listSites } from './site-profile/sites.ts'

/** Where and when an article is meant to go out, as it came in. */
export interface PlanInput {
  /** `file`, the id of a stored site, or its name where only one bears it. */
  readonly target?: unknown
  /** ISO 8601 with a zone; as soon as it is approved unless told. */
  readonly due_at?: unknown
}

/** Whether a person may have articles brought out that nobody approved; who did not have to sign in runs the server. */
const mayPublish = ({ actor }: Editor): boolean => !actor?.role || isAtLeast(actor.role, 'editor')

const findTarget = async (
  { store }: Pick<ActionDeps, 'store'>,
  checks: FieldChecks,
  wanted: string,
): Promise<string> => {
  const sites = await listSites(store)
  const byName = sites.filter(({ label }) => label.toLowerCase() === wanted.toLowerCase())
  const found = sites.find(({ target }) => target === wanted) ?? (byName.length === 1 ? byName[0] : undefined)
  if (found) return found.target
  const labels = sites.map(({ label }) => label)
  checks.refuse('publish_plan.target', tellBook('book_plan_target', { given: wanted.slice(0, 60), labels }))
  return wanted
}

/** Checks where and when an article is meant to go out. What goes out unapproved is for those who may publish. */
export const checkPlan = async (
  deps: Pick<ActionDeps, 'store' | 'clock'>,
  checks: FieldChecks,
  input: PlanInput,
  { editor, approvalRequired }: { readonly editor: Editor; readonly approvalRequired: boolean },
): Promise<PublishPlan> => {
  const wanted = checks.line('publish_plan.target', input.target)
  const target = wanted === '' ? wanted : await findTarget(deps, checks, wanted)
  if (target !== 'file' && !approvalRequired && !mayPublish(editor))
    checks.refuse('publish_plan.target', tellBook('book_plan_for_editors', {}))
  const given = checks.line('publish_plan.due_at', input.due_at, { optional: true })
  const due_at = given === '' ? null : checkInstant(checks, 'publish_plan.due_at', given)
  if (due_at !== null && Date.parse(due_at) <= deps.clock.now())
    checks.refuse('publish_plan.due_at', tellBook('book_plan_over', {}))
  return { target, due_at }
}
