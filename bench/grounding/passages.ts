import type { EvidencePassage } from '../../src/domain/writing.ts'

/** A paragraph longer than this is taken apart into groups of sentences, in words. */
const longestPassage = 120

const wordsOf = (text: string): number => text.split(/\s+/).length

/** Sentences of prose, and of tokenised text in small letters, where a full stop stands alone between spaces. */
const sentencesOf = (paragraph: string): readonly string[] => paragraph.split(/(?<=[.!?]["'”’)\]]*)\s+/u)

const groupsOf = (paragraph: string): readonly string[] => {
  if (wordsOf(paragraph) <= longestPassage) return [paragraph]
  const groups: string[] = []
  let group: string[] = []
  for (const sentence of sentencesOf(paragraph)) {
    if (group.length > 0 && wordsOf([...group, sentence].join(' ')) > longestPassage) {
      groups.push(group.join(' '))
      group = []
    }
    group.push(sentence)
  }
  return group.length > 0 ? [...groups, group.join(' ')] : groups
}

/** Takes a text apart into passages: its paragraphs, long ones as groups of whole sentences. */
export const passagesOf = (article: string, prefix = 's1'): readonly EvidencePassage[] =>
  article
    .split(/\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .flatMap(groupsOf)
    .map((text, index) => ({
      passage_id: `${prefix}.p${index + 1}`,
      source_id: prefix,
      source_label: 'the article',
      kind: 'body',
      voice: 'reference',
      language: null,
      text,
    }))
