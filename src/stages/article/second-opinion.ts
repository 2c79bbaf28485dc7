import type { ArticleContent, SupportReport } from '../../domain/article/article.ts'
import type { OpenWorld } from '../../domain/article/world.ts'
import type { PromptVersion } from '../../domain/prompts/prompt-version.ts'
import type { JudgeSupportInput, WritingTasks } from '../../domain/writing.ts'
import type { Model } from '../../ports/model.ts'
import type { StageContext } from '../../ports/stage.ts'
import { nearWords, shownPassage } from './evidence.ts'
import { judgePrompt } from './prompt.ts'

/** What the asking rests on. */
export interface SecondDesk {
  readonly world: OpenWorld
  readonly context: Pick<StageContext, 'step' | 'signal' | 'recordCall'>
}

/** Who gives the second opinion, and by which rules. */
export interface SecondJudge {
  readonly model: Model
  readonly rules: PromptVersion
  readonly mostSentences: number
}

const inputOf = ({ world }: SecondDesk, support: SupportReport, most: number): JudgeSupportInput => ({
  language: world.schema.language,
  sentences: support.sentences
    .filter(({ verdict, passage_ids: ids }) => verdict === 'weak' && ids.length > 0)
    .sort((a, b) => a.score - b.score)
    .slice(0, most)
    .map(({ sentence_id, text, passage_ids: ids }) => ({
      sentence_id,
      text,
      passages: ids.flatMap((id) => {
        const passage = shownPassage(id, world)
        return passage ? [nearWords(passage.text, [text], world.schema.language)] : []
      }),
    })),
})

/**
 * Asks a second judge, in one call, about the sentences whose support is weak, the weakest first, and writes what it says beside their
 * citations. Nothing is asked when nothing is open.
 */
export const withSecondOpinion = async (
  desk: SecondDesk,
  { model, rules, mostSentences }: SecondJudge,
  content: ArticleContent,
  support: SupportReport,
): Promise<ArticleContent> => {
  const input = inputOf(desk, support, mostSentences)
  if (input.sentences.length === 0) return content
  const { context } = desk
  const promptFor = (part: JudgeSupportInput) => judgePrompt(rules, part)
  const prompt = promptFor(input)
  const { signal } = context
  const step = 'judge_support'
  const { verdicts } = await context.step<WritingTasks['judge_support']['output']>(
    step,
    { model: model.id, prompt },
    () =>
      model.write({ kind: 'judge_support', input, prompt, promptFor, signal }, (usage) =>
        context.recordCall({ step, ...usage }),
      ),
  )
  const said = new Map(verdicts.map((verdict) => [verdict.sentence_id, verdict]))
  const byText = new Map(
    input.sentences.flatMap(({ sentence_id: id, text }) => {
      const verdict = said.get(id)
      return verdict ? [[text, verdict] as const] : []
    }),
  )
  return {
    ...content,
    citations: content.citations.map((citation) => {
      const verdict = byText.get(citation.sentence)
      if (!verdict) return citation
      const { supported, reason } = verdict
      return { ...citation, second_opinion: { supported, reason, by: model.id } }
    }),
  }
}
