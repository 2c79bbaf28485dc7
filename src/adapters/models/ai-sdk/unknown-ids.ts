import type { WritingKind, WritingTasks } from '../../../domain/writing.ts'

type IdCheck<K extends WritingKind> = (
  input: WritingTasks[K]['input'],
  output: WritingTasks[K]['output'],
) => { readonly known: readonly string[]; readonly cited: readonly string[] }

const checks: { readonly [K in WritingKind]: IdCheck<K> } = {
  summarise: (input, output) => ({
    known: input.passages.map((passage) => passage.passage_id),
    cited: output.claims.flatMap((claim) => claim.passage_ids),
  }),
  plan: (input, output) => ({
    known: input.claims.map((claim) => claim.claim_id),
    cited: output.sections.flatMap((section) => [
      ...section.claim_ids,
      ...section.subsections.flatMap((subsection) => subsection.claim_ids),
    ]),
  }),
  section: (input, output) => ({
    known: input.claims.map((claim) => claim.claim_id),
    cited: output.paragraphs.flatMap((paragraph) => paragraph.sentences.flatMap((sentence) => sentence.claim_ids)),
  }),
  front_matter: (input, output) => ({
    known: input.claims.map((claim) => claim.claim_id),
    cited: [...output.verdict, ...output.faq].flatMap(({ claim_ids }) => claim_ids),
  }),
  judge_support: (input, output) => ({
    known: input.sentences.map(({ sentence_id }) => sentence_id),
    cited: output.verdicts.map(({ sentence_id }) => sentence_id),
  }),
}

/** The ids an answer cites that it was not given, each once. An id that does not exist is an error, never a citation. */
export const unknownIds = <K extends WritingKind>(
  kind: K,
  input: WritingTasks[K]['input'],
  output: WritingTasks[K]['output'],
): readonly string[] => {
  const { known, cited } = checks[kind](input, output)
  const given = new Set(known)
  return [...new Set(cited)].filter((id) => !given.has(id))
}
