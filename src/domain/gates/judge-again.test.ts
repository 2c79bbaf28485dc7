import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryCitations } from '../article/citations.ts'
import type { EvidenceWorld } from '../article/world.ts'
import { good } from './fixtures/cases.ts'
import { judgeArticle } from './judge.ts'

/** Something that an editor does to a paragraph; the paragraph as a share of the text. */
type Edit = readonly [kind: 'type' | 'cut' | 'drop' | 'double', paragraph: number, words: string]

const edited = (markdown: string, [kind, share, words]: Edit): string => {
  const paragraphs = markdown.split('\n\n')
  const at = Math.floor(share * paragraphs.length)
  return paragraphs
    .flatMap((paragraph, index) => {
      if (index !== at) return [paragraph]
      if (kind === 'drop') return []
      if (kind === 'double') return [paragraph, paragraph]
      return [kind === 'cut' ? paragraph.slice(0, -words.length) : `${paragraph} ${words}`]
    })
    .join('\n\n')
}

/** The beginning of a sentence, as it stands in the text while somebody types it. */
const typed = (sentences: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...sentences), fc.double({ min: 0.2, max: 1, noNaN: true }))
    .map(([text, share]) => text.slice(0, Math.ceil(text.length * share)))

describe('an article that is judged at every pause of a typing hand', () => {
  it.each(['en', 'pt'] as const)('is judged as if it had never been judged before (%s)', (language) => {
    const { content, world } = good[language]
    const { schema, book, knowledgeBase, snapshots, waiver, ownPosts } = world
    const plain: EvidenceWorld = { schema, book, knowledgeBase, snapshots, waiver, ownPosts }
    const judged = (markdown: string, by: EvidenceWorld) => {
      const citations = [...carryCitations(markdown, content.citations, by)]
      return { citations, ...judgeArticle({ ...content, markdown, citations }, by) }
    }
    const edit: fc.Arbitrary<Edit> = fc.tuple(
      fc.constantFrom('type', 'cut', 'drop', 'double'),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      typed([
        ...knowledgeBase.claims.map(({ text }) => text),
        'It sold 40,000 copies in 1999.',
        'Not one of [them](x).',
      ]),
    )
    const kept = structuredClone(plain)
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        let { markdown } = content
        for (const one of edits) {
          markdown = edited(markdown, one)
          expect(judged(markdown, kept)).toEqual(judged(markdown, structuredClone(plain)))
        }
      }),
      { numRuns: 8 },
    )
  })
})
