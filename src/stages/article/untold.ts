import type { OpenWorld } from '../../domain/article/world.ts'
import type { SectionOutput } from '../../domain/writing.ts'

/**
 * A section for which there is no claim: what no source tells of its topics, or nothing. A language model is not asked to write from
 * nothing.
 */
export const untoldSection = (role: string, { schema, knowledgeBase }: OpenWorld): SectionOutput => {
  const topics = schema.sections.find((section) => section.role === role)?.topics ?? []
  const gap = knowledgeBase.gaps.find(({ topic }) => topics.includes(topic))
  if (!gap) return { paragraphs: [] }
  return { paragraphs: [{ subheading: null, sentences: [{ text: gap.text, kind: 'gap', claim_ids: [] }] }] }
}
