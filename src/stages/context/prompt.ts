import { topics } from '../../domain/evidence.ts'
import type { PromptVersion } from '../../domain/prompts/prompt-version.ts'
import { renderPrompt } from '../../domain/prompts/render.ts'
import type { SummariseInput } from '../../domain/writing.ts'
import type { Prompt } from '../../ports/model.ts'

/** Claims that one source may make at most: more would crowd out the other sources. */
const maxClaims = 18

/** The prompt that asks for the claims of one source. The rules come first, so that they can be cached across sources. */
export const summarisePrompt = ({ template }: PromptVersion, input: SummariseInput): Prompt => ({
  system: renderPrompt(template, {
    language: input.language,
    topics: topics.filter((topic) => topic !== 'details').join(', '),
    max_claims: String(maxClaims),
  }),
  shared: '',
  user: JSON.stringify({
    language: input.language,
    book: input.book,
    source: input.source_label,
    passages: input.passages.map(({ passage_id, kind, voice, text }) => ({ passage_id, kind, voice, text })),
  }),
})
