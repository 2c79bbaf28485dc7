import type { PromptVersion } from '../../domain/prompts/prompt-version.ts'
import { renderPrompt } from '../../domain/prompts/render.ts'
import type { FrontMatterInput, PlanInput, SectionInput } from '../../domain/writing.ts'
import type { Prompt } from '../../ports/model.ts'

/** The rules of the kinds of writing of this stage. */
export interface Rules {
  readonly plan: PromptVersion
  readonly section: PromptVersion
  readonly front_matter: PromptVersion
}

/** Asks for the plan. */
export const planPrompt = ({ template }: PromptVersion, tone: string, input: PlanInput): Prompt => ({
  system: renderPrompt(template, { language: input.language, tone }),
  shared: '',
  user: JSON.stringify({
    ...input,
    claims: input.claims.map(({ claim_id, text, topic, voice, source_id }) => ({
      claim_id,
      text,
      topic,
      voice,
      source_id,
    })),
  }),
})

/** Asks for a section, or for its repair. What all sections of an article share stands first, so that it can be cached. */
export const sectionPrompt = ({ template }: PromptVersion, input: SectionInput): Prompt => {
  const { book, language, outline, names, tone, gaps, change_request, ...own } = input
  return {
    system: renderPrompt(template, { language, tone }),
    shared: JSON.stringify({ book, language, outline, names, gaps, change_request }),
    user: JSON.stringify({
      ...own,
      claims: input.claims.map((claim) => ({
        claim_id: claim.claim_id,
        text: claim.text,
        voice: claim.voice,
        source: claim.source_label,
        passages: claim.passages.map((passage) => passage.text),
      })),
    }),
  }
}

/** Asks for the words around the article. */
export const frontMatterPrompt = ({ template }: PromptVersion, tone: string, input: FrontMatterInput): Prompt => ({
  system: renderPrompt(template, { language: input.language, tone }),
  shared: '',
  user: JSON.stringify({
    ...input,
    claims: input.claims.map(({ claim_id, text, source_label }) => ({ claim_id, text, source: source_label })),
  }),
})
