import type { Sentence } from '../article/parse.ts'

const codeSpan = /(`+)([^`]+?)\1(?!`)/gu

/** The words of a sentence or block without what stands in it as code, which is nobody's speech. */
export const withoutCode = ({ text, start, end }: Sentence, markdown: string): string => {
  const source = markdown.slice(start, end)
  if (!source.includes('`')) return text
  let rest = text
  for (const match of source.matchAll(codeSpan)) rest = rest.replace((match[2] ?? '').trim(), ' … ')
  return rest
}
