import type { Finding } from '../article/article.ts'
import { verdictBox } from '../article/parse.ts'
import { frontMatterFindings } from './front-matter.ts'
import { error, excerpt, type Gate, notice, resultOf, tell, withReasons } from './gate.ts'
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
  for (const sentence of support.sentences) {
    const { verdict } = sentence
    const says = { said: excerpt(sentence.text), reasons: sentence.reasons }
    if (verdict === 'unsupported') findings.push(withReasons(error(tell('support_none', says), sentence), sentence))
    if (verdict === 'weak') findings.push(withReasons(notice(tell('support_weak', says), sentence), sentence))
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
      error(tell('support_exempt', { exempt: exempt.length, sentences: support.sentences.length, most: allowed })),
    )
  return resultOf('support', [...findings, ...frontMatterFindings(content, world)])
}
