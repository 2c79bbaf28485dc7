import { describe, expect, it } from 'vitest'
import { type MutationContext, type MutationKind, mutations } from '../../../test/support/mutations/index.ts'
import type { SentenceSupport } from '../article/article.ts'
import { parseArticle } from '../article/parse.ts'
import { supportReport } from '../grounding/support-report.ts'
import { good } from './fixtures/cases.ts'
import { checkAuthors } from './support-authors.ts'

const { content, world } = good.sensors
const evidence = [...world.passages.values()].map(({ text }) => text).join('\n')
const factual = supportReport(parseArticle(content.markdown), content.citations, world).sentences.filter(
  ({ kind, section }) => kind === 'factual' && world.schema.sections[section]?.form === 'prose',
)
const context: MutationContext = {
  language: 'en',
  evidence,
  people: ['Tomasz Wren', 'Ilse Okonkwo'],
  otherPeople: ['Ana Duarte', 'Rui Tavares Lima'],
  names: ['Delft', 'Poland', 'Brazil', 'Japan'],
  otherNames: ['Lisbon', 'Porto', 'Cargolane', 'Apache Kafka'],
  otherSentences: ['Part One follows a fictional bakery chain.', 'One chapter is about five alerts instead of fifty.'],
}

/** Whether a sentence is refused that is put in the place of another and keeps its citation. */
const isRefused = (sentence: SentenceSupport, mutated: string): boolean => {
  const citations = content.citations.map((one) =>
    one.sentence === sentence.text ? { ...one, sentence: mutated } : one,
  )
  const tree = parseArticle(content.markdown.replace(sentence.text, () => mutated))
  const changed = supportReport(tree, citations, world).sentences.find(({ text }) => text === mutated)
  if (!changed) throw new Error(`the article does not say "${mutated}"`)
  return changed.verdict === 'unsupported' || checkAuthors(changed, world).length > 0
}

/** Share of the changed sentences that are refused, and how many there are. */
const refused = (kind: MutationKind): { readonly share: number; readonly count: number } => {
  const changed = factual.flatMap((sentence) => {
    const mutated = content.markdown.includes(sentence.text) ? mutations[kind](sentence.text, context) : null
    return mutated === null ? [] : [isRefused(sentence, mutated)]
  })
  return {
    share: changed.filter(Boolean).length / changed.length,
    count: changed.length,
  }
}

describe('support: every sentence of a good article, made false', () => {
  it.each<[MutationKind, number]>([
    ['number-changed', 15],
    ['name-swapped', 10],
    ['negated', 25],
    ['quotation-altered', 2],
    ['other-book', 40],
  ])('refuses nine in ten of those by the kind %s', (kind, atLeast) => {
    const { share, count } = refused(kind)
    expect(count).toBeGreaterThanOrEqual(atLeast)
    expect(share).toBeGreaterThanOrEqual(0.9)
  })

  it('refuses none of them as they are', () => {
    expect(factual.filter(({ verdict }) => verdict === 'unsupported')).toEqual([])
  })
})
