import type { ArticleContent, FaqEntry, Finding } from '../article/article.ts'
import type { OpenWorld } from '../article/world.ts'
import { alike } from '../grounding/likeness.ts'
import { indexPassages, supportOf } from '../grounding/support.ts'
import { splitSentences } from '../words.ts'
import { checkWords, praiseOf } from './front-matter-words.ts'
import { error, excerpt, notice, tell, withReasons } from './gate.ts'
import type { PlaceName } from './sentences/places.ts'

/** The words around an article by what they are. */
const framesOf = (content: ArticleContent): readonly (readonly [PlaceName, string])[] => [
  ['title', content.title],
  ['seo_title', content.seo_title],
  ['meta_description', content.meta_description],
  ['excerpt', content.excerpt],
]

/** How alike a sentence must be to a gap of the knowledge base to tell it. */
const gapLikeness = 0.5

const checkAnswer = ({ question, answer, claim_ids, passage_ids }: FaqEntry, world: OpenWorld): readonly Finding[] => {
  const ids = [...new Set([...passage_ids, ...claim_ids.flatMap((id) => world.claims.get(id)?.passage_ids ?? [])])]
  const unknown = [...claim_ids.filter((id) => !world.claims.has(id)), ...ids.filter((id) => !world.passages.has(id))]
  const asked = excerpt(question)
  if (unknown.length > 0) return [error(tell('support_answer_evidence', { question: asked, ids: unknown }))]
  const index = indexPassages(ids.flatMap((id) => world.passages.get(id) ?? []))
  return splitSentences(answer, world.schema.language).flatMap((sentence) => {
    if (world.knowledgeBase.gaps.some(({ text }) => alike(text, sentence) >= gapLikeness)) return []
    const support = supportOf(sentence, index, world.schema.language, world.known)
    if (support.verdict === 'supported') return []
    const told = tell('support_answer', { question: asked, said: excerpt(sentence), reasons: support.reasons })
    return [withReasons((support.verdict === 'weak' ? notice : error)(told), support)]
  })
}

const answers = new WeakMap<OpenWorld, WeakMap<FaqEntry, readonly Finding[]>>()

const checkFaq = (entry: FaqEntry, world: OpenWorld): readonly Finding[] => {
  const memory = answers.get(world) ?? new WeakMap<FaqEntry, readonly Finding[]>()
  answers.set(world, memory)
  const known = memory.get(entry)
  if (known) return known
  const praise = praiseOf(entry.answer, world)
  const question = excerpt(entry.question)
  const findings = [
    ...checkWords('question', entry.question, world),
    ...(praise === null ? [] : [error(tell('support_answer_praise', { question, praise }))]),
    ...checkAnswer(entry, world),
  ]
  memory.set(entry, findings)
  return findings
}

/**
 * What the words around an article state that its evidence does not carry: title, SEO title, meta description, excerpt and the
 * candidates for questions and answers. Numbers and names must stand in some source; praise and superlatives must say whose
 * they are; answers must be carried by what they cite.
 */
export const frontMatterFindings = (content: ArticleContent, world: OpenWorld): readonly Finding[] => [
  ...framesOf(content).flatMap(([name, text]) => (text.trim() === '' ? [] : checkWords(name, text, world))),
  ...content.faq.flatMap((entry) => checkFaq(entry, world)),
]
