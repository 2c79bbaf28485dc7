import type { ArticleContent } from '../../domain/article/article.ts'
import type { OpenWorld } from '../../domain/article/world.ts'
import { judgeArticle } from '../../domain/gates/judge.ts'
import { foldText } from '../../domain/words.ts'
import type { SectionOutput } from '../../domain/writing.ts'
import type { Written } from './article-plan.ts'

/** The sentences that the safety gate refuses, folded; none where it refuses nothing. */
export const unsafeSentences = (content: ArticleContent, world: OpenWorld): ReadonlySet<string> => {
  const { support, validation } = judgeArticle(content, world)
  const found = validation.gates.find(({ gate }) => gate === 'safety')?.findings ?? []
  const ids = new Set(
    found.flatMap(({ severity, sentence_id: id }) => (severity === 'error' && id !== null ? [id] : [])),
  )
  return new Set(support.sentences.flatMap(({ sentence_id: id, text }) => (ids.has(id) ? [foldText(text)] : [])))
}

const holds = (refused: ReadonlySet<string>, text: string): boolean => {
  const folded = foldText(text)
  return [...refused].some((sentence) => folded.includes(sentence) || sentence.includes(folded))
}

const outputWithout = ({ paragraphs }: SectionOutput, refused: ReadonlySet<string>): SectionOutput => ({
  paragraphs: paragraphs
    .map((paragraph) => ({ ...paragraph, sentences: paragraph.sentences.filter(({ text }) => !holds(refused, text)) }))
    .filter(({ sentences }) => sentences.length > 0),
})

/**
 * Takes out the sentences that the safety gate still refuses after all repairs. Markup, foreign links and orders to machines are
 * nothing that an editor could wish to keep, so they do not reach the desk; that a section came out shorter, the gates tell.
 */
export const withoutUnsafe = (written: Written, refused: ReadonlySet<string>): Written =>
  refused.size === 0
    ? written
    : {
        ...written,
        outputs: new Map([...written.outputs].map(([role, output]) => [role, outputWithout(output, refused)])),
      }
