import type { FrontMatterOutput, SectionOutput, WritingTasks } from '../../src/domain/writing.ts'
import type { AskedOf, Twist } from './bench.ts'

type PlanOutput = WritingTasks['plan']['output']
type Sentence = SectionOutput['paragraphs'][number]['sentences'][number]

/** Whether a request asks for the first time. */
const isFirst = ({ input }: AskedOf): boolean => !('violations' in input) || input.violations.length === 0

const twistOf =
  (applies: (request: AskedOf) => boolean, change: (output: never, request: AskedOf) => unknown): Twist =>
  (output, request) =>
    applies(request) ? (change(output as never, request) as typeof output) : output

/** Twists the section of one role, or all; only its first writing when `once`. */
export const inSection = (
  role: string | null,
  change: (output: SectionOutput, claimIds: readonly string[]) => SectionOutput,
  once = false,
): Twist =>
  twistOf(
    (request) =>
      request.kind === 'section' &&
      'role' in request.input &&
      (role === null || request.input.role === role) &&
      (!once || isFirst(request)),
    (output: SectionOutput, request) =>
      change(output, 'claims' in request.input ? request.input.claims.map(({ claim_id: id }) => id) : []),
  )

/** Twists the plan; only the first one when `once`. */
export const inPlan = (change: (output: PlanOutput) => PlanOutput, once = false): Twist => {
  let asked = 0
  return twistOf(
    ({ kind }) => {
      if (kind !== 'plan') return false
      asked += 1
      return !once || asked === 1
    },
    (output: PlanOutput) => change(output),
  )
}

/** Twists the words around the article; only the first ones when `once`. */
export const inFront = (change: (output: FrontMatterOutput) => FrontMatterOutput, once = false): Twist =>
  twistOf(
    (request) => request.kind === 'front_matter' && (!once || isFirst(request)),
    (output: FrontMatterOutput) => change(output),
  )

/** Does one twist after the other. */
export const together =
  (...twists: readonly Twist[]): Twist =>
  async (output, request) => {
    let twisted = output
    for (const twist of twists) twisted = await twist(twisted, request)
    return twisted
  }

const said = (text: string, claimIds: readonly string[], kind: Sentence['kind'] = 'factual'): Sentence => ({
  text,
  kind,
  claim_ids: claimIds.slice(0, 1),
})

/** Adds a sentence that rests on the section's first claim. */
export const adding =
  (text: string, kind: Sentence['kind'] = 'factual') =>
  ({ paragraphs }: SectionOutput, claimIds: readonly string[]): SectionOutput => {
    const [first, ...rest] = paragraphs
    if (!first) return { paragraphs }
    return { paragraphs: [{ ...first, sentences: [...first.sentences, said(text, claimIds, kind)] }, ...rest] }
  }

/** Says these sentences instead of the section's own. */
export const instead =
  (...texts: readonly string[]) =>
  (_output: SectionOutput, claimIds: readonly string[]): SectionOutput => ({
    paragraphs: [{ subheading: null, sentences: texts.map((text) => said(text, claimIds)) }],
  })

/** Changes every sentence. */
export const everySentence =
  (change: (sentence: Sentence) => Sentence) =>
  ({ paragraphs }: SectionOutput): SectionOutput => ({
    paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, sentences: paragraph.sentences.map(change) })),
  })
