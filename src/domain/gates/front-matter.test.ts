import { describe, expect, it } from 'vitest'
import { articleNames, errorText, frame, good, judged } from './fixtures/cases.ts'
import { type FrontRow, frontMatterCases } from './fixtures/front-matter.cases.ts'
import { frontMatterFindings } from './front-matter.ts'

const errorsIn = ([, article, change]: FrontRow): readonly string[] => {
  const { content, world } = good[article]
  return frontMatterFindings(change(content), world)
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message)
}

describe('the words around an article', () => {
  it.each(articleNames)('lets through those of the good article %s', (article) => {
    expect(errorsIn(['', article, (content) => content])).toEqual([])
  })

  it('has a table with enough rows of both answers', () => {
    const { passes, fails } = frontMatterCases
    expect(Math.min(passes.length, fails.length)).toBeGreaterThanOrEqual(30)
  })

  it.each(frontMatterCases.passes.map((row) => ({ row, name: row[0] })))('lets through $name', ({ row }) => {
    expect(errorsIn(row)).toEqual([])
  })

  it.each(frontMatterCases.fails.map((row) => ({ row, name: row[0] })))('refuses $name', ({ row }) => {
    expect(errorsIn(row)).not.toEqual([])
  })

  it('is part of the gate of support', () => {
    const result = judged('support', good.en, frame({ title: 'Kafka in 99 pages' }))
    expect(errorText(result)).toMatch(/The title .* states “99”/u)
  })

  it('says what is wrong with which words', () => {
    const { content, world } = good.en
    const wrong = frame({ title: 'Kubernetes in 99 pages', meta_description: 'A brilliant text.' })(content)
    expect(frontMatterFindings(wrong, world)).toMatchObject([
      { severity: 'error', section: null, message: expect.stringMatching(/The title .* states “99”/u) },
      { severity: 'error', message: expect.stringMatching(/The title .* names “Kubernetes”/u) },
      { severity: 'error', message: expect.stringMatching(/The meta description .* praises \(“brilliant”\)/u) },
    ])
  })
})
