import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createOfflineModel } from '../../src/adapters/models/offline/index.ts'
import type { SentenceSupport } from '../../src/domain/article/article.ts'
import { evidencePassages } from '../../src/domain/article/world.ts'
import { supportOf } from '../../src/domain/grounding/support.ts'
import type { EvidencePassage } from '../../src/domain/writing.ts'
import { askedSample, dataBookId } from '../support/sample-pages.ts'
import { type WrittenBook, writeArticle } from '../support/write-article.ts'

const page = readFileSync(resolve(import.meta.dirname, '../../docs/evidence.md'), 'utf8')

interface Line {
  readonly what: string
  readonly text: string
  /** The line of the same block that it belongs to: its sentence, or the sentence that is refused. */
  readonly sentence: string
  readonly before: string
}

/** The lines of the example, each with the sentence above it. */
const lines = ((): readonly Line[] => {
  const found: Line[] = []
  for (const [, what = '', text = ''] of page.matchAll(/^ {4}(sentence|claim|passage|instead|refused) +(.+)$/gmu)) {
    const sentence = what === 'sentence' ? text : (found.at(-1)?.sentence ?? '')
    found.push({ what, text, sentence, before: found.at(-1)?.text ?? '' })
  }
  return found
})()
const of = (what: string) => lines.filter((line) => line.what === what).map((line) => [line.text, line] as const)

describe('docs/evidence.md', () => {
  let book: WrittenBook
  let passages: ReadonlyMap<string, EvidencePassage>
  const known = ['Designing Data-Intensive Applications', 'Martin Kleppmann']

  beforeAll(async () => {
    const { asked, site } = await askedSample(dataBookId)
    book = await writeArticle(asked, createOfflineModel())
    await site.close()
    passages = evidencePassages(book)
  }, 30_000)

  const supportOfSentence = (text: string): SentenceSupport => {
    const found = book.article?.support.sentences.find((sentence) => sentence.text === text)
    if (!found) throw new Error(`the article does not say: ${text}`)
    return found
  }
  const cited = (text: string): readonly EvidencePassage[] =>
    supportOfSentence(text).passage_ids.flatMap((id) => passages.get(id) ?? [])

  it('takes several sentences apart', () => {
    expect(of('sentence').length).toBeGreaterThanOrEqual(5)
    expect(of('refused').length).toBeGreaterThanOrEqual(3)
  })
  it.each(of('sentence'))('the article says: %.60s', (text) => {
    expect(['supported', 'exempt']).toContain(supportOfSentence(text).verdict)
  })
  it.each(of('claim'))('the sentence rests on the claim: %.60s', (text, { sentence }) => {
    const ids = supportOfSentence(sentence).claim_ids
    const claims = book.knowledgeBase?.claims.filter(({ claim_id: id }) => ids.includes(id)) ?? []
    expect(claims.map((claim) => claim.text)).toContain(text)
  })
  it.each(of('passage'))('the claim rests on the passage: %.60s', (text, { sentence }) => {
    const [, label = '', words = ''] = /^([^:]+): (.+)$/u.exec(text) ?? []
    expect(cited(sentence).some((one) => one.source_label === label && one.text.includes(words))).toBe(true)
  })
  it.each(of('refused'))('the false sentence is refused: %s', (reason, { before, sentence }) => {
    const support = supportOf(before, cited(sentence), 'en', known)
    expect(support.verdict).toBe('unsupported')
    expect(support.reasons).toContain(reason)
  })
})
