import type { Claim } from '../../domain/evidence.ts'
import type { PromptVersion } from '../../domain/prompts/prompt-version.ts'
import { renderPrompt } from '../../domain/prompts/render.ts'
import type {
  BookBrief,
  FrontMatterInput,
  FrontMatterOutput,
  JudgeSupportInput,
  PlanInput,
  SectionInput,
  SectionOutline,
  SectionOutput,
} from '../../domain/writing.ts'
import type { Prompt } from '../../ports/model.ts'
import { aimOfBudget } from './budget.ts'
import { evidenceGroups } from './evidence.ts'

/** The rules of the kinds of writing of this stage. */
export interface Rules {
  readonly plan: PromptVersion
  readonly section: PromptVersion
  readonly front_matter: PromptVersion
}

/** Leaves out what says nothing: empty lists, empty texts and nulls cost tokens too. */
const withoutBlanks = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )

const told = (fields: Readonly<Record<string, unknown>>): string => JSON.stringify(withoutBlanks(fields))

/** The book without a subtitle that its title has already. */
const bookOf = (book: BookBrief): Readonly<Record<string, unknown>> =>
  withoutBlanks({
    ...book,
    subtitle: book.subtitle !== null && book.title.includes(book.subtitle) ? null : book.subtitle,
  })

const asPoints = ({ heading, points }: SectionOutline) => ({ heading, points: points.join('; ') })

const rowsBySpeaker = (claims: readonly Claim[]) => {
  const groups = new Map<string, { source: string; voice: string; claims: string[][] }>()
  for (const { source_id: source, voice, claim_id, topic, text } of claims) {
    const group = groups.get(`${source} ${voice}`) ?? { source, voice, claims: [] }
    groups.set(`${source} ${voice}`, group)
    group.claims.push([claim_id, topic, text])
  }
  return [...groups.values()]
}

/** Asks for the plan; at a second try, told what was wrong with the first. */
export const planPrompt = (
  { template }: PromptVersion,
  tone: string,
  input: PlanInput,
  problems: readonly string[] = [],
): Prompt => {
  const topics = new Map(input.claims.map(({ claim_id, topic }) => [claim_id, topic]))
  return {
    system: renderPrompt(template, { language: input.language, tone }),
    shared: '',
    user: told({
      book: bookOf(input.book),
      sections: input.sections.map(({ claim_ids, ...slot }) => ({
        ...slot,
        topics: [...new Set(claim_ids.flatMap((id) => topics.get(id) ?? []))],
      })),
      subsections: input.subsections,
      change_request: input.change_request,
      claims: rowsBySpeaker(input.claims),
      problems,
    }),
  }
}

/** A section as it stood, a sentence a line with the claims that it rested on. */
const asLines = (output: SectionOutput | null) =>
  output?.paragraphs.map(({ subheading, sentences }) => ({
    ...(subheading === null ? {} : { subheading }),
    sentences: sentences.map(({ text, claim_ids }) => [text, ...claim_ids.map((id) => `[${id}]`)].join(' ')),
  })) ?? []

/** How another section begins, for the introduction, which is written last. */
export interface Opening {
  readonly heading: string
  readonly first_sentence: string
}

/** Asks for a section, or for its repair. What all sections of an article share stands first, so that it can be cached. */
export const sectionPrompt = (
  { template }: PromptVersion,
  input: SectionInput,
  written: readonly Opening[] = [],
): Prompt => {
  const { book, language, outline, names, tone, gaps, change_request } = input
  const { role, kind, heading, purpose, words, subsections, violations, previous } = input
  return {
    system: renderPrompt(template, { language, tone }),
    shared: told({ book: bookOf(book), outline: outline.map(asPoints), names, gaps, change_request }),
    user: told({
      role,
      kind,
      heading,
      purpose,
      words: { about: aimOfBudget(words), max: words.max },
      subsections,
      evidence: evidenceGroups(input.claims, language),
      written,
      violations: violations.map((violation) => withoutBlanks({ ...violation })),
      previous: asLines(previous),
    }),
  }
}

/** Asks for the words around the article; at a repair, told what failed and how they stood. */
export const frontMatterPrompt = (
  { template }: PromptVersion,
  tone: string,
  input: FrontMatterInput,
  previous: FrontMatterOutput | null = null,
): Prompt => {
  const { book, language, violations, claims, ...asked } = input
  return {
    system: renderPrompt(template, { language, tone }),
    shared: '',
    user: told({
      book: bookOf(book),
      ...asked,
      claims: claims.map(({ claim_id, text, source_label }) => [claim_id, text, source_label]),
      violations: violations.map((violation) => withoutBlanks({ ...violation })),
      previous,
    }),
  }
}

/** Asks a second opinion on sentences. */
export const judgePrompt = ({ template }: PromptVersion, input: JudgeSupportInput): Prompt => ({
  system: renderPrompt(template, { language: input.language }),
  shared: '',
  user: told({ sentences: input.sentences }),
})
