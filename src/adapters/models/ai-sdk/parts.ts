import type {
  EvidencePassage,
  SectionInput,
  SectionOutput,
  WritingKind,
  WritingTasks,
} from '../../../domain/writing.ts'
import type { ModelRequest, Prompt } from '../../../ports/model.ts'

type Input<K extends WritingKind> = WritingTasks[K]['input']
type Output<K extends WritingKind> = WritingTasks[K]['output']

/** Most claims of one call to a model without structured output; with more, small models leave some out. */
const claimsPerCall = 12
/** Most characters of the passages of one call: some 1,600 tokens, so that the call fits the 4,096 that local servers hold by default. */
const charactersPerCall = 6000

/** As few chunks as the limit allows, of about the same size. */
const evenly = <T>(items: readonly T[], limit: number): readonly (readonly T[])[] => {
  const count = Math.ceil(items.length / limit)
  const size = Math.ceil(items.length / Math.max(1, count))
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size))
}

const passageChunks = (passages: readonly EvidencePassage[]): readonly (readonly EvidencePassage[])[] => {
  const chunks: EvidencePassage[][] = []
  let characters = 0
  for (const passage of passages) {
    const chunk = chunks.at(-1)
    const fits =
      chunk !== undefined && chunk.length < claimsPerCall && characters + passage.text.length <= charactersPerCall
    if (fits) chunk.push(passage)
    else chunks.push([passage])
    characters = fits ? characters + passage.text.length : passage.text.length
  }
  return chunks
}

/** Of the section before its repair, the sentences that rest on these claims; what rests on none goes with the first part. */
const previousOf = (previous: SectionOutput | null, ids: ReadonlySet<string>, first: boolean): SectionOutput | null => {
  if (previous === null) return null
  const paragraphs = previous.paragraphs.flatMap(({ subheading, sentences }) => {
    const own = sentences.filter(({ claim_ids }) =>
      claim_ids.length === 0 ? first : claim_ids.some((id) => ids.has(id)),
    )
    return own.length === 0 ? [] : [{ subheading, sentences: own }]
  })
  return { paragraphs }
}

const sectionParts = (input: SectionInput): readonly SectionInput[] => {
  const placed = input.subsections.flatMap(({ claim_ids }) => claim_ids)
  const place = new Map(placed.map((id, index) => [id, index]))
  const inOrder = input.claims.toSorted(
    (a, b) => (place.get(a.claim_id) ?? Number.MAX_SAFE_INTEGER) - (place.get(b.claim_id) ?? Number.MAX_SAFE_INTEGER),
  )
  return evenly(inOrder, claimsPerCall).map((claims, index) => {
    const ids = new Set(claims.map(({ claim_id }) => claim_id))
    const share = (words: number): number => Math.ceil((words * claims.length) / input.claims.length)
    const previous = previousOf(input.previous, ids, index === 0)
    const said = new Set(previous?.paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)))
    return {
      ...input,
      claims,
      words: { min: share(input.words.min), max: share(input.words.max) },
      subsections: input.subsections.flatMap((subsection) => {
        const own = subsection.claim_ids.filter((id) => ids.has(id))
        return own.length === 0 ? [] : [{ ...subsection, claim_ids: own }]
      }),
      gaps: index === 0 ? input.gaps : [],
      violations: input.violations.filter(({ sentence }) => sentence === null || said.has(sentence) || index === 0),
      previous,
    }
  })
}

const splits: { readonly [K in WritingKind]: (input: Input<K>) => readonly Input<K>[] } = {
  summarise: (input) => passageChunks(input.passages).map((passages) => ({ ...input, passages })),
  section: (input) => (input.claims.length <= claimsPerCall ? [input] : sectionParts(input)),
  plan: (input) => [input],
  front_matter: (input) => [input],
  judge_support: (input) => evenly(input.sentences, claimsPerCall).map((sentences) => ({ ...input, sentences })),
}

/** For callers that cannot word the prompt of a part: the prompt of the whole, and which part of it is asked for this time. */
const onlyThese: { readonly [K in WritingKind]: (input: Input<K>) => string } = {
  summarise: ({ passages }) =>
    `This time, list only the claims of these passages: ${passages.map((one) => one.passage_id).join(', ')}.`,
  section: ({ claims, words }) =>
    `This time, write only the sentences for these claims, in ${words.min} to ${words.max} words: ${claims.map((one) => one.claim_id).join(', ')}. The others are written in another call.`,
  plan: () => '',
  front_matter: () => '',
  judge_support: ({ sentences }) =>
    `This time, judge only these sentences: ${sentences.map((one) => one.sentence_id).join(', ')}.`,
}

/** The note stands before what is asked, which stays the last of the user's words. */
const narrowed = (prompt: Prompt, note: string): Prompt => ({ ...prompt, user: `${note}\n\n${prompt.user}` })

/** A request as the calls that it takes with at most twelve claims each; itself alone when it is small enough. */
export const inParts = <K extends WritingKind>(request: ModelRequest<K>): readonly ModelRequest<K>[] => {
  const { kind, prompt, promptFor } = request
  const inputs = splits[kind](request.input)
  if (inputs.length <= 1) return [request]
  return inputs.map((input) => ({
    ...request,
    input,
    prompt: promptFor === undefined ? narrowed(prompt, onlyThese[kind](input)) : promptFor(input),
  }))
}

/** The paragraphs of all parts in their order; a subheading that goes on in the next part is not repeated. */
const joinSections = (outputs: readonly SectionOutput[]): SectionOutput => {
  let last: string | null = null
  return {
    paragraphs: outputs.flatMap(({ paragraphs }) =>
      paragraphs.map((paragraph) => {
        const repeated = paragraph.subheading !== null && paragraph.subheading === last
        last = paragraph.subheading ?? last
        return repeated ? { ...paragraph, subheading: null } : paragraph
      }),
    ),
  }
}

const whole = <T>(outputs: readonly T[]): T => {
  const [only] = outputs
  if (only === undefined) throw new TypeError('a request has at least one part')
  return only
}

const joins: { readonly [K in WritingKind]: (outputs: readonly Output<K>[]) => Output<K> } = {
  summarise: (outputs) => ({ claims: outputs.flatMap(({ claims }) => claims) }),
  section: joinSections,
  plan: whole,
  front_matter: whole,
  judge_support: (outputs) => ({ verdicts: outputs.flatMap(({ verdicts }) => verdicts) }),
}

/** One answer out of those of its parts. */
export const joinParts = <K extends WritingKind>(kind: K, outputs: readonly Output<K>[]): Output<K> =>
  joins[kind](outputs)
