import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { parseArticle, placedSentences } from '../../../src/domain/article/parse.ts'
import type { LeafNode, MarkdownNode } from './markdown-nodes.ts'
import { piecesOf } from './sentence-pieces.ts'

const isLeaf = (node: MarkdownNode): node is LeafNode => node.type === 'text' || node.type === 'inlineCode'

const leavesOf = (markdown: string) => {
  const sentences = placedSentences(parseArticle(markdown))
  const paragraph = fromMarkdown(markdown).children.find((node) => node.type === 'paragraph')
  const leaves = (paragraph?.children ?? []).flatMap((node) => (node.type === 'strong' ? node.children : [node]))
  return leaves.filter(isLeaf).map((leaf) => piecesOf(leaf, markdown, sentences))
}

describe('the pieces of a leaf', () => {
  it('are cut where sentences end, and no word is lost', () => {
    const [pieces = []] = leavesOf('## One\n\nThe first sentence. The second one is here.\n')
    expect(pieces.map(({ text }) => text).join('')).toBe('The first sentence. The second one is here.')
    const spoken = pieces.filter(({ sentence }) => sentence !== null)
    expect(spoken.map(({ sentence }) => sentence?.sentence_id)).toEqual(['0.0', '0.1'])
    expect(spoken.map(({ opens }) => opens)).toEqual([true, true])
  })

  it('of one sentence go on behind a mark', () => {
    const leaves = leavesOf('## One\n\nA sentence with **bold words** inside. Another.\n')
    const spoken = leaves.flat().filter(({ sentence }) => sentence !== null)
    expect(spoken.map(({ text, sentence, opens }) => [text.trim(), sentence?.sentence_id, opens])).toEqual([
      ['A sentence with', '0.0', true],
      ['bold words', '0.0', false],
      ['inside.', '0.0', false],
      ['Another.', '0.1', true],
    ])
  })

  it('stay right behind escapes and entities', () => {
    const [pieces = []] = leavesOf('## One\n\nTom &amp; Ann wrote 3 \\* 4. Then they rested.\n')
    expect(pieces.filter(({ sentence }) => sentence).map(({ text }) => text)).toEqual([
      'Tom & Ann wrote 3 * 4.',
      'Then they rested.',
    ])
  })
})
