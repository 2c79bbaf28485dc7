import type { WritingKind, WritingTasks } from '../../../../domain/writing.ts'
import { frontMatterLines, judgeLines, planLines } from './labelled-lines.ts'
import { sectionLines, summariseLines } from './marked-lines.ts'

/** A form that needs no structured output: lines that any model can write. */
export interface LineForm<K extends WritingKind> {
  /** Said behind the rules of the prompt, which speak of the domain's names. */
  readonly words: string
  /** Reads what it can; what it cannot read as the form asks is left out, and the check of the whole says what is missing. */
  read(text: string, input: WritingTasks[K]['input']): unknown
}

/** How each kind of answer travels as lines. */
export const lineForms: { readonly [K in WritingKind]: LineForm<K> } = {
  summarise: summariseLines,
  plan: planLines,
  section: sectionLines,
  front_matter: frontMatterLines,
  judge_support: judgeLines,
}
