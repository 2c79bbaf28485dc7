import type { Finding } from '../article/article.ts'
import { type Block, verdictBox } from '../article/parse.ts'
import { foldText } from '../words.ts'
import { error, excerpt, type GateContext, tell } from './gate.ts'

const where = { section: verdictBox }

const checkLine = (block: Block, label: string): readonly Finding[] => {
  const words = foldText(block.text)
  const key = `${foldText(label)}:`
  if (!words.startsWith(key))
    return [error(tell('structure_box_label', { said: excerpt(block.text), label: excerpt(`${label}:`) }), where)]
  return words.length > key.length ? [] : [error(tell('structure_box_line_empty', { label: excerpt(label) }), where)]
}

/** Refuses whatever stands before the first H2 but the verdict box: one line for each label of the schema, in its order. */
export const checkVerdictBox = ({ tree, world: { schema } }: GateContext): readonly Finding[] => {
  const labels = schema.verdict_box.map(({ label }) => label)
  const lines = tree.preamble.filter(({ kind }) => kind === 'list_item')
  const findings: Finding[] = []
  if (lines.length < tree.preamble.length) findings.push(error(tell('structure_before_sections', {}), where))
  if (lines.length === 0 && labels.length > 0) return [...findings, error(tell('structure_box_missing', { labels }))]
  if (lines.length !== labels.length)
    findings.push(error(tell('structure_box_lines', { lines: lines.length, labels }), where))
  return [...findings, ...lines.flatMap((block, index) => checkLine(block, labels[index] ?? ''))]
}
