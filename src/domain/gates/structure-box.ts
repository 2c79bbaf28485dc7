import type { Finding } from '../article/article.ts'
import { type Block, verdictBox } from '../article/parse.ts'
import { foldText } from '../words.ts'
import { error, excerpt, type GateContext } from './gate.ts'

const where = { section: verdictBox }

const checkLine = (block: Block, label: string): readonly Finding[] => {
  const words = foldText(block.text)
  const key = `${foldText(label)}:`
  if (!words.startsWith(key))
    return [error(`The line ${excerpt(block.text)} of the verdict box must begin with ${excerpt(`${label}:`)}.`, where)]
  return words.length > key.length
    ? []
    : [error(`The line ${excerpt(label)} of the verdict box is empty: write it, or that no source says it.`, where)]
}

/** Refuses whatever stands before the first H2 but the verdict box: one line for each label of the schema, in its order. */
export const checkVerdictBox = ({ tree, world: { schema } }: GateContext): readonly Finding[] => {
  const labels = schema.verdict_box.map(({ label }) => label)
  const lines = tree.preamble.filter(({ kind }) => kind === 'list_item')
  const findings: Finding[] = []
  if (lines.length < tree.preamble.length)
    findings.push(error('There is text before the first H2: move it into the first section.', where))
  if (lines.length === 0 && labels.length > 0)
    return [...findings, error(`The verdict box is missing: begin the article with a list of ${labels.join(', ')}.`)]
  if (lines.length !== labels.length)
    findings.push(
      error(`The verdict box has ${lines.length} lines and needs ${labels.length}: ${labels.join(', ')}.`, where),
    )
  return [...findings, ...lines.flatMap((block, index) => checkLine(block, labels[index] ?? ''))]
}
