import type { Finding } from '../article/article.ts'
import { verdictBox } from '../article/parse.ts'
import { frontMatterFindings } from './front-matter.ts'
import { error, excerpt, type Gate, notice, resultOf } from './gate.ts'
import { checkAuthors } from './support-authors.ts'

/** At most one sentence in so many may be of a kind that needs no evidence, the editor's own among them. */
const sentencesPerExemption = 10

const withoutEvidence: ReadonlySet<string> = new Set(['transition', 'question', 'gap', 'editor'])

/**
 * Refuses factual sentences that their passages do not carry, evidence that does not exist, one author's life told of another,
 * too many sentences that claim nothing, and words around the article that state what no source has.
 */
export const supportGate: Gate = ({ content, support, world }) => {
  const findings: Finding[] = []
  for (const { sentence_id, section, text, verdict, reasons } of support.sentences) {
    const why = reasons.length === 0 ? '' : `: ${reasons.join('; ')}`
    const where = { section, sentence_id }
    if (verdict === 'unsupported')
      findings.push(
        error(`${excerpt(text)} has no support${why}. Correct it, cite what carries it, or take it out.`, where),
      )
    if (verdict === 'weak')
      findings.push(notice(`${excerpt(text)} is weakly supported${why}. Compare it with its evidence.`, where))
  }
  findings.push(
    ...support.sentences.filter(({ verdict }) => verdict !== 'unsupported').flatMap((one) => checkAuthors(one, world)),
  )
  // A line of the verdict box must say it when no source does.
  const exempt = support.sentences.filter(({ kind, section }) =>
    section === verdictBox ? kind !== 'gap' && withoutEvidence.has(kind) : withoutEvidence.has(kind),
  )
  const allowed = Math.max(1, Math.floor(support.sentences.length / sentencesPerExemption))
  if (exempt.length > allowed)
    findings.push(
      error(
        `${exempt.length} of ${support.sentences.length} sentences are transitions, questions, gaps or the editor's own; at most ${allowed} may be. Take some out.`,
      ),
    )
  return resultOf('support', [...findings, ...frontMatterFindings(content, world)])
}
