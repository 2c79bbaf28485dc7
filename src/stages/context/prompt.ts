import { topics } from '../../domain/evidence.ts'
import type { PromptVersion } from '../../domain/prompts/prompt-version.ts'
import { renderPrompt } from '../../domain/prompts/render.ts'
import type { EvidencePassage, SummariseInput } from '../../domain/writing.ts'
import type { Prompt } from '../../ports/model.ts'

/** Passages as a prompt gives them: by kind and speaker, each under its id. */
const byKind = (passages: readonly EvidencePassage[]) => {
  const groups = new Map<string, { kind: string; voice: string; texts: Record<string, string> }>()
  for (const { passage_id, kind, voice, text } of passages) {
    const group = groups.get(`${kind} ${voice}`) ?? { kind, voice, texts: {} }
    groups.set(`${kind} ${voice}`, group)
    group.texts[passage_id] = text.replaceAll(/\s+/gu, ' ').trim()
  }
  return [...groups.values()]
}

/**
 * The prompt that asks for the claims of one source. The rules come first, so that they can be cached across sources.
 * @param mostClaims claims that may be made of these passages: more would crowd out the other sources
 */
export const summarisePrompt = ({ template }: PromptVersion, input: SummariseInput, mostClaims: number): Prompt => ({
  system: renderPrompt(template, {
    language: input.language,
    topics: topics.filter((topic) => topic !== 'details').join(', '),
    max_claims: String(mostClaims),
  }),
  shared: '',
  user: JSON.stringify({
    book: { title: input.book.title, authors: input.book.authors },
    source: input.source_label,
    passages: byKind(input.passages),
  }),
})
