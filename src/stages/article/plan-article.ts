import { PigmeuError } from '../../domain/errors.ts'
import type { PlanInput } from '../../domain/writing.ts'
import type { ArticlePlan } from './article-plan.ts'
import { completePlan } from './complete-plan.ts'
import { ask, type Desk } from './desk.ts'
import { headingWorld } from './headings.ts'
import { type PlanProblem, type PlanRules, planInput, settlePlan } from './plan.ts'
import { planPrompt } from './prompt.ts'

const inWords = (problems: readonly PlanProblem[]): readonly string[] => problems.map(({ message }) => message)

const weight = (problems: readonly PlanProblem[]): number =>
  problems.reduce((sum, { fatal }) => sum + (fatal ? 100 : 1), 0)

/**
 * Asks for the plan, settles and completes it. One that cannot be mended is asked for once more with what is wrong; the better
 * of the two is taken.
 * @throws MODEL_BAD_ANSWER when no article can be written by either
 */
export const planArticle = async (desk: Desk): Promise<ArticlePlan> => {
  const { world, claims, rules, context } = desk
  const { schema, brief, known, passages } = world
  const input = planInput({ schema, claims, book: brief, changeRequest: context.submission.change_request })
  const texts = [...known, ...claims.map(({ text }) => text), ...[...passages.values()].map(({ text }) => text)]
  const planRules: PlanRules = { input, schema, headings: headingWorld(texts, schema.language) }
  const asked = async (step: string, problems: readonly PlanProblem[]) => {
    const promptFor = (part: PlanInput) => planPrompt(rules.plan, schema.tone, part, inWords(problems))
    return settlePlan(await ask(desk, 'plan', step, { input, promptFor }), planRules)
  }
  let settled = await asked('plan', [])
  if (settled.problems.length > 0) {
    const again = await asked('plan:again', settled.problems)
    if (weight(again.problems) < weight(settled.problems)) settled = again
  }
  const fatal = settled.problems.filter((problem) => problem.fatal)
  if (fatal.length > 0)
    throw new PigmeuError('MODEL_BAD_ANSWER', `The plan cannot be used: ${inWords(fatal).join('; ')}.`)
  return completePlan(settled.plan, desk)
}
