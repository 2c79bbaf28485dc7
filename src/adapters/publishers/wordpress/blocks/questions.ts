import { block, escaped, paragraph } from './block.ts'
import { inline, type Sheet, type Written } from './inline.ts'

const folded = (html: string): string =>
  html
    .replaceAll(/<\/?(?:strong|em)>/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase()

/** The questions of an article by which they are known again in its text. */
export const questionsOf = (questions: readonly string[]): readonly string[] =>
  questions.map((question) => folded(escaped(question))).filter((question) => question !== '')

/** Words without the notes before them, which belong to the question. */
const answerIn = (html: string): string => html.replace(/^(?:<sup>.*?<\/sup>)+/su, '').trim()

/** A paragraph that begins with one of the questions, with what follows the question in it. */
const asked = (
  node: Written | undefined,
  questions: readonly string[],
  sheet: Sheet,
): { readonly question: string; readonly rest: string } | null => {
  if (node?.type !== 'paragraph') return null
  const html = inline(node.children, sheet)
  const [, bold = '', behind = ''] = /^<strong>([^<]+)<\/strong>(.*)$/su.exec(html) ?? []
  if (bold !== '' && questions.includes(folded(bold))) return { question: bold, rest: answerIn(behind) }
  const [, plain = '', after = ''] = /^([^<?]+\?)(.*)$/su.exec(html) ?? []
  return questions.includes(folded(plain)) ? { question: plain, rest: answerIn(after) } : null
}

/** A question that readers open to see its answer. @source https://developer.wordpress.org/block-editor/reference-guides/core-blocks/ (Details) */
const detailsBlock = (question: string, answer: string): string =>
  block('details', `<details class="wp-block-details"><summary>${question}</summary>${answer}</details>`)

/**
 * A question of the article with its answer, which stands behind it in the same paragraph or in the next; null where there is none.
 * @param next the block after the node
 */
export const answeredQuestion = (
  node: Written,
  next: Written | undefined,
  questions: readonly string[],
  sheet: Sheet,
): { readonly html: string; readonly used: 1 | 2 } | null => {
  const found = asked(node, questions, sheet)
  if (found === null) return null
  if (found.rest !== '') return { html: detailsBlock(found.question, paragraph(found.rest)), used: 1 }
  if (next?.type !== 'paragraph' || asked(next, questions, sheet) !== null) return null
  return { html: detailsBlock(found.question, paragraph(inline(next.children, sheet))), used: 2 }
}
