import type { ArticleContent, SeoReport, SupportReport, ValidationReport } from '../article/article.ts'
import { measureArticle } from '../article/measure.ts'
import { parseArticle, placedSentences } from '../article/parse.ts'
import { type EvidenceWorld, openWorld } from '../article/world.ts'
import type { CheckedBefore } from '../grounding/expired-evidence.ts'
import { supportReport } from '../grounding/support-report.ts'
import { readabilityOf } from '../readability/readability.ts'
import { seoReport } from '../seo/seo-report.ts'
import { attributionGate } from './attribution.ts'
import { balanceGate } from './balance.ts'
import { consistencyGate } from './consistency.ts'
import { disclosureGate } from './disclosure.ts'
import { experienceGate } from './experience.ts'
import { fillerGate } from './filler.ts'
import type { Gate, GateContext } from './gate.ts'
import { languageGate } from './language.ts'
import { originalityGate } from './originality.ts'
import { overlapGate } from './overlap.ts'
import { quotedWords } from './quoted-words.ts'
import { safetyGate } from './safety.ts'
import { specificityGate } from './specificity.ts'
import { structureGate } from './structure.ts'
import { supportGate } from './support.ts'

/** The gates in the order in which they are shown. */
const gates: readonly Gate[] = [
  structureGate,
  supportGate,
  fillerGate,
  consistencyGate,
  specificityGate,
  overlapGate,
  originalityGate,
  languageGate,
  experienceGate,
  attributionGate,
  balanceGate,
  disclosureGate,
  safetyGate,
]

/**
 * Checks an article against its evidence: every sentence, every gate. The same article and world give the same answer.
 * @param before the version that was checked last: its verdicts stand where the evidence has expired since
 */
export const judgeArticle = (
  content: ArticleContent,
  world: EvidenceWorld,
  before: CheckedBefore | null = null,
): { support: SupportReport; validation: ValidationReport; seo: SeoReport } => {
  const open = openWorld(world)
  const tree = parseArticle(content.markdown)
  const support = supportReport(tree, content.citations, open, before)
  const measure = measureArticle(tree, open.schema)
  const context: GateContext = { content, tree, measure, sentences: placedSentences(tree), support, world: open }
  const results = gates.map((gate) => gate(context))
  return {
    support,
    validation: {
      gates: results,
      green: results.every(({ verdict }) => verdict !== 'fail'),
      ...measure,
      readability: readabilityOf(context.sentences, open.schema),
      quoted: [...quotedWords(context)],
    },
    seo: seoReport(content, open, tree),
  }
}
